using System.Net;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Tongxin.People;
using Tongxin.Plans;
using Tongxin.Platform.Accounts;
using Tongxin.Platform.Data;
using Tongxin.Platform.Time;

namespace Tongxin.Bench;

/// <summary>The head of a committee at the product's pages, and a program with the same person's token.</summary>
sealed partial class Visitor
{
    readonly HttpClient client;

    Visitor(HttpClient client, Dictionary<string, string> pages, string cookie, string token) => (this.client, Pages, Cookie, Token) = (client, pages, cookie, token);

    public Dictionary<string, string> Pages { get; }
    public string Cookie { get; }
    public string Token { get; }

    public static async Task<Visitor> SignIn(Uri address, IServiceProvider services)
    {
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<OfficeDb>();
        var account = await (from post in db.Set<Post>()
                             join unit in db.Set<Unit>() on post.Unit equals unit.Id
                             join a in db.Set<Account>() on post.Person equals a.Person
                             where unit.Code == "DGW" && post.IsHead && post.To == null
                             select a.Id).FirstAsync();
        var task = await db.Set<PlanItem>().Where(i => i.Number != "" && i.Phase == PlanItemPhase.Open).OrderBy(i => i.Number).Select(i => i.Id).FirstAsync();
        var (committee, month) = (await db.Set<Unit>().Where(u => u.Code == "DGW").Select(u => u.Id).SingleAsync(), "2026-11");
        var (secret, stored) = PersonalToken.Create(account, "bench", scope.ServiceProvider.GetRequiredService<OfficeClock>().Now, days: 3650);
        db.Add(stored);
        await db.SaveChangesAsync();
        const string asked = "?state=open&stream=business";
        return new(new(new SocketsHttpHandler { UseCookies = false }) { BaseAddress = address },
            new() { ["list page"] = "/tasks" + asked, ["task page"] = $"/tasks/{task}", ["API list"] = "/api/v1/tasks" + asked, ["board page"] = $"/boards/unit/{committee}?month={month}", ["figure page"] = $"/figures/tasks.done?unit={committee}&month={month}" },
            await Cookies(address, account), secret);
    }

    public async Task<HttpResponseMessage> Get(string page)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, page);
        if (page.StartsWith("/api/", StringComparison.Ordinal))
            request.Headers.Authorization = new("Bearer", Token);
        else
            request.Headers.Add("Cookie", Cookie);
        var response = await client.SendAsync(request);
        return response.StatusCode == HttpStatusCode.OK ? response : throw new InvalidOperationException($"{page} answered {(int)response.StatusCode}.");
    }

    /// <summary>Signs somebody in and gives the cookies of it.</summary>
    public static async Task<string> Cookies(Uri address, Guid account)
    {
        var cookies = new CookieContainer();
        using var browser = new HttpClient(new SocketsHttpHandler { CookieContainer = cookies }) { BaseAddress = address };
        var form = FormToken().Match(await browser.GetStringAsync("/sign-in")).Groups[1].Value;
        using var answer = await browser.PostAsync("/demo/sign-in", new FormUrlEncodedContent([new("__RequestVerificationToken", form), new("account", account.ToString())]));
        return cookies.GetCookieHeader(address);
    }

    [GeneratedRegex("name=\"__RequestVerificationToken\" value=\"([^\"]+)\"")]
    private static partial Regex FormToken();
}
