using Microsoft.EntityFrameworkCore;
using Tongxin.People;
using Tongxin.People.Organisation;
using Tongxin.Platform.Data;
using Tongxin.Rules.Appraisal;

namespace Tongxin.Appraisal.Score;

/// <summary>One who is judged: a unit, or a person with the unit of the post.</summary>
/// <param name="Unit">The unit itself; for a person that of the weightiest post.</param>
/// <param name="Days">Days of the year in being, or in such a post.</param>
public sealed record JudgedOne(Guid Id, string Name, string Short, Guid Unit, int Days);

/// <summary>Who is judged in a year (考核对象), in official order.</summary>
public static class WhoIsJudged
{
    /// <summary>Whether people are judged, not units.</summary>
    public static bool ArePeople(this AppraisalObject objects) => objects is AppraisalObject.Person or AppraisalObject.Appointee;

    /// <summary>Whether units of a kind are what such a scheme judges; for people, whether the heads of such units are.</summary>
    public static bool IsJudged(UnitKind kind, AppraisalObject objects) => objects switch
    {
        AppraisalObject.Unit => kind.TreeOf() == Tree.Office && kind != UnitKind.StandingCommittee,
        AppraisalObject.PartyOrganisation => kind == UnitKind.PartyBranch,
        AppraisalObject.HandlingUnit => kind == UnitKind.HandlingUnit,
        AppraisalObject.Person => IsJudged(kind, AppraisalObject.Unit) || kind == UnitKind.PartyBranch,
        _ => kind is UnitKind.SupervisedOrgan or UnitKind.HandlingUnit,
    };

    public static async Task<IReadOnlyList<JudgedOne>> Of(OfficeDb db, UnitTree tree, Assessment assessment, CancellationToken ct)
    {
        var units = tree.All.Where(unit => IsJudged(unit.Kind, assessment.Objects) && unit.From <= assessment.To && (unit.To is null || unit.To >= assessment.From))
            .OrderBy(unit => tree.Position(unit.Id), StringComparer.Ordinal).ToList();
        if (!assessment.Objects.ArePeople())
            return [.. units.Select(unit => new JudgedOne(unit.Id, unit.Name, unit.Short, unit.Id, Days(assessment, [(unit.From, unit.To)])))];
        var (order, first, last) = (units.Index().ToDictionary(unit => unit.Item.Id, unit => unit.Index), assessment.From, assessment.To);
        var kinds = units.Select(unit => unit.Kind).Distinct().ToList();
        var posts = await (
            from post in db.Set<Post>().AsNoTracking()
            where post.IsHead && post.From <= last && (post.To == null || post.To >= first)
            join unit in db.Set<Unit>() on post.Unit equals unit.Id
            where kinds.Contains(unit.Kind)
            join person in db.Set<Person>() on post.Person equals person.Id
            select new { post.Person, person.Name, post.Unit, post.Title, post.From, post.To }).ToListAsync(ct);
        // Somebody with several such posts is judged once, by the first of them in official order.
        return
        [
            .. posts.Where(post => order.ContainsKey(post.Unit)).OrderBy(post => order[post.Unit]).ThenBy(post => post.From).GroupBy(post => post.Person).Select(held => (Main: held.First(), Held: held))
                .Select(one => new JudgedOne(one.Main.Person, $"{one.Main.Name}（{tree.ShortOf(one.Main.Unit)}{one.Main.Title}）".Cut(AppraisalMapping.LongestName), one.Main.Name, one.Main.Unit,
                    Days(assessment, [.. one.Held.Select(post => (post.From, post.To))]))),
        ];
    }

    // A day in two posts is one day.
    static int Days(Assessment assessment, IReadOnlyList<(DateOnly From, DateOnly? To)> spans) =>
        Enumerable.Range(assessment.From.DayNumber, assessment.To.DayNumber - assessment.From.DayNumber + 1)
            .Count(day => spans.Any(span => span.From.DayNumber <= day && (span.To is null || span.To.Value.DayNumber >= day)));
}
