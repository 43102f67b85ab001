using Microsoft.EntityFrameworkCore;
using Tongxin.People;
using Tongxin.Platform.Accounts;
using Tongxin.Tests.Accounts;
using Tongxin.Tests.Kit;

namespace Tongxin.Tests.CommandLine;

public sealed class UserCommandTests
{
    [Fact]
    public async Task A_person_gets_an_account_and_the_password_alone_is_printed()
    {
        await using var office = await Office.Open();
        await office.Has(new Person("R900", "新来的"));

        var said = await office.Run("user", "create", "xinlai", "--person", "R900");

        Assert.Equal((0, ""), (said.Code, said.Error));
        Assert.Equal("修改密码", (await office.Stranger().SignIn("xinlai", said.Output)).Heading);
        Assert.Equal(["命令行：开户“xinlai”，人员新来的（R900）"], await office.ActsOn("xinlai"));
        Assert.Null(await office.Look(db => db.Facts.OrderByDescending(f => f.Seq).Select(f => f.Actor).FirstAsync()));
    }

    [Fact]
    public async Task The_first_administrator_can_be_made_here_too()
    {
        await using var office = await Office.OpenEmpty();

        var said = await office.Run("user", "create", "guard", "--admin", "security");

        Assert.Equal(0, said.Code);
        Assert.Equal(AdminRole.Security, await office.Look(db => db.Set<Account>().Select(a => a.Admin).SingleAsync()));
        Assert.Equal("修改密码", (await office.Stranger().SignIn("guard", said.Output)).Heading);
    }

    [Theory]
    [InlineData("没有编号或姓名", "user", "create", "x", "--person", "R999"), InlineData("请填写给谁开户", "user", "create", "x"),
     InlineData("不用空格", "user", "create", "有 空格", "--admin", "auditor"), InlineData("已有人用", "user", "create", "代表", "--admin", "auditor"),
     InlineData("没有登录名是“nobody”的账号", "user", "close", "nobody"), InlineData("没有锁定", "user", "unlock", "代表"),
     InlineData("最后一位安全管理员", "user", "close", "安全管理员"), InlineData("没有登录名是", "token", "create", "nobody"),
     InlineData("有效期从 1 天到 365 天", "token", "create", "代表", "--days", "0")]
    public async Task What_is_refused_is_said_on_the_error_stream(string why, params string[] words)
    {
        await using var office = await Office.Open();

        var said = await office.Run(words);

        Assert.Equal((1, ""), (said.Code, said.Output));
        Assert.Contains(why, said.Error);
    }

    [Fact]
    public async Task There_is_no_fourth_administrator()
    {
        await using var office = await Office.Open();

        Assert.NotEqual(0, (await office.Run("user", "create", "x", "--admin", "emperor")).Code);
        Assert.False(await office.Look(db => db.Set<Account>().AnyAsync(a => a.UserName == "x")));
    }

    [Fact]
    public async Task Accounts_are_listed_unlocked_reset_and_closed()
    {
        await using var office = await Office.Open();
        await office.HasPassword("代表");

        var reset = await office.Run("user", "reset", "代表");
        var close = await office.Run("user", "close", "监司委科员");
        var list = await office.Run("user", "list");

        Assert.Equal("修改密码", (await office.Stranger().SignIn("代表", reset.Output)).Heading);
        Assert.Equal(["命令行：重置账号“代表”的密码"], await office.ActsOn("代表"));
        Assert.Equal((0, ""), (close.Code, close.Output));
        Assert.Equal(["命令行：停用账号“监司委科员”"], await office.ActsOn("监司委科员"));
        var lines = list.Output.Split(Environment.NewLine);
        Assert.Equal(SmallOffice.Roles.Count, lines.Length);
        Assert.Contains("监司委科员\t监司委科员\t不是管理员\t已停用", lines);
        Assert.Contains("代表\t代表\t不是管理员\t待首次改密码", lines);
        Assert.Contains("审计员\t\t审计员\t使用中", lines);
    }

    [Fact]
    public async Task A_token_is_printed_and_nothing_else()
    {
        await using var office = await Office.Open();

        var said = await office.Run("token", "create", "代表工委科员", "--name", "取数", "--days", "3");

        Assert.Equal((0, ""), (said.Code, said.Error));
        Assert.Matches("^tx_[A-Za-z0-9_-]{43}$", said.Output);
        Assert.True(await office.Look(db => db.Set<PersonalToken>().AnyAsync(t => t.Digest == PersonalToken.DigestOf(said.Output) && t.Name == "取数")));
        Assert.Equal(["命令行：新建个人令牌“取数”，有效 3 天"], await office.ActsOn("代表工委科员"));
        await office.Run("user", "close", "代表工委科员");
        Assert.Equal(1, (await office.Run("token", "create", "代表工委科员")).Code);
    }
}
