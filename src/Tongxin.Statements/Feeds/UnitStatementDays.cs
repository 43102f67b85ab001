using Microsoft.EntityFrameworkCore;
using Tongxin.People.Organisation;
using Tongxin.Platform.Accounts;
using Tongxin.Platform.Data;
using Tongxin.Platform.Feeds;
using Tongxin.Platform.Time;

namespace Tongxin.Statements.Feeds;

/// <summary>When accounts of a unit and of those below are to be handed up, or decided on.</summary>
sealed class UnitStatementDays(OfficeDb db, Units units, Rights rights) : IUnitDays
{
    const int Most = 200;

    static readonly StatementState[] Waiting = [StatementState.Open, StatementState.Returned, StatementState.HandedUp];

    public string Permission => StatementPermissions.View;

    public async Task<IReadOnlyList<DueDay>> For(Guid unit, DateOnly from, DateOnly until, CancellationToken ct)
    {
        var (tree, scope) = (await units.Tree(ct), rights.For(Permission));
        var below = tree.Below(unit).Where(one => scope.Covers(one)).ToList();
        var found = await db.Set<Statement>().AsNoTracking()
            .Where(s => Waiting.Contains(s.State) && s.Due >= from && s.Due <= until && below.Contains(s.Unit))
            .OrderBy(s => s.Due).ThenBy(s => s.Id).Take(Most)
            .Select(s => new { s.Id, s.Version, s.MonthNumber, s.Unit, s.Superior, s.State, s.Due, s.DecisionDue })
            .ToListAsync(ct);
        return [.. found.Select(s => new DueDay(s.Id, s.Version, $"{Month.FromNumber(s.MonthNumber).Words}“两总结两安排” · {tree.ShortOf(s.Unit)}",
            s.DecisionDue is { } day && s.State == StatementState.HandedUp ? day : s.Due,
            s.State == StatementState.HandedUp ? $"已交账 · 等{tree.NameOf(s.Superior)}审核" : $"等{tree.NameOf(s.Unit)}交账", $"/statements/{s.Id}"))];
    }
}
