using Tongxin.Rules.Appraisal;

namespace Tongxin.Rules.Tests.Appraisal;

/// <summary>Schemes and people made for a test.</summary>
internal static class Made
{
    public static readonly HonourRule Advanced = new(95, 45, HonourRounding.Down, [], TieRule.All);

    public static readonly PoorRule Poor = new(60, 2);

    public static Scheme Scheme(params SchemeItem[] items) => Of([.. items.Select(item => item.Stream).Distinct().Select(stream => new SchemeStream(stream, stream, 100m / items.Select(item => item.Stream).Distinct().Count(), 100))], items);

    public static Scheme Of(IReadOnlyList<SchemeStream> streams, params IReadOnlyList<SchemeItem> items) =>
        new("made", "方案", 2026, AppraisalObject.Unit, 100, 2, 0, 5, streams, [], items, Advanced, Poor, "测试");

    public static SchemeItem Item(string id, ItemKind kind, decimal full, string stream = "all", decimal per = 0, decimal at = 0, decimal ceiling = 0, decimal? target = null, string? parent = null) =>
        new(id, id, stream, null, parent, kind, full, per, at, ceiling, target, [], new(null, null, null, "清单"), "依据", "办公室");

    public static Judged Somebody(params (string Item, Mark Mark)[] marks) => Somebody("甲", 0, marks);

    public static Judged Somebody(string id, int poorBefore, params (string Item, Mark Mark)[] marks) =>
        new(id, id, 365, 365, marks.ToDictionary(mark => mark.Item, mark => mark.Mark), poorBefore);

    /// <summary>So many who have these composites.</summary>
    public static IReadOnlyList<Scored> Standings(params decimal[] composites) =>
        [.. composites.Select((composite, i) => Scoring.Of(Scheme(Item("a", ItemKind.Peer, 100)), Somebody($"{i + 1}", 0, ("a", Mark.Known(composite)))))];
}
