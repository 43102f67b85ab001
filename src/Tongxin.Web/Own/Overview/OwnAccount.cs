using Tongxin.People.Organisation;
using Tongxin.Platform.Accounts;
using Tongxin.Platform.Modules;

namespace Tongxin.Web.Own.Overview;

/// <summary>One's own account (我的账号): the posts, and what one may see and do because of them, in words.</summary>
public sealed class OwnAccount(Rights rights, ModuleList modules, Units units) : IUseCase
{
    public sealed record View(Standing Standing, IReadOnlyList<Right> Rights, IReadOnlyList<string> Closed);

    /// <param name="Name">What may be seen or done.</param>
    /// <param name="Where">In which part of the office.</param>
    /// <param name="Because">Which posts give it.</param>
    public sealed record Right(string Name, string Where, string Because);

    public async Task<View> Show(CancellationToken ct)
    {
        var tree = await units.Tree(ct);
        var permissions = modules.Permissions.Values;
        return new(rights.Standing!,
            [.. permissions.Where(p => rights.May(p.Code)).Select(p => new Right(p.Name, Where(p, tree), Because(p)))],
            [.. permissions.Where(p => !rights.May(p.Code)).Select(p => p.Name)]);
    }

    string Where(Permission permission, UnitTree tree)
    {
        if (rights.For(permission.Code).IsAll)
            return "全机关";
        var places = rights.SourcesOf(permission).Where(source => source.Post is not null)
            .Select(source => (Unit: source.Grant.Reach == Reach.Above ? source.Post!.Above : source.Post!.Unit, Below: source.Grant.Reach == Reach.Subtree && source.Post.Below.Count > 1))
            .Distinct().ToList();
        // A unit is not named twice: what reaches below it includes it.
        return string.Join("、", places.Where(place => place.Below || !places.Contains((place.Unit, true)))
            .Select(place => tree.NameOf(place.Unit) + (place.Below ? "及所属" : "")));
    }

    string Because(Permission permission)
    {
        var sources = rights.SourcesOf(permission).ToList();
        if (sources.Any(source => source is { Post: null, Grant.Holder: Holder.Anyone }))
            return "人人都有";
        if (sources.Any(source => source.Post is null))
            return $"您是{rights.Standing!.Admin.Words()}";
        return string.Join("、", sources.Select(source => source.Post!.UnitName + source.Post.Title).Distinct());
    }
}
