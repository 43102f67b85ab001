using Tongxin.Tests.Kit;

namespace Tongxin.Tests.Accounts;

public sealed class OwnAccountTests
{
    [Fact]
    public async Task A_person_reads_the_own_posts_and_what_follows_from_them()
    {
        await using var office = await Office.Open();

        var page = await (await office.As("代表工委主任")).Open("/account");

        Assert.Equal("代表工委主任", page.Heading);
        Assert.Contains("代表工作委员会 主任（负责人）", page.Text);
        Assert.Contains("第一党小组 党员", page.Text);
        Assert.Equal(("查看计划任务", "全机关", "代表工作委员会主任、第一党小组党员"), Right(page, "查看计划任务"));
        Assert.Equal(("安排任务", "代表工作委员会", "代表工作委员会主任"), Right(page, "安排任务"));
        Assert.Equal(("使用自己的账号", "全机关", "人人都有"), Right(page, "使用自己的账号"));
        Assert.Contains("管理账号", page.Find("details:last-of-type")!.TextContent);
    }

    [Fact]
    public async Task The_head_of_a_unit_with_others_below_it_reads_so()
    {
        await using var office = await Office.Open();

        var page = await (await office.As("支部书记")).Open("/account");

        Assert.Equal("第一党支部及所属", Right(page, "安排任务").Where);
    }

    [Theory]
    [InlineData("系统管理员"), InlineData("安全管理员"), InlineData("审计员")]
    public async Task An_administrator_reads_why(string who)
    {
        await using var office = await Office.Open();

        var page = await (await office.As(who)).Open("/account");

        Assert.Contains("今天没有任职", page.Text);
        Assert.Contains($"您是{who}", page.Text);
    }

    [Fact]
    public async Task The_looks_are_chosen_here_too_and_stay()
    {
        await using var office = await Office.Open();
        var visitor = await office.SignedIn("代表工委科员");

        await (await visitor.Open("/account")).Press("深色");
        await (await visitor.Open("/account")).Press("大字");

        var page = await visitor.Open("/account");
        Assert.Equal("dark", page.Find("html")!.GetAttribute("data-bs-theme"));
        Assert.True(page.Find("html")!.HasAttribute("data-elder"));
    }

    [Fact]
    public async Task Whoever_has_not_signed_in_is_asked_to()
    {
        await using var office = await Office.Open();

        Assert.Equal("登录同心", (await office.Stranger().Open("/account")).Heading);
    }

    static (string Name, string Where, string Because) Right(Page page, string name)
    {
        var row = page.Rows.Single(r => r.Children[0].TextContent.Trim() == name);
        return (name, row.Children[1].TextContent.Trim(), row.Children[2].TextContent.Trim());
    }
}
