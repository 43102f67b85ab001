using System.Net;
using Tongxin.Tests.Kit;

namespace Tongxin.Tests.Accounts;

public sealed class SessionTests
{
    [Fact]
    public async Task A_session_ends_half_an_hour_after_the_last_click()
    {
        await using var office = await Office.Open();
        var visitor = await office.SignedIn("代表工委科员");

        office.Clock.Advance(TimeSpan.FromMinutes(29));
        Assert.Equal("任务", (await visitor.Open("/tasks")).Heading);
        office.Clock.Advance(TimeSpan.FromMinutes(29));
        Assert.Equal("任务", (await visitor.Open("/tasks")).Heading);
        office.Clock.Advance(TimeSpan.FromMinutes(31));
        Assert.Equal("登录同心", (await visitor.Open("/tasks")).Heading);
    }

    [Fact]
    public async Task Signing_out_ends_the_session()
    {
        await using var office = await Office.Open();
        var visitor = await office.SignedIn("代表工委科员");

        var after = await (await visitor.Open("/account")).Press("退出登录");

        Assert.Equal("登录同心", after.Heading);
        Assert.Equal("登录同心", (await visitor.Open("/account")).Heading);
    }

    [Fact]
    public async Task A_password_changed_here_ends_the_session_there_and_not_here()
    {
        await using var office = await Office.Open();
        var here = await office.SignedIn("代表工委科员");
        var there = await office.SignedIn("代表工委科员");

        var changed = await (await here.Open("/account/password")).Submit(("Input.Old", Doors.Password), ("Input.New", "滟滟随波千万里2027"), ("Input.Again", "滟滟随波千万里2027"));

        Assert.Equal("代表工委科员", changed.Heading);
        Assert.Equal("任务", (await here.Open("/tasks")).Heading);
        Assert.Equal("登录同心", (await there.Open("/tasks")).Heading);
        Assert.Null((await office.Stranger().SignIn("代表工委科员", "滟滟随波千万里2027")).Alert);
    }

    [Fact]
    public async Task A_form_sent_after_the_session_ended_gives_back_what_was_typed_and_says_what_to_do()
    {
        await using var office = await Office.Open();
        var task = await office.Has(await Plans.Tasks.Planned(office, "DGW"));
        var visitor = await office.SignedIn("代表工委科员");
        visitor.Client.DefaultRequestHeaders.Add("Sec-Fetch-Site", "same-origin");
        var form = await visitor.Open($"/tasks/{task.Id}/finish");
        office.Clock.Advance(TimeSpan.FromMinutes(45));

        var page = await form.Submit(("Input.On", "2026-03-30"), ("Input.Result", "走访了三个小区，\n提出意见 <5> 条"));

        Assert.Equal(HttpStatusCode.Unauthorized, page.Status);
        Assert.Equal("登录已经失效，请重新登录", page.Heading);
        Assert.Contains("走访了三个小区，\n提出意见 <5> 条", page.Document.QuerySelectorAll("textarea").Select(t => t.TextContent));
        Assert.DoesNotContain("RequestVerificationToken", page.Find("main")!.InnerHtml);
        var back = page.Links.Single(link => link.StartsWith("/sign-in?back=", StringComparison.Ordinal));
        Assert.Equal($"/sign-in?back={Uri.EscapeDataString($"/tasks/{task.Id}/finish")}", back);
    }

    [Theory]
    [InlineData("cross-site"), InlineData("same-site"), InlineData(null)]
    public async Task Words_from_a_foreign_page_are_not_shown(string? site)
    {
        await using var office = await Office.Open();
        var visitor = office.Stranger();
        if (site is not null)
            visitor.Client.DefaultRequestHeaders.Add("Sec-Fetch-Site", site);
        visitor.Client.DefaultRequestHeaders.Add("Origin", "https://evil.example");

        var answer = await visitor.Client.PostAsync("/tasks/new", new FormUrlEncodedContent([new("Input.Title", "请打电话给骗子")]));

        Assert.DoesNotContain("骗子", await answer.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task Scripts_of_our_pages_are_answered_with_a_status_and_not_with_the_entrance()
    {
        await using var office = await Office.Open();
        var client = office.Stranger().Client;
        client.DefaultRequestHeaders.Add("X-Requested-With", "fetch");

        Assert.Equal(HttpStatusCode.Unauthorized, (await client.GetAsync("/tasks")).StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, (await client.GetAsync("/api/v1/tasks")).StatusCode);
    }

    [Theory]
    [InlineData("Bearer tx_nonsense"), InlineData("Bearer "), InlineData("Basic YTpi"), InlineData("nonsense")]
    public async Task A_token_that_nobody_made_opens_nothing(string header)
    {
        await using var office = await Office.Open();
        var client = office.Stranger().Client;
        client.DefaultRequestHeaders.TryAddWithoutValidation("Authorization", header);

        Assert.Equal(HttpStatusCode.Unauthorized, (await client.GetAsync("/api/v1/tasks")).StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, (await client.GetAsync("/tasks")).StatusCode);
    }
}
