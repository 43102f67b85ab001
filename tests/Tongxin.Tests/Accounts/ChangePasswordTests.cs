using System.Net;
using Tongxin.Tests.Kit;

namespace Tongxin.Tests.Accounts;

public sealed class ChangePasswordTests
{
    const string New = "滟滟随波千万里2027";

    [Fact]
    public async Task A_person_changes_the_password_and_the_ledger_says_so_without_it()
    {
        await using var office = await Office.Open();
        var visitor = await office.SignedIn("代表工委科员");

        var page = await Change(visitor, Doors.Password, New);

        Assert.Equal("/account", page.Address);
        Assert.Equal(["修改了自己的密码"], await office.ActsOn("代表工委科员"));
        Assert.Equal("sign-in.wrong", (await office.Stranger().SignIn("代表工委科员", Doors.Password)).Alert);
        Assert.Null((await office.Stranger().SignIn("代表工委科员", New)).Alert);
    }

    [Theory]
    [InlineData("太短了", "密码至少 10 位"), InlineData("1234567890", "弱密码"), InlineData("我叫代表工委科员呀呀呀", "不能有自己的姓名"), InlineData(Doors.Password, "不能和原密码一样")]
    public async Task A_weak_or_unchanged_password_is_refused_and_not_shown_again(string weak, string said)
    {
        await using var office = await Office.Open();
        var visitor = await office.SignedIn("代表工委科员");

        var refused = await Change(visitor, Doors.Password, weak);

        Assert.Contains(refused.Errors, error => error.Contains(said, StringComparison.Ordinal));
        Assert.Equal(HttpStatusCode.BadRequest, refused.Status);
        Assert.DoesNotContain(weak, refused.Source);
        Assert.DoesNotContain(Doors.Password, refused.Source);
    }

    [Fact]
    public async Task A_very_long_password_is_refused()
    {
        await using var office = await Office.Open();

        var refused = await Change(await office.SignedIn("代表工委科员"), Doors.Password, string.Concat(Enumerable.Range(0, 400).Select(i => (char)('一' + i))));

        Assert.Contains(refused.Errors, error => error.Contains("最多 128 位", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_old_password_is_not_guessed_more_than_five_times_here_and_at_the_entrance_together()
    {
        await using var office = await Office.Open();
        var visitor = await office.SignedIn("代表工委科员");
        for (var i = 0; i < 5; i++)
            Assert.Equal(HttpStatusCode.BadRequest, (await Change(visitor, "猜一个密码0" + i, New)).Status);

        Assert.Equal("password.locked", (await Change(visitor, Doors.Password, New)).Alert);
        Assert.Equal("sign-in.locked", (await office.Stranger().SignIn("代表工委科员", Doors.Password)).Alert);
        office.Clock.Advance(TimeSpan.FromMinutes(15));
        Assert.Equal("/account", (await Change(visitor, Doors.Password, New)).Address);
    }

    [Fact]
    public async Task Both_new_passwords_must_be_alike()
    {
        await using var office = await Office.Open();
        var form = await (await office.SignedIn("代表工委科员")).Open("/account/password");

        var refused = await form.Submit(("Input.Old", Doors.Password), ("Input.New", New), ("Input.Again", New + "8"));

        Assert.Contains("两次填写的新密码不一样。", refused.Errors);
    }

    static async Task<Page> Change(Visitor visitor, string old, string next) =>
        await (await visitor.Open("/account/password")).Submit(("Input.Old", old), ("Input.New", next), ("Input.Again", next));
}
