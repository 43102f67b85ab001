using Deque.AxeCore.Commons;
using Microsoft.Playwright;

namespace Tongxin.Browser.Tests;

public sealed class AccessibilityTests(DemoOffice office)
{
    static readonly string Axe = new BundledAxeScriptProvider().GetScript();

    // Only what is found is sent back: all that is right weighs a megabyte on a long page.
    const string Findings = """
        async only => {
          const result = await axe.run(document, { resultTypes: ['violations'], ...(only.length && { runOnly: only }) });
          return result.violations.flatMap(rule => rule.nodes.slice(0, 3).map(node => `${rule.id} ${node.target} ${node.html}`));
        }
        """;

    static readonly string[] Everything = [];

    /// <summary>What the dark theme can break: it is the same page in other colours.</summary>
    static readonly string[] Colours = ["color-contrast", "link-in-text-block"];

    /// <summary>What a narrow screen can break: it is the same page, laid out otherwise. What stands only there, such as the bar below, stands on every page of a person, and is looked at on one.</summary>
    static readonly string[] Layout = ["scrollable-region-focusable", "target-size", "meta-viewport"];

    [Fact]
    public async Task Axe_finds_nothing_on_any_page_at_a_desk_or_on_a_phone_in_either_theme()
    {
        // Side by side: most of the time is the browser thinking.
        var found = (await Task.WhenAll(Walk(1280), Walk(390))).SelectMany(one => one).ToList();
        Assert.True(found.Count == 0, string.Join("\n", found));
    }

    async Task<List<string>> Walk(int width)
    {
        var found = new List<string>();
        foreach (var person in Screens.All.GroupBy(screen => screen.Who))
        {
            var page = await office.As(person.Key, width);
            foreach (var (name, _, address) in person)
            {
                await page.Go(address);
                await page.EvaluateAsync(Axe);
                var rules = width > 600 || address == person.First().Address ? Everything : Layout;
                foreach (var finding in await page.EvaluateAsync<string[]>(Findings, rules))
                    found.Add($"{name} at {width}: {finding}");
                if (width > 600)
                {
                    await page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Dark });
                    foreach (var finding in await page.EvaluateAsync<string[]>(Findings, Colours))
                        found.Add($"{name} at {width}, dark: {finding}");
                    await page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Light });
                }
                var wide = await page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth");
                if (wide > 0)
                    found.Add($"{name} at {width}: the page is {wide} pixels wider than the screen");
            }
            await page.Context.CloseAsync();
        }
        return found;
    }
}
