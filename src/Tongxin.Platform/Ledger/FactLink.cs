namespace Tongxin.Platform.Ledger;

/// <summary>How a ledger shows facts about one kind of record; the module that owns the record registers one.</summary>
/// <param name="Prefix">The part of a fact's kind before the dot, e.g. <c>task</c>.</param>
/// <param name="Name">What people call such a record: 任务.</param>
/// <param name="Subject">The record's type, whose properties carry the labels of the forms; null where it keeps none.</param>
/// <param name="Address">Where the record is shown; null where it has no page.</param>
/// <param name="Acts">The part of the kind after the dot, with its words: done, 完成.</param>
public sealed record FactLink(string Prefix, string Name, Type? Subject, Func<Guid, string?> Address, params IReadOnlyList<(string Act, string Name)> Acts);

/// <summary>All that modules say of their facts.</summary>
public sealed class FactLinks(IEnumerable<FactLink> links)
{
    readonly Dictionary<string, FactLink> byPrefix = links.ToDictionary(link => link.Prefix);

    public IEnumerable<FactLink> All => byPrefix.Values;

    public FactLink? Of(string kind) => byPrefix.GetValueOrDefault(PrefixOf(kind));

    /// <summary>The act in words: 任务 · 完成; the bare kind where no module names it.</summary>
    public string Words(string kind)
    {
        if (Of(kind) is not { } link)
            return kind;
        var act = kind[(link.Prefix.Length + 1)..];
        return $"{link.Name} · {link.Acts.FirstOrDefault(known => known.Act == act).Name ?? act}";
    }

    static string PrefixOf(string kind) => kind.IndexOf('.', StringComparison.Ordinal) is > 0 and var dot ? kind[..dot] : kind;
}
