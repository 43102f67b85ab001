using Tongxin.People;
using Tongxin.Platform.Data;

namespace Tongxin.Suggestions;

/// <summary>Who is a deputy on a day: whoever holds a post in a delegation or a deputies' group.</summary>
static class Deputies
{
    static readonly IReadOnlyList<UnitKind> Kinds = [.. Enum.GetValues<UnitKind>().Where(kind => kind.TreeOf() == Tree.Deputies)];

    public static Task<IReadOnlySet<Guid>> Among(OfficeDb db, IReadOnlyCollection<Guid> people, DateOnly on, CancellationToken ct) => PostsHeld.Among(db, people, Kinds, on, ct);
}
