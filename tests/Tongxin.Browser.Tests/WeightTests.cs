namespace Tongxin.Browser.Tests;

public sealed class WeightTests(DemoOffice office)
{
    const int FirstVisit = 250_000;
    const int LaterPage = 30_000;

    [Fact]
    public async Task The_first_visit_and_later_pages_are_light_on_the_wire()
    {
        var page = await office.As(null);
        var session = await page.Context.NewCDPSessionAsync(page);
        await session.SendAsync("Network.enable");
        var bytes = 0.0;
        session.Event("Network.loadingFinished").OnEvent += (_, data) => bytes += data!.Value.GetProperty("encodedDataLength").GetDouble();

        await page.GotoAsync("/sign-in");
        await page.WaitForLoadStateAsync(Microsoft.Playwright.LoadState.NetworkIdle);
        Assert.InRange(bytes, 1_000, FirstVisit);

        await page.Locator("form[action='/demo/sign-in'] button", new() { HasText = "办公室 副秘书长" }).First.ClickAsync();
        await page.WaitForURLAsync("**/");
        foreach (var address in new[] { "/tasks?state=open", "/statements", "/statements/meeting", "/" })
        {
            bytes = 0;
            await page.GotoAsync(address);
            await page.WaitForLoadStateAsync(Microsoft.Playwright.LoadState.NetworkIdle);
            Assert.True(bytes is > 500 and <= LaterPage, $"{address} took {bytes} bytes");
        }
    }
}
