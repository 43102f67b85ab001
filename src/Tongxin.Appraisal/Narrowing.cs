using Microsoft.AspNetCore.WebUtilities;
using Tongxin.Platform.Drafts;
using Tongxin.Platform.Figures;
using Tongxin.Platform.Ledger;

namespace Tongxin.Appraisal;

/// <summary>How lists and schemes narrow a figure, in words as they stand in addresses: kind=支委会&amp;stream=party&amp;pillar=….
/// A kind is written by its name, because the office gives kinds their identifiers after a list was made; an identifier is understood too.</summary>
static class Narrowing
{
    // A kind that no record has; the empty identifier is one that some have.
    static readonly Guid Nowhere = new("ffffffff-ffff-7fff-bfff-ffffffffffff");

    /// <summary>What of the figure is asked for. A kind that the office does not have has no records.</summary>
    public static async Task<Slice> SliceOf(Figure? figure, string? narrowed, DateOnly from, DateOnly to, Moment? asOf, CancellationToken ct)
    {
        var words = QueryHelpers.ParseQuery(narrowed);
        string? Word(string key) => words.TryGetValue(key, out var value) ? value.ToString() : null;
        return new(null, null, from, to)
        {
            AsOf = asOf,
            Stream = ModeWords.StreamOf(Word("stream")),
            Pillar = ModeWords.PillarOf(Word("pillar")),
            Kind = Word("kind") is { } kind ? await KindOf(figure, kind, ct) ?? Nowhere : null,
        };
    }

    /// <summary>What is not understood: it would be left out without a word, and a wider number taken for the answer.</summary>
    public static async Task<IReadOnlyList<string>> NotUnderstood(Figure? figure, string? narrowed, CancellationToken ct)
    {
        var found = new List<string>();
        foreach (var (key, value) in QueryHelpers.ParseQuery(narrowed))
            if (key switch
            {
                "stream" => ModeWords.StreamOf(value.ToString()) is null ? "stream 写 party 或 business。" : null,
                "pillar" => ModeWords.PillarOf(value.ToString()) is null ? $"没有“{value}”这一块。" : null,
                "kind" => await KindOf(figure, value.ToString(), ct) is null ? $"这个指标没有“{value}”这个类别。" : null,
                _ => $"“只看”里不认识“{key}”，可以写 kind=类别、stream=party。",
            } is { } words)
                found.Add(words);
        return found;
    }

    static async Task<Guid?> KindOf(Figure? figure, string kind, CancellationToken ct) =>
        figure is not null && await figure.Kinds(ct) is { } kinds ? kinds.All.Where(one => one.Name == kind || one.Id.ToString() == kind).Select(one => (Guid?)one.Id).FirstOrDefault() : null;
}
