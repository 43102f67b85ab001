using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using Tongxin.Platform.Data;
using Tongxin.Web.Hosting;

[assembly: AssemblyFixture(typeof(Tongxin.Browser.Tests.DemoOffice))]

namespace Tongxin.Browser.Tests;

/// <summary>The simulated office, served for real to a real browser; started once for all journeys.</summary>
public sealed class DemoOffice : IAsyncLifetime
{
    public static readonly string? Chromium = new[] { Environment.GetEnvironmentVariable("TONGXIN_CHROMIUM"), "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome" }
        .FirstOrDefault(File.Exists);

    readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("tongxin-browser-");
    WebApplication? app;
    IPlaywright? playwright;
    IBrowser? browser;

    public string Address { get; private set; } = "";

    public async ValueTask InitializeAsync()
    {
        if (Chromium is null)
            return;
        var options = new TongxinOptions { Demo = true, PapersAYear = 12, DataDirectory = folder.FullName, Urls = "http://127.0.0.1:0" };
        app = TongxinHost.Build(options);
        await TongxinHost.Migrate(app.Services, CancellationToken.None);
        await TongxinHost.FillDemo(app.Services, TextWriter.Null, CancellationToken.None);
        await app.StartAsync();
        Address = app.Urls.First();
        playwright = await Playwright.CreateAsync();
        browser = await playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = Chromium,
            Args = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync", "--lang=zh-CN"],
        });
    }

    /// <summary>Somebody at a screen, signed in through the visitors' door by a part of the words on the button.</summary>
    public async Task<IPage> As(string? who, int width = 1280, bool dark = false, bool scripts = true)
    {
        Assert.SkipWhen(browser is null, "没有 Chromium：跳过浏览器测试（Chromium is not installed）。");
        var context = await browser!.NewContextAsync(new()
        {
            BaseURL = Address,
            ViewportSize = new() { Width = width, Height = width < 600 ? 844 : 900 },
            ColorScheme = dark ? ColorScheme.Dark : ColorScheme.Light,
            JavaScriptEnabled = scripts,
            Locale = "zh-CN",
            HasTouch = width < 600,
        });
        context.SetDefaultTimeout(15_000);
        var page = await context.NewPageAsync();
        if (who is not null)
        {
            await page.GotoAsync("/sign-in");
            await page.Locator("form[action='/demo/sign-in'] button", new() { HasText = who }).First.ClickAsync();
            // Looked at until it is so: waiting for the event of a page that may have been loaded already was missed once in a while.
            await Assertions.Expect(page.Locator("header.top .who")).ToHaveCountAsync(1, new() { Timeout = 15_000 });
            await Assertions.Expect(page).ToHaveURLAsync(Address.TrimEnd('/') + "/");
        }
        return page;
    }

    /// <summary>Looks into the office's database.</summary>
    public Task<T> Look<T>(Func<OfficeDb, Task<T>> question) => Do(services => question(services.GetRequiredService<OfficeDb>()));

    /// <summary>Does something inside the office, as the calendar.</summary>
    public async Task<T> Do<T>(Func<IServiceProvider, Task<T>> act)
    {
        await using var scope = app!.Services.CreateAsyncScope();
        return await act(scope.ServiceProvider);
    }

    public async ValueTask DisposeAsync()
    {
        if (browser is not null)
            await browser.DisposeAsync();
        playwright?.Dispose();
        if (app is not null)
            await app.DisposeAsync();
        folder.Delete(recursive: true);
    }
}
