namespace Tongxin.People.Organisation;

/// <summary>A unit as the tree knows it.</summary>
public sealed record UnitNode(Guid Id, string Code, string Name, string Short, UnitKind Kind, Guid? Parent, int Order, DateOnly From, DateOnly? To)
{
    public bool ExistsOn(DateOnly day) => From <= day && (To is null || day <= To);
}

/// <summary>All units of the office in their trees, as kept today.</summary>
public sealed class UnitTree
{
    readonly Dictionary<Guid, UnitNode> byId;
    readonly ILookup<Guid?, UnitNode> children;
    readonly Dictionary<Guid, IReadOnlySet<Guid>> below = [];

    public UnitTree(IEnumerable<UnitNode> units)
    {
        byId = units.ToDictionary(unit => unit.Id);
        children = byId.Values.OrderBy(unit => unit.Order).ThenBy(unit => unit.Code, StringComparer.Ordinal).ToLookup(unit => unit.Parent);
        foreach (var root in children[null])
            Gather(root);
    }

    public IEnumerable<UnitNode> All => byId.Values;
    public IEnumerable<UnitNode> Roots => children[null];

    public UnitNode? Find(Guid id) => byId.GetValueOrDefault(id);
    public string NameOf(Guid? id) => id is { } unit && byId.TryGetValue(unit, out var node) ? node.Name : "全机关";
    public string ShortOf(Guid? id) => id is { } unit && byId.TryGetValue(unit, out var node) ? node.Short : "全机关";
    public IEnumerable<UnitNode> Children(Guid id) => children[id];

    /// <summary>The unit itself and every unit below it.</summary>
    public IReadOnlySet<Guid> Below(Guid id) => below.GetValueOrDefault(id) ?? new HashSet<Guid>();

    /// <summary>The units above it, the nearest first.</summary>
    public IEnumerable<UnitNode> Above(Guid id)
    {
        for (var node = Find(id)?.Parent is { } parent ? Find(parent) : null; node is not null; node = node.Parent is { } next ? Find(next) : null)
            yield return node;
    }

    /// <summary>Sorts units in official order: the trees one after the other, a unit before its parts.</summary>
    public string Position(Guid id) => string.Join('/',
        Above(id).Reverse().Append(Find(id)!).Select(node => $"{(int)node.Kind.TreeOf()}.{node.Order:00000}.{node.Code}"));

    HashSet<Guid> Gather(UnitNode unit)
    {
        var all = new HashSet<Guid> { unit.Id };
        foreach (var child in children[unit.Id])
            all.UnionWith(Gather(child));
        below[unit.Id] = all;
        return all;
    }
}
