using Tongxin.Rules.Appraisal;
using Tongxin.Rules.Packs;

namespace Tongxin.Rules.Tests.Appraisal;

public sealed class Schemes
{
    private const string Text = """
        { "id": "units-2026", "name": "委室考核方案", "year": 2026, "objects": "unit", "basis": "机关考核办法",
          "streams": [ { "id": "party", "name": "党建", "weight": 60 }, { "id": "business", "name": "业务", "weight": 40, "most": 105 } ],
          "classes": [ { "id": "politics", "name": "政治建设" } ],
          "items": [
            { "id": "life", "name": "组织生活落实", "stream": "party", "class": "politics", "kind": "target", "full": 60, "source": { "figure": "party.life-done", "of": "party.life-due" }, "basis": "办法第五条", "owner": "机关党委办公室" },
            { "id": "spirit", "name": "作风评定", "stream": "party", "kind": "judgement", "full": 40, "grades": [ { "name": "好", "share": 100 }, { "name": "一般", "share": 70 } ], "source": { "evidence": "督查意见" }, "basis": "办法第六条", "owner": "机关党委办公室" },
            { "id": "work", "name": "年度任务", "stream": "business", "kind": "group", "full": 100, "basis": "办法第七条", "owner": "办公室" },
            { "id": "done", "name": "任务完成", "stream": "business", "parent": "work", "kind": "target", "full": 100, "source": { "figure": "tasks.done", "of": "tasks.due" }, "basis": "办法第七条", "owner": "办公室" },
            { "id": "late", "name": "逾期", "stream": "business", "kind": "deduct", "per": 1, "full": 10, "source": { "figure": "tasks.done-late" }, "basis": "办法第八条", "owner": "办公室" }
          ],
          "honour": { "mark": 95, "share": 45, "rounding": "down", "tie-by": ["party"], "tied": "all" },
          "poor": { "mark": 60, "years": 2 } }
        """;

    private static readonly HashSet<string> Figures = ["party.life-done", "party.life-due", "tasks.done", "tasks.due", "tasks.done-late", "activities.meeting"];

    [Fact]
    public void A_scheme_is_read_and_a_sound_one_passes()
    {
        var scheme = Scheme.Parse(Text);

        Assert.Equal((100m, 2, 105m), (scheme.Scale, scheme.Decimals, scheme.Streams[1].Most));
        Assert.Empty(SchemeLint.Check(scheme, Figures));
    }

    [Theory]
    [InlineData("\"parent\": \"work\"", "\"parent\": \"done\"", "不是分组项目"), InlineData("\"stream\": \"party\", \"class\"", "\"stream\": \"x\", \"class\"", "条线 x 没有定义")]
    [InlineData("\"full\": 100, \"basis\"", "\"full\": 100, \"parent\": \"work\", \"basis\"", "归入了它自己"), InlineData("\"id\": \"done\"", "\"id\": \"late\"", "重复了")]
    [InlineData("\"tie-by\": [\"party\"]", "\"tie-by\": [\"x\"]", "并列时要比的条线 x"), InlineData("\"share\": 45", "\"share\": 145", "0 至 100"), InlineData("\"kind\": \"deduct\"", "\"kind\": \"minus\"", "无法识别")]
    [InlineData("\"per\": 1, ", "", "缺少 per"), InlineData("\"name\": \"委室考核方案\"", "\"nam\": \"委室考核方案\"", "不认识的字段 nam"), InlineData("\"years\": 2 } }", "\"years\": 2 }", "不是有效的 JSON")]
    [InlineData("{ \"name\": \"好\", \"share\": 100 }, ", "", "至少要有两个等次"), InlineData("\"class\": \"politics\"", "\"class\": \"x\"", "类别 x 没有定义")]
    public void What_cannot_be_computed_is_refused_with_its_place(string what, string instead, string words)
    {
        Assert.Contains(what, Text);
        Assert.Contains(words, Assert.Throws<RulePackException>(() => Scheme.Parse(Text.Replace(what, instead, StringComparison.Ordinal))).Message);
    }

    [Theory]
    [InlineData("\"weight\": 60", "\"weight\": 61", "合计 101%", true), InlineData("\"weight\": 60", "\"weight\": 0", "大于 0", true), InlineData("\"weight\": 60", "\"weight\": -1", "大于 0", true), InlineData("\"weight\": 60", "\"weight\": 101", "不超过 100", true)]
    [InlineData("\"full\": 60", "\"full\": 50", "合计 90，应为 100", true), InlineData("\"full\": 60", "\"full\": 0", "分值是 0", true), InlineData("\"figure\": \"tasks.done-late\"", "\"slice\": \"own=1\"", "没有来源", true)]
    [InlineData("\"figure\": \"tasks.done-late\"", "\"figure\": \"tasks.none\"", "不在指标目录", true), InlineData("\"figure\": \"tasks.done\", \"of\": \"tasks.due\"", "\"figure\": \"tasks.done\"", "没有目标", true)]
    [InlineData("\"figure\": \"party.life-done\", \"of\": \"party.life-due\"", "\"figure\": \"tasks.done\", \"of\": \"tasks.due\"", "会算 2 次", false), InlineData("\"name\": \"任务完成\"", "\"name\": \"工作台账齐全\"", "不能以留痕代替实绩", false)]
    [InlineData("\"figure\": \"tasks.done\", \"of\": \"tasks.due\"", "\"figure\": \"activities.meeting\", \"of\": \"tasks.due\"", "减负规定不允许", true), InlineData("\"mark\": 95", "\"mark\": 103", "谁也达不到", true)]
    [InlineData("\"mark\": 60", "\"mark\": 95", "不低于评先", true), InlineData("\"basis\": \"办法第八条\", ", "", "没有写依据", false)]
    public void The_linter_says_what_must_not_be(string what, string instead, string words, bool refused)
    {
        Assert.Contains(what, Text);
        var findings = SchemeLint.Check(Scheme.Parse(Text.Replace(what, instead, StringComparison.Ordinal)), Figures);
        Assert.Contains(findings, finding => finding.Words.Contains(words, StringComparison.Ordinal) && finding.Refused == refused);
    }

    [Fact]
    public void An_item_on_which_all_are_equal_is_found()
    {
        var scheme = Made.Scheme(Made.Item("same", ItemKind.Peer, 50), Made.Item("other", ItemKind.Peer, 50));
        var standings = new[] { 90, 80 }.Select((mark, i) => Scoring.Of(scheme, Made.Somebody($"{i}", 0, ("same", Mark.Known(100)), ("other", Mark.Known(mark))))).ToList();

        Assert.Equal(["same"], SchemeLint.Discriminates(scheme, standings).Select(finding => finding.Where));
    }
}
