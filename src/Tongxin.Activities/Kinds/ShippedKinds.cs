using Tongxin.Platform.Data;
using Tongxin.Platform.Drafts;

namespace Tongxin.Activities.Kinds;

/// <summary>The kinds that ship with the product, put into an office that has none.</summary>
sealed class ShippedKinds : IShippedData
{
    public Type Row => typeof(ActivityKind);

    public Task Fill(OfficeDb db, CancellationToken ct) => ShippedRows.Fill(db, () => Read().Index().Select(kind => new ActivityKind(kind.Item, (kind.Index + 1) * 10)), ct);

    /// <summary>The kinds of the embedded file.</summary>
    public static IReadOnlyList<ActivityKindFacts> Read() => [.. ShippedRows.Lines(typeof(ShippedKinds).Assembly, "activity-kinds.tsv").Select(cell => new ActivityKindFacts(
        cell[0], cell[1], KindWords.GroupOf(cell[2])!.Value, cell[3], ModeWords.StreamOf(cell[4])!.Value, cell[5].Split(','),
        ModeWords.PillarOf(cell[6])!.Value, cell[7], [.. cell[8..10].Where(extra => extra.Length > 0).Select(ExtraField.Parse)], cell[10] == "1"))];
}
