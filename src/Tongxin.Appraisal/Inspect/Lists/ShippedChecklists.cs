using System.Globalization;
using Tongxin.Platform.Data;
using Tongxin.Rules.Inspection;

namespace Tongxin.Appraisal.Inspect.Lists;

/// <summary>First lists for an office that has none yet; from then on they are its own.</summary>
sealed class ShippedChecklists : IShippedData
{
    public Type Row => typeof(ChecklistVersion);

    public Task Fill(OfficeDb db, CancellationToken ct) => ShippedRows.Fill(db, () => All().Select(list => new ChecklistVersion(list, 1)), ct);

    /// <summary>A line a question: rhythm, name of the list, percent drawn, question, basis, tree, figure, narrowed, least, most, sample.</summary>
    internal static IEnumerable<Checklist> All() =>
        from cell in ShippedRows.Lines(typeof(ShippedChecklists).Assembly, "checklists.tsv")
        group cell by (cell[0], cell[1], cell[2]) into list
        select new Checklist(list.Key.Item2, Enum.Parse<Rhythm>(list.Key.Item1), Number(list.Key.Item3)!.Value,
            [.. list.Select(cell => new CheckItem(cell[3], cell[4], cell[5], cell[6], cell[7], Number(cell[8]), Number(cell[9]), Number(cell[10].Trim()) ?? 0))]);

    static int? Number(string cell) => cell.Length == 0 ? null : int.Parse(cell, CultureInfo.InvariantCulture);
}
