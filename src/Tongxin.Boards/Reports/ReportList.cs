using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Tongxin.Boards.Overview;
using Tongxin.People;
using Tongxin.People.Organisation;
using Tongxin.Platform.Accounts;
using Tongxin.Platform.Data;
using Tongxin.Platform.Modules;
using Tongxin.Platform.Time;
using Tongxin.Platform.Ui;

namespace Tongxin.Boards.Reports;

/// <summary>The reports that were made, the latest first, and what can be made now.</summary>
public sealed class ReportList(OfficeDb db, Units units, BoardReach reach, Rights rights, OfficeClock clock) : IUseCase
{
    public const int PageSize = 30;

    /// <summary>What is asked of the form: which report, of which unit, of which days.</summary>
    public sealed record Question
    {
        public string? Code { get; init; }
        public string? Unit { get; init; }
        public string? From { get; init; }
        public string? To { get; init; }
    }

    /// <param name="Kind">The report chosen.</param>
    /// <param name="Offered">Units whose board this person sees.</param>
    public sealed record View(
        ReportKind Kind, Guid? Unit, DateOnly From, DateOnly To, IReadOnlyList<UnitNode> Offered, IReadOnlyList<ReportIssue> Made, string? Next, bool MayChange, UnitTree Tree);

    public async Task<View> Show(Question question, string? after, CancellationToken ct)
    {
        var tree = await units.Tree(ct);
        var kind = ReportKind.Find(question.Code) ?? ReportKind.All[0];
        var (from, to) = kind.Period(clock.Today);
        var offered = tree.All.Where(unit => unit.Kind.TreeOf() is People.Tree.Office or People.Tree.Party && unit.ExistsOn(clock.Today) && reach.Covers(unit.Id, tree))
            .OrderBy(unit => tree.Position(unit.Id), StringComparer.Ordinal).ToList();
        var unit = Asked.Id(question.Unit, "unit", "单位") ?? offered.FirstOrDefault(one => kind.Code == "party-ledger" ? one.Kind.TreeOf() == People.Tree.Party : one.Kind.TreeOf() == People.Tree.Office)?.Id ?? offered.FirstOrDefault()?.Id;
        var (made, next) = await Made(tree, after, ct);
        return new(kind, unit, Asked.Day(question.From, "from", "起始日期") ?? from, Asked.Day(question.To, "to", "截止日期") ?? to, offered, made, next, rights.May(ReportPermissions.Templates), tree);
    }

    async Task<(IReadOnlyList<ReportIssue>, string?)> Made(UnitTree tree, string? after, CancellationToken ct)
    {
        var all = db.Set<ReportIssue>().AsNoTracking();
        if (!reach.Covers(null, tree))
        {
            var seen = tree.All.Select(unit => unit.Id).Where(unit => reach.Covers(unit, tree)).ToList();
            all = all.Where(issue => seen.Contains(issue.Unit));
        }
        if (Place.Read<DateTime, Guid>(after) is var (at, id))
            all = all.Where(issue => issue.Before < at || (issue.Before == at && issue.Id < id));
        var made = await all.OrderByDescending(issue => issue.Before).ThenByDescending(issue => issue.Id).Take(PageSize + 1).ToListAsync(ct);
        return (made.Count > PageSize ? made[..PageSize] : made, made.Count > PageSize ? Place.Of(made[PageSize - 1].Before, made[PageSize - 1].Id) : null);
    }
}
