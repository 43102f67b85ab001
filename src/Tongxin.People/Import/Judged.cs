using System.Security.Cryptography;
using System.Text;

namespace Tongxin.People.Import;

/// <summary>A workbook after it was judged: what would become of each row, and nothing written yet.</summary>
public sealed class Judged
{
    internal Judged(IReadOnlyList<string> notes, IReadOnlyList<UnitDraft> units, IReadOnlyList<PersonDraft> people, IReadOnlyList<PostDraft> posts)
    {
        (Notes, Units, People, Posts) = (notes, units, people, posts);
        Lines = [.. units.Select(unit => unit.ToLine()), .. people.Select(person => person.ToLine()), .. posts.Select(post => post.ToLine())];
    }

    /// <summary>What holds for a whole sheet.</summary>
    public IReadOnlyList<string> Notes { get; }

    public IReadOnlyList<Line> Lines { get; }

    internal IReadOnlyList<UnitDraft> Units { get; }
    internal IReadOnlyList<PersonDraft> People { get; }
    internal IReadOnlyList<PostDraft> Posts { get; }

    public int Count(LineState state) => Lines.Count(line => line.State == state);

    public bool WritesAnything => Lines.Any(line => line.State is LineState.New or LineState.Changed);

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
