using Deque.AxeCore.Playwright;

namespace Tongxin.Browser.Tests;

public sealed class AccessibilityTests(DemoOffice office)
{
    [Theory]
    [InlineData(1280, false), InlineData(1280, true)]
    public async Task Axe_finds_nothing_on_any_page(int width, bool dark)
    {
        var found = new List<string>();
        foreach (var person in Screens.All.GroupBy(screen => screen.Who))
        {
            var page = await office.As(person.Key, width, dark);
            foreach (var (name, _, address) in person)
            {
                await page.Go(address);
                var result = await page.RunAxe();
                found.AddRange(result.Violations.SelectMany(violation => violation.Nodes.Take(3).Select(node => $"{name}: {violation.Id} {node.Target} {node.Html}")));
                var wide = await page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth");
                if (wide > 0)
                    found.Add($"{name}: the page is {wide} pixels wider than the screen");
            }
            await page.Context.CloseAsync();
        }
        Assert.True(found.Count == 0, string.Join('\n', found));
    }
}
