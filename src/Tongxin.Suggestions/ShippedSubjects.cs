using Tongxin.Platform.Data;

namespace Tongxin.Suggestions;

/// <summary>A first subject tree, for an office that has none yet; it is the office's own from then on.</summary>
sealed class ShippedSubjects : IShippedData
{
    public Type Row => typeof(SubjectClass);

    public Task Fill(OfficeDb db, CancellationToken ct) => ShippedRows.Fill(
        db, () => ShippedRows.Lines(typeof(ShippedSubjects).Assembly, "subjects.tsv").Select((cell, index) => new SubjectClass(cell[0], cell[1].Trim(), null, index * 10)), ct);
}
