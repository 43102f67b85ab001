using Tongxin.Activities.Kinds;
using Tongxin.People;
using Tongxin.People.Organisation;
using Tongxin.Platform.Accounts;
using Tongxin.Platform.Drafts;

namespace Tongxin.Activities.Enter;

/// <summary>What the form fills in by itself.</summary>
public static class Suggested
{
    /// <summary>A title from the kind and the month: 7月主题党日. A talk is only called what it is.</summary>
    public static string Title(ActivityKind kind, DateOnly day) => kind.Sensitive ? kind.Name : $"{day.Month}月{kind.Name}";

    /// <summary>Whether a title is one that the form itself would write for this kind, in whatever month.</summary>
    public static bool IsTitle(string title, ActivityKind kind) =>
        title == kind.Name || Enumerable.Range(1, 12).Any(month => title == $"{month}月{kind.Name}");

    /// <summary>The unit in whose ledger such a thing usually stands: the post's unit that matches the kind's stream.</summary>
    public static Guid? Unit(ActivityKind kind, Standing? standing, UnitTree tree)
    {
        var wanted = kind.Stream == WorkStream.Party ? Tree.Party : Tree.Office;
        var posts = standing?.Posts ?? [];
        // A cell before the branch above it: who holds both keeps the smaller ledger.
        return posts.Where(post => tree.Find(post.Unit)?.Kind.TreeOf() == wanted)
            .OrderByDescending(post => wanted == Tree.Party ? tree.Above(post.Unit).Count() : 0)
            .Select(post => (Guid?)post.Unit)
            .FirstOrDefault() ?? posts.Select(post => (Guid?)post.Unit).FirstOrDefault();
    }
}
