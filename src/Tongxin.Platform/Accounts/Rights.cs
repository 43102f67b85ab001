using Tongxin.Platform.Data;
using Tongxin.Platform.Modules;

namespace Tongxin.Platform.Accounts;

/// <summary>What the person of this request may do, and in which units. Derived from posts; closed unless granted.</summary>
public sealed class Rights(Standing? standing, ModuleList modules, bool whole = false)
{
    readonly Dictionary<string, UnitScope> known = [];

    public Standing? Standing => standing;

    /// <summary>The units in which a permission holds; empty when it does not hold at all.</summary>
    public UnitScope For(string permission)
    {
        if (known.TryGetValue(permission, out var scope))
            return scope;
        if (whole)
            return UnitScope.All;
        return known[permission] = Derive(modules.Permissions[permission]);
    }

    public bool May(string permission) => !For(permission).IsEmpty;

    /// <exception cref="NotAllowedException">The permission does not reach the unit.</exception>
    public void Insist(string permission, Guid? unit)
    {
        if (!For(permission).Covers(unit))
            throw new NotAllowedException($"您的岗位没有“{modules.Permissions[permission].Name}”的权限，或权限不及于这个单位。如工作需要，请联系本单位负责人。");
    }

    /// <summary>From which grants and posts a permission follows; the post is null where the account itself gives it.</summary>
    public IEnumerable<(Grant Grant, HeldPost? Post)> SourcesOf(Permission permission) => standing is null
        ? []
        : from grant in permission.Grants
          from post in HoldsAsAccount(grant.Holder) ? [null] : standing.Posts.Where(post => Holds(post, grant.Holder)).Cast<HeldPost?>()
          select (grant, post);

    UnitScope Derive(Permission permission)
    {
        var units = new HashSet<Guid>();
        foreach (var (grant, post) in SourcesOf(permission))
        {
            if (post is null || grant.Reach == Reach.All)
                return UnitScope.All;
            units.UnionWith(grant.Reach switch
            {
                Reach.Subtree => post.Below,
                Reach.Above => post.Above is { } above ? [above] : [],
                _ => [post.Unit],
            });
        }
        return UnitScope.Of(units);
    }

    bool HoldsAsAccount(Holder holder) => holder switch
    {
        Holder.Anyone => true,
        Holder.SystemAdmin => standing!.Admin == AdminRole.System,
        Holder.SecurityAdmin => standing!.Admin == AdminRole.Security,
        Holder.Auditor => standing!.Admin == AdminRole.Auditor,
        _ => false,
    };

    static bool Holds(HeldPost post, Holder holder) => holder switch
    {
        Holder.Head => post is { Holder: Holder.Staff, IsHead: true },
        Holder.Worker => post is { Holder: Holder.Staff, IsElected: false },
        Holder.GeneralOffice => post.IsGeneralOffice,
        Holder.DeputiesBody => post.IsDeputiesBody,
        Holder.OfficialHead => post is { Holder: Holder.Official, IsHead: true },
        _ => post.Holder == holder,
    };
}

/// <summary>A set of units: none, some, or all.</summary>
public sealed class UnitScope
{
    UnitScope(bool all, IReadOnlySet<Guid> units) => (IsAll, Units) = (all, units);

    public static UnitScope All { get; } = new(true, new HashSet<Guid>());
    public static UnitScope None { get; } = new(false, new HashSet<Guid>());
    public static UnitScope Of(IReadOnlySet<Guid> units) => new(false, units);

    public bool IsAll { get; }

    /// <summary>The units; empty and without meaning when <see cref="IsAll"/>.</summary>
    public IReadOnlySet<Guid> Units { get; }

    public bool IsEmpty => !IsAll && Units.Count == 0;

    /// <summary>Whether a record of that unit is inside. Records of the office as a whole (null) need the whole.</summary>
    public bool Covers(Guid? unit) => IsAll || (unit is { } id && Units.Contains(id));
}
