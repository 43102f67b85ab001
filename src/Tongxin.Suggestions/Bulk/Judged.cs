namespace Tongxin.Suggestions.Bulk;

/// <summary>What would become of one that is ticked.</summary>
/// <param name="Becomes">In words.</param>
/// <param name="Why">Why it stays where it is; null where it goes.</param>
public record JudgedLine(Guid Id, string Becomes, string? Why);

/// <summary>What would become of all that are ticked (预览); nothing is written.</summary>
/// <param name="Fingerprint">Of what would be written.</param>
public sealed record Judged(IReadOnlyDictionary<Guid, JudgedLine> Lines, string Fingerprint)
{
    public int Writes => Lines.Values.Count(line => line.Why is null);
    public int Refused => Lines.Count - Writes;
}
