using System.CommandLine;
using Tongxin.Platform.Statutes;
using Tongxin.Rules.Packs;
using Tongxin.Tests.Kit;
using Tongxin.Web.CommandLine;
using Tongxin.Web.Hosting;

namespace Tongxin.Tests.Statutes;

public sealed class LocalPackTests : IDisposable
{
    const string Pack = """
        {
          "id": "elsewhere", "place": "某市", "version": "1", "from": "2026-01-01",
          "deadlines": [
            { "id": "suggestion.answer", "area": "suggestion", "name": "答复代表建议（本市）", "trigger": "交办", "direction": "within", "count": 2, "unit": "month", "actor": "承办单位", "duty": "答复代表",
              "source": { "law": "某市代表建议办理办法", "article": "第十条", "quote": "自交办之日起两个月内答复" }, "from": "2026-01-01", "unverified": true }
          ],
          "thresholds": []
        }
        """;

    readonly string file = Path.Combine(Path.GetTempPath(), Guid.CreateVersion7() + ".json");

    public void Dispose() => File.Delete(file);

    [Fact]
    public async Task The_places_own_rule_applies_and_stands_beside_the_national_one()
    {
        await File.WriteAllTextAsync(file, Pack, TestContext.Current.CancellationToken);
        await using var office = await Office.Open(options: new TongxinOptions { RulesFile = file });
        var visitor = await office.As("代表工委科员");

        var clock = await visitor.Open("/clock?rule=suggestion.answer&trigger=2026-03-10");
        var before = await visitor.Open("/clock?rule=suggestion.answer&trigger=2025-12-31");
        var rule = await visitor.Open("/statutes/suggestion.answer");
        var book = await visitor.Open("/statutes?area=suggestion");

        Assert.Equal("答复代表建议（本市）：2026年5月11日止", clock.Heading);
        Assert.Contains("未核实", clock.Text);
        Assert.Equal("答复代表建议：2026年3月31日止", before.Heading);
        Assert.Contains("自交办之日起两个月内答复", rule.Text);
        Assert.Contains("自交办之日起三个月内答复", rule.Text);
        Assert.Contains("另有规定，自 2026年1月1日 起以《某市代表建议办理办法》第十条为准", rule.Text);
        Assert.Contains("另有规定，以其为准：交办之日起 2个月内", book.Text);
    }

    [Fact]
    public void Without_a_pack_national_rules_apply_and_the_demonstration_has_the_invented_citys()
    {
        Assert.Null(OfficeRules.Load(null, demo: false).Local);
        Assert.Equal("yunchuan", OfficeRules.Load(null, demo: true).Local?.Id);
    }

    [Fact]
    public async Task A_shipped_place_is_chosen_by_its_id()
    {
        await using var office = await Office.Open(options: new TongxinOptions { RulesFile = "qingdao" });
        var clerk = await office.As("代表工委科员");

        var clock = await clerk.Open("/clock?rule=suggestion.assign&trigger=2026-03-10");
        var classes = await clerk.Open("/statutes/suggestion.class");
        var book = await clerk.Open("/statutes?area=suggestion&pack=local");
        var answer = await clerk.Get("/api/v1/rules?area=suggestion&pack=local");

        Assert.Equal("闭会期间交办代表建议：2026年3月17日止", clock.Heading);
        Assert.Contains("跨年度办理落实（须承诺时限）", classes.Text);
        Assert.Contains("B 正在解决或列入计划（须承诺时限）", classes.Text); // the default, below it
        Assert.Contains("自 2021年9月1日 起以《青岛市人民代表大会代表建议、批评和意见工作条例》第二十六条为准", classes.Text);
        Assert.Contains("在答复期限内办理落实；在年内办理落实；", book.Text);
        Assert.Contains("this-year", answer.GetProperty("choices").EnumerateArray().Single(list => list.GetProperty("id").GetString() == "suggestion.class").GetProperty("values").EnumerateArray().Where(value => value.GetProperty("promise").GetBoolean()).Select(value => value.GetProperty("code").GetString()));
        Assert.Equal("submitted", answer.GetProperty("deadlines").EnumerateArray().Single(rule => rule.GetProperty("id").GetString() == "suggestion.assign").GetProperty("starts").GetString());
    }

    [Fact]
    public async Task A_day_of_every_year_is_shown_as_one()
    {
        await using var office = await Office.Open(options: new TongxinOptions { RulesFile = "henan" });

        Assert.Contains("每年 8月31日前", (await (await office.As("代表工委科员")).Open("/statutes/suggestion.year-report")).Text);
    }

    [Fact]
    public void The_office_asks_for_what_can_be_chosen_and_must_have_it()
    {
        var rules = OfficeRules.Load("chongqing", demo: false);

        Assert.Equal("chongqing", rules.Local?.Id);
        Assert.Equal("第二十六条", rules.Choices("suggestion.rating", new(2026, 4, 1)).Source.Article);
        Assert.Throws<InvalidOperationException>(() => rules.Choices("suggestion.unheard-of", new(2026, 4, 1)));
    }

    [Theory]
    [InlineData("qingdoa"), InlineData("yunchuan"), InlineData("national"), InlineData("Qingdao"), InlineData("")]
    public void An_unknown_place_is_refused_with_the_known_ones(string pack) =>
        Assert.Contains("beijing、chongqing、henan、henan-old、qingdao、shandong、shanghai、zhejiang", Assert.Throws<RulePackException>(() => OfficeRules.Load(pack, demo: true)).Message);

    [Theory]
    [InlineData("{}", "缺少 id")]
    [InlineData("not json", "不是有效的 JSON")]
    [InlineData("""{"id":"x","place":"x","version":"1","from":"2026-01-01","deadlines":[{"id":"a.b","unit":"fortnight"}],"thresholds":[]}""", "deadlines 第 1 条")]
    public async Task A_doubtful_pack_stops_the_start(string json, string says)
    {
        await File.WriteAllTextAsync(file, json, TestContext.Current.CancellationToken);

        var refused = Assert.Throws<RulePackException>(() => OfficeRules.Load(file, demo: true));
        var error = new StringWriter();
        var code = await TongxinCommand.Root().Parse(["serve", "--rules", file, "--database", "Data Source=:memory:"]).InvokeAsync(new InvocationConfiguration { Error = error }, TestContext.Current.CancellationToken);

        Assert.Contains(says, refused.Message);
        Assert.Equal(1, code);
        Assert.Contains(says, error.ToString());
    }

    [Fact]
    public void A_missing_file_is_named() =>
        Assert.Contains("no-such.json", Assert.Throws<RulePackException>(() => OfficeRules.Load("/tmp/no-such.json", demo: false)).Message);
}
