using Microsoft.Playwright;

namespace Tongxin.Browser.Tests;

/// <summary>Every kind of page with somebody who may see it.</summary>
static class Screens
{
    public static readonly IReadOnlyList<(string Name, string? Who, string Address)> All =
    [
        ("sign-in", null, "/sign-in"),
        ("home", "代表工委 主任", "/"),
        ("tasks", "代表工委 主任", "/tasks?state=open"),
        ("task", "代表工委 主任", "/tasks?state=open → main tbody a"),
        ("finish", "代表工委 主任", "/tasks?state=open → main tbody a → aside a.btn"),
        ("statements", "办公室 副秘书长", "/statements"),
        ("statement", "代表工委 主任", "/statements → main tbody a"),
        ("meeting", "办公室 副秘书长", "/statements/meeting"),
        ("not-found", "代表工委 主任", "/no-such-page"),
    ];

    /// <summary>Opens an address and follows the links named behind the arrows.</summary>
    public static async Task Go(this IPage page, string address)
    {
        var steps = address.Split(" → ");
        await page.GotoAsync(steps[0]);
        foreach (var link in steps.Skip(1))
            await page.GotoAsync((await page.Locator(link).First.GetAttributeAsync("href"))!);
    }
}
