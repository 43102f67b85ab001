using System.Net;
using Microsoft.EntityFrameworkCore;
using Tongxin.Platform.Accounts;
using Tongxin.Tests.Kit;

namespace Tongxin.Tests.Accounts;

public sealed class PersonalTokenTests
{
    [Fact]
    public async Task A_token_is_shown_once_has_its_owners_rights_and_ends_when_revoked()
    {
        await using var office = await Office.Open();
        var owner = await office.SignedIn("代表工委科员");

        var secret = await Make(owner, "取数到本地报表", "30");

        var program = Program(office, secret);
        Assert.Equal(HttpStatusCode.OK, (await program.GetAsync("/api/v1/tasks")).StatusCode);
        var list = await owner.Open("/account/tokens");
        Assert.DoesNotContain(secret, list.Source);
        Assert.Contains("取数到本地报表", list.Text);
        await list.Press("收回");
        Assert.Equal(HttpStatusCode.Unauthorized, (await program.GetAsync("/api/v1/tasks")).StatusCode);
        Assert.Contains("收回", (await owner.Open("/account/tokens")).Text);
        Assert.Equal(["新建个人令牌“取数到本地报表”，有效 30 天", "收回个人令牌“取数到本地报表”"], await office.ActsOn("代表工委科员"));
    }

    [Fact]
    public async Task A_token_ends_by_itself()
    {
        await using var office = await Office.Open();
        var secret = await Make(await office.SignedIn("代表工委科员"), "一天", "1");
        var program = Program(office, secret);

        office.Clock.Advance(TimeSpan.FromHours(23));
        Assert.Equal(HttpStatusCode.OK, (await program.GetAsync("/api/v1/tasks")).StatusCode);
        office.Clock.Advance(TimeSpan.FromHours(2));
        Assert.Equal(HttpStatusCode.Unauthorized, (await program.GetAsync("/api/v1/tasks")).StatusCode);
    }

    [Fact]
    public async Task Only_the_digest_is_kept()
    {
        await using var office = await Office.Open();
        var secret = await Make(await office.SignedIn("代表工委科员"), "一个", "1");

        Assert.StartsWith(PersonalToken.Prefix, secret);
        Assert.True(await office.Look(db => db.Set<PersonalToken>().AnyAsync(t => t.Digest == PersonalToken.DigestOf(secret))));
    }

    [Theory]
    [InlineData("", "30", "请填写用途"), InlineData("用途", "0", "有效期从 1 天到 365 天"), InlineData("用途", "366", "有效期从 1 天到 365 天"), InlineData("用途", "-1", "有效期从 1 天到 365 天"), InlineData("用途", "", "请填写有效天数")]
    public async Task A_token_needs_a_purpose_and_an_end(string name, string days, string said)
    {
        await using var office = await Office.Open();
        var form = await (await office.SignedIn("代表工委科员")).Open("/account/tokens");

        var refused = await form.Submit(("Input.Name", name), ("Input.Days", days));

        Assert.Contains(refused.Errors, error => error.Contains(said, StringComparison.Ordinal));
        Assert.False(await office.Look(db => db.Set<PersonalToken>().AnyAsync()));
    }

    [Fact]
    public async Task There_are_at_most_twenty_live_ones()
    {
        await using var office = await Office.Open();
        var owner = await office.SignedIn("代表工委科员");
        for (var i = 0; i < 20; i++)
            await Make(owner, "第" + i, "1");

        var refused = await (await owner.Open("/account/tokens")).Submit(("Input.Name", "再来一个"), ("Input.Days", "1"));
        Assert.Equal("token.too-many", refused.Alert);

        office.Clock.Advance(TimeSpan.FromDays(2));
        await owner.SignIn("代表工委科员", Doors.Password);
        await Make(owner, "再来一个", "1");
    }

    [Fact]
    public async Task Nobody_revokes_the_token_of_somebody_else()
    {
        await using var office = await Office.Open();
        var (owner, other) = (await office.SignedIn("代表工委科员"), await office.SignedIn("监司委科员"));
        var secret = await Make(owner, "我的", "1");
        await Make(other, "他的", "1");
        var id = await office.Look(db => db.Set<PersonalToken>().Where(t => t.Name == "我的").Select(t => t.Id).SingleAsync());

        var answer = await (await other.Open("/account/tokens")).Press("收回", ("_handler", $"revoke-{id}"));

        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.Equal(HttpStatusCode.OK, (await Program(office, secret).GetAsync("/api/v1/tasks")).StatusCode);
    }

    static async Task<string> Make(Visitor owner, string name, string days) =>
        (await (await owner.Open("/account/tokens")).Submit(("Input.Name", name), ("Input.Days", days))).Find("code.secret")!.TextContent;

    static HttpClient Program(Office office, string secret)
    {
        var client = office.Stranger().Client;
        client.DefaultRequestHeaders.Authorization = new("Bearer", secret);
        return client;
    }
}
