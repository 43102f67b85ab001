namespace Tongxin.Rules.Tests.Packs;

/// <summary>The smallest pack that is accepted, as text to be spoiled.</summary>
internal static class Pack
{
    public const string Deadline = """
        { "id": "suggestion.answer", "area": "suggestion", "name": "答复代表建议", "trigger": "交办", "direction": "within", "count": 3, "unit": "month",
          "actor": "承办单位", "duty": "答复代表",
          "extension": { "kind": "adds", "count": 3, "unit": "month" },
          "source": { "law": "办法", "article": "第一条", "quote": "三个月内答复" },
          "from": "2025-01-01", "to": "2027-12-31" }
        """;

    public const string Threshold = """
        { "id": "congress.quorum", "name": "法定人数", "number": 2, "outOf": 3, "meaning": "含本数。",
          "source": { "law": "办法", "article": "第二条", "quote": "三分之二以上" },
          "from": "2025-01-01", "unverified": true }
        """;

    public const string Choices = """
        { "id": "suggestion.class", "name": "办理结果分类",
          "values": [ { "code": "A", "name": "已解决" }, { "code": "B", "name": "列入计划", "promise": true } ],
          "source": { "law": "办法", "article": "第三条", "quote": "分为两类" },
          "from": "2025-01-01" }
        """;

    public static string With(string deadlines, string thresholds = Threshold, string from = "2020-01-01", string to = "2030-12-31", string choices = "") => $$"""
        { "id": "test", "place": "某市", "version": "1", "from": "{{from}}", "to": "{{to}}", "note": "说明",
          "deadlines": [ {{deadlines}} ],
          "thresholds": [ {{thresholds}} ],
          "choices": [ {{choices}} ] }
        """;
}
