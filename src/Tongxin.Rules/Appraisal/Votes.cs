namespace Tongxin.Rules.Appraisal;

/// <summary>What is made of votes in a poll (测评计票), and of which groups it may be told.</summary>
public static class Votes
{
    /// <summary>The mean of the grades given, in percent, rounded half up to two decimals.</summary>
    /// <param name="grades">The grades in their order.</param>
    /// <param name="counts">How many gave each, in the same order; what follows, such as abstentions, counts neither way.</param>
    /// <returns>0 to 100; null where nobody gave a grade.</returns>
    /// <exception cref="ArgumentException">There are fewer counts than grades.</exception>
    [Basis("同心默认设置", "第二十九项")]
    public static decimal? Mean(IReadOnlyList<ItemGrade> grades, IReadOnlyList<int> counts)
    {
        if (counts.Count < grades.Count)
            throw new ArgumentException("Every grade needs its count.", nameof(counts));
        var (sum, votes) = (0m, 0);
        foreach (var (place, grade) in grades.Index())
            (sum, votes) = (sum + grade.Share * counts[place], votes + counts[place]);
        return votes == 0 ? null : Math.Round(sum / votes, 2, MidpointRounding.AwayFromZero);
    }

    /// <summary>Which groups of voters may be shown beside the total of all of them. A group below the limit is not; and because what is not shown follows
    /// from the total by subtraction, those not shown are always several and together no fewer than the limit: else the next smallest goes with them.</summary>
    /// <param name="sizes">Votes cast in each group; 0 for a group of which nobody voted, which tells nothing and is never shown.</param>
    /// <param name="least">The limit, inclusive: a group of so many may be shown.</param>
    /// <returns>Places in the list; empty where none may be shown.</returns>
    [Basis("同心默认设置", "第二十七项")]
    public static IReadOnlySet<int> ShownGroups(IReadOnlyList<int> sizes, int least)
    {
        var ascending = sizes.Index().Where(group => group.Item > 0).OrderBy(group => group.Item).ThenBy(group => group.Index).ToList();
        var hidden = ascending.TakeWhile(group => group.Item < least).Count();
        while (hidden > 0 && hidden < ascending.Count && (hidden == 1 || ascending.Take(hidden).Sum(group => group.Item) < least))
            hidden++;
        return ascending.Skip(hidden).Select(group => group.Index).ToHashSet();
    }
}
