using Tongxin.Platform.Data;
using Tongxin.Rules.Numbering;

namespace Tongxin.People.Terms;

/// <summary>A term by its number and its days.</summary>
/// <param name="To">Null while nobody knows when it ends.</param>
sealed record TermSpan(int Number, DateOnly From, DateOnly? To)
{
    public string Label => $"第{ChineseNumeral.Of(Number)}届";

    /// <summary>Why it cannot stand beside the others; null when it can. Terms follow one another, so they have no day in common.</summary>
    public Refusal? WhyNot(IEnumerable<TermSpan> others)
    {
        if (To < From)
            return new("term.ends-before-it-begins", "届满日期早于开始日期，请核对。");
        return others.FirstOrDefault(Overlaps) is { } other
            ? new("term.overlaps", $"与{other.Label}（{other.From:yyyy年M月d日}起{(other.To is { } end ? $"，至{end:yyyy年M月d日}" : "，没有写届满日期")}）的日期重叠，请核对。")
            : null;
    }

    bool Overlaps(TermSpan other) => (To is null || other.From <= To) && (other.To is null || From <= other.To);
}
