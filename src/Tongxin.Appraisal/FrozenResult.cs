using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Tongxin.Rules.Appraisal;

namespace Tongxin.Appraisal;

/// <summary>A result as it is kept when it is frozen: enough to show the page again without asking anything.</summary>
public sealed record FrozenResult(IReadOnlyList<FrozenResult.Line> Lines, IReadOnlyList<string> Advanced, IReadOnlyList<string> Talks, IReadOnlyList<string> Adjustments, string Arithmetic)
{
    static readonly JsonSerializerOptions Written = new(JsonSerializerDefaults.Web) { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <param name="Streams">Score of each stream, in the scheme's order; null where none of its items applies.</param>
    /// <param name="Items">Points of each item, in the scheme's order; null where it does not apply.</param>
    public sealed record Line(string Id, string Name, int? Rank, decimal? Composite, IReadOnlyList<decimal?> Streams, IReadOnlyList<decimal?> Items);

    public static FrozenResult Of(IReadOnlyList<Scored> standings, Outcome outcome) => new(
        [.. standings.Select(one => new Line(one.Id, one.Name, outcome.Ranks.TryGetValue(one.Id, out var rank) ? rank : null, one.Composite,
            [.. one.Streams.Select(stream => stream.Score)], [.. one.Items.Select(item => item.State == MarkState.Known ? item.Points : (decimal?)null)]))],
        outcome.Advanced, outcome.Talks, outcome.Adjustments, outcome.Arithmetic);

    public static FrozenResult Read(string json) => JsonSerializer.Deserialize<FrozenResult>(json, Written)!;

    public string Json() => JsonSerializer.Serialize(this, Written);

    /// <summary>SHA-256 over the scheme's text, the moment and the result, each on lines of their own.</summary>
    public static string Digest(string scheme, string moment, string result) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{scheme}\n{moment}\n{result}\n")));
}
