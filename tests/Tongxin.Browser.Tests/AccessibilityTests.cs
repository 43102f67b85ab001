using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace Tongxin.Browser.Tests;

public sealed class AccessibilityTests(DemoOffice office)
{
    // Only what is found is sent back: all that is right weighs a megabyte on a long page.
    static readonly AxeRunOptions Everything = new() { ResultTypes = [ResultType.Violations] };

    // The dark theme is the same page in other colours.
    static readonly AxeRunOptions Colours = new() { ResultTypes = [ResultType.Violations], RunOnly = new() { Type = "rule", Values = ["color-contrast", "link-in-text-block"] } };

    [Theory]
    [InlineData(1280), InlineData(390)]
    public async Task Axe_finds_nothing_on_any_page_in_either_theme(int width)
    {
        var found = new List<string>();
        foreach (var person in Screens.All.GroupBy(screen => screen.Who))
        {
            var page = await office.As(person.Key, width);
            foreach (var (name, _, address) in person)
            {
                await page.Go(address);
                await Look($"{name}, light", page, Everything);
                await page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Dark });
                await Look($"{name}, dark", page, Colours);
                await page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Light });
                var wide = await page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth");
                if (wide > 0)
                    found.Add($"{name}: the page is {wide} pixels wider than the screen");
            }
            await page.Context.CloseAsync();
        }
        Assert.True(found.Count == 0, string.Join('\n', found));

        async Task Look(string name, IPage page, AxeRunOptions options) =>
            found.AddRange((await page.RunAxe(options)).Violations.SelectMany(violation => violation.Nodes.Take(3).Select(node => $"{name}: {violation.Id} {node.Target} {node.Html}")));
    }
}
