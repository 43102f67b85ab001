using System.Globalization;
using Tongxin.Platform.Data;

namespace Tongxin.Platform.Import;

/// <summary>An uploaded workbook as its owner sees it: what would become of every row (核对); once it is written, what became of them.</summary>
/// <param name="WrittenAt">Null while it waits.</param>
/// <param name="State">The rows that are shown, as it stands in the address; null for all.</param>
/// <param name="From">Rows before it are left out.</param>
/// <param name="Next">Where the next page begins; null on the last.</param>
/// <param name="Fingerprint">Of what is shown now.</param>
public sealed record ImportView(
    string FileName, DateTime ExpiresAt, DateTime? WrittenAt, IReadOnlyDictionary<LineState, int> Counts, IReadOnlyList<string> Notes,
    string? State, int From, IReadOnlyList<Line> Lines, int? Next, string Fingerprint, Refusal? WhyNot)
{
    public const int PageSize = 200;

    static readonly LineState[] States = Enum.GetValues<LineState>();

    /// <summary>Rows that are written with the yes.</summary>
    public int Writes => Counts[LineState.New] + Counts[LineState.Changed];

    /// <param name="state">new, changed, same or refused; anything else for all.</param>
    /// <param name="from">A number of rows; anything else for the first page.</param>
    public static ImportView Waiting(StagedImport staged, JudgedBook judged, string? state, string? from)
    {
        LineState? only = Array.FindIndex(States, known => known.Class() == state) is var at and >= 0 ? States[at] : null;
        var first = int.TryParse(from, NumberStyles.None, CultureInfo.InvariantCulture, out var row) && row < 1_000_000 ? row : 0;
        var shown = judged.Lines.Where(line => only is null || line.State == only).ToList();
        return new(staged.FileName, staged.ExpiresAt, null, States.ToDictionary(one => one, judged.Count), judged.Notes,
            only?.Class(), first, [.. shown.Skip(first).Take(PageSize)], shown.Count > first + PageSize ? first + PageSize : null,
            judged.Fingerprint, judged.WritesAnything ? null : ImportKind.NothingToWrite);
    }

    public static ImportView Written(StagedImport staged) =>
        new(staged.FileName, staged.ExpiresAt, staged.WrittenAt, States.ToDictionary(one => one, one => staged[one]), [], null, 0, [], null, "", ImportKind.AlreadyWritten);
}
