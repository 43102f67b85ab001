using System.Net;
using Tongxin.Rules.Packs;
using Tongxin.Tests.Kit;

namespace Tongxin.Tests.Statutes;

public sealed class RuleBookTests
{
    static readonly RulePack[] Packs = [RulePack.Yunchuan, RulePack.National, RulePack.Defaults];

    [Fact]
    public async Task Every_rule_in_force_stands_with_law_article_and_words()
    {
        await using var office = await Office.Open();

        var page = await (await office.As("代表")).Open("/statutes");

        var inForce = Packs.SelectMany(pack => pack.All).Where(rule => rule.From <= new DateOnly(2026, 4, 1) && (rule.To is null || rule.To >= new DateOnly(2026, 4, 1))).ToList();
        Assert.Equal(inForce.Count, page.Rows.Count);
        Assert.All(inForce, rule => Assert.Contains(rule.Source.Quote, page.Text));
        Assert.Equal(inForce.Count(rule => rule.Unverified), page.Rows.Count(row => row.TextContent.Contains("未核实")));
    }

    [Theory]
    [InlineData("area=month", "单位月度交账", "常务委员会会议法定人数")]
    [InlineData("pack=local", "单位月度交账", "常务委员会会议法定人数")]
    [InlineData("pack=national", "常务委员会会议法定人数", "单位月度交账")]
    [InlineData("q=三分之二", "人民代表大会会议法定人数", "单位月度交账")]
    [InlineData("q=PARTY.theme", "主题党日", "单位月度交账")]
    public async Task The_book_is_filtered_by_field_origin_and_words(string query, string has, string hasNot)
    {
        await using var office = await Office.Open();

        var page = await (await office.As("办公室科员")).Open("/statutes?" + query);

        Assert.Contains(page.Rows, row => row.QuerySelector("th")!.TextContent.Contains(has));
        Assert.DoesNotContain(page.Rows, row => row.QuerySelector("th")!.TextContent.Contains(hasNot));
    }

    [Fact]
    public async Task A_default_gives_way_to_the_places_own_rule_and_both_are_shown()
    {
        await using var office = await Office.Open();

        var row = (await (await office.As("办公室科员")).Open("/statutes?area=month&pack=default")).Rows.Single(row => row.QuerySelector("a")!.GetAttribute("href") == "/statutes/month.unit");

        Assert.Contains("默认", row.TextContent);
        Assert.Contains("未核实", row.TextContent);
        Assert.Contains("另有规定，以其为准：", row.TextContent);
        Assert.Contains("云川市人大常委会机关月度交账办法", row.TextContent);
    }

    [Fact]
    public async Task Nothing_found_says_so()
    {
        await using var office = await Office.Open();

        var page = await (await office.As("办公室科员")).Open("/statutes?q=%3Cscript%3E");

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Contains("没有符合条件的规则", page.Text);
    }

    [Fact]
    public async Task A_rule_shows_all_its_versions()
    {
        await using var office = await Office.Open();

        var page = await (await office.As("办公室科员")).Open("/statutes/suggestion.answer");

        Assert.Equal("答复代表建议", page.Heading);
        Assert.Contains("第四十二条", page.Text);
        Assert.Contains("第五十一条", page.Text);
        Assert.Contains("今天不适用", page.Text);
    }

    [Theory]
    [InlineData("/statutes/no.such"), InlineData("/statutes/%F0%9F%98%80"), InlineData("/statutes/..%2F..%2Fetc")]
    public async Task An_unknown_rule_is_not_found(string address)
    {
        await using var office = await Office.Open();

        Assert.Equal(HttpStatusCode.NotFound, (await (await office.As("办公室科员")).Open(address)).Status);
    }

    [Fact]
    public async Task Programs_read_the_same_book()
    {
        await using var office = await Office.Open();

        var answer = await (await office.As("办公室科员")).Get("/api/v1/rules?when=all");

        Assert.Equal(Packs.Sum(pack => pack.Deadlines.Count), answer.GetProperty("deadlines").GetArrayLength());
        Assert.Equal(Packs.Sum(pack => pack.Thresholds.Count), answer.GetProperty("thresholds").GetArrayLength());
        Assert.Equal(Packs.Sum(pack => pack.ChoiceLists.Count), answer.GetProperty("choices").GetArrayLength());
        var quorum = answer.GetProperty("thresholds").EnumerateArray().Single(t => t.GetProperty("id").GetString() == "congress.quorum");
        Assert.Equal("national", quorum.GetProperty("origin").GetString());
        Assert.Equal(2, quorum.GetProperty("value").GetInt32());
        Assert.Equal(3, quorum.GetProperty("outOf").GetInt32());
    }

    [Fact]
    public async Task A_stranger_is_sent_to_sign_in()
    {
        await using var office = await Office.Open();

        Assert.Equal("/sign-in", new Uri(new("http://localhost"), (await office.Stranger().Open("/statutes")).Address).AbsolutePath);
    }
}
