using System.Net;
using Tongxin.Tests.Accounts;
using Tongxin.Tests.Kit;
using Tongxin.Tests.Looking;

namespace Tongxin.Tests.Feeds;

public sealed class AuditorFeedTests
{
    static readonly Guid Record = new("019614f2-7c00-7000-8000-000000000002");

    [Theory]
    [InlineData("/admin/sign-ins", "办公室科员：登录"), InlineData("/admin/account-acts", "新建订阅地址"), InlineData("/admin/looks", "代表工委主任看了谈心谈话")]
    public async Task The_auditor_follows_what_others_did(string list, string first)
    {
        await using var office = await Watched.Open();
        await (await office.SignedIn("办公室科员")).MakeFrom("/tasks");
        await office.Shown("代表工委主任", Record);
        await office.Written();

        var entries = await office.Entries(await (await office.SignedIn("审计员")).MakeFrom(list));

        Assert.Contains(entries.Titles(), title => title.StartsWith(first, StringComparison.Ordinal));
        Assert.Equal(entries.Count, entries.Select(entry => entry.Element(Fetched.Atom + "id")!.Value).Distinct().Count());
        // An address can be passed on: it says that somebody looked, not at which record.
        Assert.DoesNotContain(entries, entry => entry.ToString().Contains(Record.ToString(), StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("/admin/sign-ins"), InlineData("/admin/account-acts"), InlineData("/admin/looks")]
    public async Task Nobody_else_can(string list)
    {
        await using var office = await Office.Open();
        var clerk = await office.SignedIn("办公室科员");
        Assert.Contains("不能订阅这个内容", (await (await clerk.Open("/account/feeds")).Submit(("Input.Shows", list), ("Input.Name", "x"))).Text);
        Assert.Equal(HttpStatusCode.Forbidden, (await clerk.Client.GetAsync(list)).StatusCode);
    }
}
