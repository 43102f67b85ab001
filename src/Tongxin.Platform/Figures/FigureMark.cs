using System.Security.Cryptography;
using Tongxin.Platform.Drafts;

namespace Tongxin.Platform.Figures;

/// <summary>A row behind a number without its words: what places it and what it adds. Small, so that a report may hold hundreds of thousands.</summary>
public readonly record struct FigureMark(DateOnly Day, Guid Id, Guid Unit, Guid? Person, int Amount, WorkStream? Stream, Pillar? Pillar, Guid? Kind) : IComparable<FigureMark>
{
    public int CompareTo(FigureMark other) =>
        (Day, Id, Unit).CompareTo((other.Day, other.Id, other.Unit)) is not 0 and var order ? order : Nullable.Compare(Person, other.Person);

    /// <summary>Whether it stands in a slice, whatever the moment.</summary>
    public bool IsIn(Slice slice) => Day >= slice.From && Day <= slice.To && (slice.Within is null || slice.Within.Contains(Unit))
        && (slice.Stream is null || slice.Stream == Stream) && (slice.Pillar is null || slice.Pillar == Pillar) && (slice.Person is null || slice.Person == Person) && (slice.Kind is null || slice.Kind == Kind);

    /// <summary>Number, rows and digest of a list. Two lists with the same digest hold the same records in the same places; docs/reports.md says it byte by byte.</summary>
    /// <param name="marks">In ascending order.</param>
    public static ListDigest Digest(IEnumerable<FigureMark> marks)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Span<byte> line = stackalloc byte[160];
        var (number, rows) = (0, 0);
        foreach (var mark in marks)
        {
            hash.AppendData(line[..mark.Write(line)]);
            (number, rows) = (number + mark.Amount, rows + 1);
        }
        return new(number, rows, Convert.ToHexStringLower(hash.GetHashAndReset()));
    }

    // 2026-03-05 RECORD UNIT PERSON-OR-DASH AMOUNT and a line feed.
    int Write(Span<byte> to)
    {
        Day.TryFormat(to, out var at, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
        to[at++] = (byte)' ';
        Id.TryFormat(to[at..], out var written, "D");
        to[at += written] = (byte)' ';
        Unit.TryFormat(to[++at..], out written, "D");
        to[at += written] = (byte)' ';
        at++;
        if (Person is { } person)
            person.TryFormat(to[at..], out written, "D");
        else
            (to[at], written) = ((byte)'-', 1);
        to[at += written] = (byte)' ';
        Amount.TryFormat(to[++at..], out written, default, System.Globalization.CultureInfo.InvariantCulture);
        to[at += written] = (byte)'\n';
        return at + 1;
    }
}

/// <param name="Number">The figure.</param>
/// <param name="Rows">How many records stand behind it.</param>
/// <param name="Digest">SHA-256 of the list, lower-case hexadecimal.</param>
public sealed record ListDigest(int Number, int Rows, string Digest);
