using System.Security.Cryptography;
using System.Text;
using Tongxin.Platform.Data;

namespace Tongxin.Platform.Import;

/// <summary>A workbook after it was judged: what would become of each row, and nothing written yet.</summary>
/// <param name="notes">What holds for a whole sheet.</param>
public abstract class JudgedBook(IReadOnlyList<string> notes, IEnumerable<RowDraft> drafts)
{
    public IReadOnlyList<string> Notes => notes;

    public IReadOnlyList<Line> Lines { get; } = [.. drafts.Select(draft => draft.ToLine())];

    public int Count(LineState state) => Lines.Count(line => line.State == state);

    public bool WritesAnything => Lines.Any(line => line.State is LineState.New or LineState.Changed);

    /// <summary>Why it may not be written as it was confirmed; null when it may.</summary>
    /// <param name="fingerprint">What the preview showed when it was confirmed.</param>
    public Refusal? WhyNotWrite(ImportKind kind, string fingerprint) =>
        Fingerprint != fingerprint ? kind.PreviewChanged : WritesAnything ? null : ImportKind.NothingToWrite;

    /// <summary>Differs as soon as anything else would become of any row: what was seen is what is written.</summary>
    public string Fingerprint
    {
        get
        {
            using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
            foreach (var line in Lines)
                hash.AppendData(Encoding.UTF8.GetBytes($"{line.Sheet}\n{line.Number}\n{line.What}\n{line.State}\n{string.Join('\n', line.Words)}\n\n"));
            return Convert.ToHexString(hash.GetHashAndReset());
        }
    }
}
