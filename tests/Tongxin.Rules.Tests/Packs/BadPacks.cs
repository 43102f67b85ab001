using CsCheck;
using Tongxin.Rules.Clocks;
using Tongxin.Rules.Packs;

namespace Tongxin.Rules.Tests.Packs;

public sealed class BadPacks
{
    [Fact]
    public void A_good_pack_is_read_whole()
    {
        var pack = RulePack.Parse(Pack.With(Pack.Deadline));
        var rule = Assert.Single(pack.Deadlines);
        var threshold = Assert.Single(pack.Thresholds);

        Assert.Equal(("test", "某市", "1"), (pack.Id, pack.Place, pack.Version));
        Assert.Equal((new DateOnly(2020, 1, 1), new DateOnly(2030, 12, 31)), (pack.From, pack.To));
        Assert.Equal((ExtensionKind.Adds, 3), (rule.Extension, rule.ExtensionCount));
        Assert.Equal(new RuleSource("办法", "第一条", "三个月内答复"), rule.Source);
        Assert.Equal(new DateOnly(2027, 12, 31), rule.To);
        Assert.True(threshold.Unverified);
        Assert.Equal(3, threshold.OutOf);
        Assert.Empty(pack.ChoiceLists);
        Assert.Null(rule.Starts);
    }

    [Theory]
    [InlineData("\"month\",\n", "\"fortnight\",\n", "unit 的值“fortnight”无法识别，应为 day、workday、month、year 之一")]
    [InlineData("\"within\"", "\"Within\"", "direction 的值“Within”无法识别")]
    [InlineData("\"adds\"", "\"doubles\"", "extension：kind 的值“doubles”无法识别")]
    [InlineData("\"to\": \"2027-12-31\"", "\"to\": \"2024-12-31\"", "终止日期早于起始日期")]
    [InlineData("\"from\": \"2025-01-01\", \"to\"", "\"to\"", "缺少日期 from")]
    [InlineData("\"from\": \"2025-01-01\", \"to\"", "\"from\": \"2025-1-1\", \"to\"", "日期 from 的值 \"2025-1-1\" 应写作 2026-01-01 的样式")]
    [InlineData("\"article\": \"第一条\", ", "", "source：缺少 article")]
    [InlineData("\"quote\": \"三个月内答复\"", "\"quote\": \" \"", "source：缺少 quote")]
    [InlineData("\"count\": 3, \"unit\": \"month\",\n", "\"count\": 10001, \"unit\": \"month\",\n", "count 的值 10001 应为 0 至 10000 的整数")]
    [InlineData("\"count\": 3, \"unit\": \"month\",\n", "\"count\": 2.5, \"unit\": \"month\",\n", "count 的值 2.5 应为")]
    [InlineData("\"count\": 3, \"unit\": \"month\",\n", "\"count\": \"3\", \"unit\": \"month\",\n", "count 的值 \"3\" 应为")]
    [InlineData("\"count\": 3, \"unit\": \"month\" }", "\"count\": 0, \"unit\": \"month\" }", "count 的值 0 应为 1 至")]
    [InlineData("\"actor\"", "\"akteur\"", "不认识的字段 akteur")]
    [InlineData("\"suggestion.answer\"", "\"Suggestion answer\"", "只能用小写字母")]
    [InlineData("\"trigger\": \"交办\"", "\"trigger\": null", "（suggestion.answer）：缺少 trigger")]
    [InlineData("\"duty\": \"答复代表\",", "\"duty\": \"答复代表\", \"unverified\": \"yes\",", "unverified 应为 true 或 false")]
    [InlineData("\"duty\": \"答复代表\",", "\"duty\": \"答复代表\", \"duty\": \"再答复\",", "重复的字段")]
    public void A_wrong_deadline_is_named_with_what_is_wrong(string right, string wrong, string said)
    {
        var spoiled = Pack.Deadline.Replace(right, wrong, StringComparison.Ordinal);
        Assert.NotEqual(Pack.Deadline, spoiled);

        Assert.Contains(said, Refusal(Pack.With(spoiled)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\"number\": 2", "\"number\": \"二\"", "缺少 number")]
    [InlineData("\"outOf\": 3", "\"outOf\": 0", "outOf 的值 0 应为")]
    [InlineData("\"meaning\": \"含本数。\",", "", "缺少 meaning")]
    [InlineData("\"law\": \"办法\", ", "", "source：缺少 law")]
    public void A_wrong_threshold_is_named_with_what_is_wrong(string right, string wrong, string said)
    {
        var spoiled = Pack.Threshold.Replace(right, wrong, StringComparison.Ordinal);
        Assert.NotEqual(Pack.Threshold, spoiled);

        var message = Refusal(Pack.With(Pack.Deadline, spoiled));
        Assert.Contains("thresholds 第 1 条（congress.quorum）", message, StringComparison.Ordinal);
        Assert.Contains(said, message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\"starts\": \"handed-over\"", "starts 的值“handed-over”无法识别，应为 submitted、accepted、assigned、received、return-asked、cohandler-asked-again、answered、unsatisfied、redo-assigned、redo-received、extension-approved、promise-reported、opinion-issued、opinion-answered、opinion-reopened、calendar 之一")]
    [InlineData("\"starts\": 1", "缺少 starts，应为非空的文字")]
    [InlineData("\"starts\": \"calendar\", \"yearly\": \"02-29\"", "yearly 的值 \"02-29\" 应为每年都有的月日，写作 08-31 的样式")]
    [InlineData("\"starts\": \"calendar\", \"yearly\": 831", "yearly 的值 831 应为")]
    [InlineData("\"starts\": \"assigned\", \"yearly\": \"08-31\"", "写了 yearly，starts 就应为 calendar")]
    public void What_starts_a_deadline_is_a_known_event(string starts, string said) =>
        Assert.Contains(said, Refusal(Pack.With(Pack.Deadline.Replace("\"trigger\": \"交办\"", $"\"trigger\": \"交办\", {starts}", StringComparison.Ordinal))), StringComparison.Ordinal);

    [Theory]
    [InlineData("\"B\"", "\"A\"", "code“A”出现了两次")]
    [InlineData("{ \"code\": \"A\", \"name\": \"已解决\" }, { \"code\": \"B\", \"name\": \"列入计划\", \"promise\": true }", "", "values 至少要有一项")]
    [InlineData("\"已解决\"", "\" \"", "values 第 1 条：缺少 name")]
    [InlineData("\"B\"", "\"B 类\"", "values 第 2 条：code 的值“B 类”只能用字母、数字和连字符")]
    [InlineData("true", "\"yes\"", "promise 应为 true 或 false")]
    [InlineData("\"promise\"", "\"commitment\"", "不认识的字段 commitment")]
    [InlineData("\"name\": \"办理结果分类\",", "", "缺少 name")]
    [InlineData("\"article\": \"第三条\", ", "", "source：缺少 article")]
    [InlineData("\"from\": \"2025-01-01\"", "\"from\": \"2025-01-01\", \"to\": \"2024-01-01\"", "终止日期早于起始日期")]
    public void A_wrong_list_of_choices_is_named_with_what_is_wrong(string right, string wrong, string said)
    {
        var spoiled = Pack.Choices.Replace(right, wrong, StringComparison.Ordinal);
        Assert.NotEqual(Pack.Choices, spoiled);

        var message = Refusal(Pack.With(Pack.Deadline, choices: spoiled));
        Assert.Contains("choices 第 1 条（suggestion.class）", message, StringComparison.Ordinal);
        Assert.Contains(said, message, StringComparison.Ordinal);
    }

    [Fact]
    public void Two_lists_of_choices_for_one_day_collide() =>
        Assert.Contains("选项“suggestion.class”出现了两次", Refusal(Pack.With(Pack.Deadline, choices: Pack.Choices + "," + Pack.Choices)), StringComparison.Ordinal);

    [Theory]
    [InlineData("{", "不是有效的 JSON")]
    [InlineData("", "不是有效的 JSON")]
    [InlineData("[]", "应为一个对象")]
    [InlineData("{}", "缺少 id")]
    [InlineData("""{ "id": "a", "from": "2026-01-01", "to": "2025-01-01" }""", "终止日期早于起始日期")]
    [InlineData("""{ "id": "a", "from": "2026-01-01" }""", "缺少 deadlines")]
    [InlineData("""{ "id": "a", "from": "2026-01-01", "deadlines": [ 1 ] }""", "deadlines 第 1 条：应为一个对象")]
    [InlineData("""{ "id": "a", "from": "2026-01-01", "deadlines": [], "thresholds": [] }""", "缺少 place")]
    public void A_broken_pack_is_refused(string json, string said) => Assert.Contains(said, Refusal(json), StringComparison.Ordinal);

    [Theory]
    [InlineData("2025-01-01", "2027-12-31", true)]
    [InlineData("2027-12-31", "2028-12-31", true)]
    [InlineData("2028-01-01", "2028-12-31", false)]
    [InlineData("2020-01-01", "2024-12-31", false)]
    [InlineData("2020-01-01", "2025-01-01", true)]
    public void One_id_has_one_rule_on_any_day(string from, string to, bool refused)
    {
        var twice = Pack.Deadline + "," + Pack.Deadline.Replace("\"from\": \"2025-01-01\", \"to\": \"2027-12-31\"", $"\"from\": \"{from}\", \"to\": \"{to}\"", StringComparison.Ordinal);

        if (refused)
            Assert.Contains("“suggestion.answer”出现了两次", Refusal(Pack.With(twice)), StringComparison.Ordinal);
        else
            Assert.Equal(2, RulePack.Parse(Pack.With(twice)).Deadlines.Count);
    }

    [Fact]
    public void Half_a_character_is_refused()
    {
        var bare = Pack.With(Pack.Deadline.Replace("交办", new string('\ud800', 1), StringComparison.Ordinal));
        var escaped = Pack.With(Pack.Deadline.Replace("交办", "\\ud800", StringComparison.Ordinal));
        var asField = Pack.With(Pack.Deadline.Replace("\"actor\"", "\"\\ud800\"", StringComparison.Ordinal));

        Assert.All([bare, escaped, asField], json => Assert.Contains("无效的字符", Refusal(json), StringComparison.Ordinal));
    }

    [Fact]
    public void Two_open_ended_thresholds_collide() =>
        Assert.Contains("数值“congress.quorum”出现了两次", Refusal(Pack.With(Pack.Deadline, Pack.Threshold + "," + Pack.Threshold)), StringComparison.Ordinal);

    [Fact]
    public void Whatever_is_broken_off_is_refused_and_never_half_read() => Gen.Int[0, Pack.With(Pack.Deadline).Length - 1].Sample(length =>
        Assert.Throws<RulePackException>(() => RulePack.Parse(Pack.With(Pack.Deadline)[..length])));

    [Fact]
    public void Any_other_character_is_read_or_refused_in_words() =>
        Gen.Select(Gen.Int[0, Pack.With(Pack.Deadline).Length - 1], Gen.Char).Sample((at, other) =>
        {
            var text = Pack.With(Pack.Deadline).ToCharArray();
            text[at] = other;
            try
            {
                Assert.NotNull(RulePack.Parse(new string(text)));
            }
            catch (RulePackException refusal)
            {
                Assert.NotEmpty(refusal.Message);
            }
        });

    private static string Refusal(string json) => Assert.Throws<RulePackException>(() => RulePack.Parse(json)).Message;
}
