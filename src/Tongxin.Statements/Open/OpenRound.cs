using Microsoft.EntityFrameworkCore;
using Tongxin.People.Organisation;
using Tongxin.Platform.Data;
using Tongxin.Platform.Jobs;
using Tongxin.Platform.Modules;
using Tongxin.Platform.Statutes;
using Tongxin.Platform.Time;
using Tongxin.Rules.Calendar;
using Tongxin.Statements.Draft;

namespace Tongxin.Statements.Open;

/// <summary>On the configured day the calendar opens last month's round for every 委室 and every Party organisation.</summary>
public sealed class OpenRound(OfficeDb db, Units units, StatementNotices notices, OfficeRules rules, OfficeClock clock) : IUseCase, IDuty
{
    /// <summary>The day in the next month on which a month's round is opened.</summary>
    public static DateOnly On(Month month, OfficeRules rules, DateOnly today) =>
        WorkCalendar.Official.NextWorkday(month.Next.First.AddDays(rules.Number("month.open-day", today) - 1));

    public async Task Run(CancellationToken ct)
    {
        var today = clock.Today;
        var month = Month.Of(today).Previous;
        if (today < On(month, rules, today) || await db.Set<Round>().AnyAsync(r => r.MonthNumber == month.Number, ct))
            return;
        var tree = await units.Tree(ct);
        // The days count from the opening: an office that begins in the middle of a month is not late before it began.
        var chain = new Chain(tree, today, rules.Deadline("month.unit", today), rules.Deadline("month.superior", today));
        var round = new Round(month, today);
        var statements = chain.Units.Select(unit => new Statement(round.Id, month, unit.Id, unit.Parent, chain.DueOf(unit), unit.Name)).ToList();
        // An office that has not entered its structure yet has nothing to account for.
        if (statements.Count == 0)
            return;
        db.Add(round);
        db.AddRange(statements);
        await notices.Opened(month, statements, ct);
        try
        {
            await db.SaveChangesAsync(ct);
        }
        catch (DbUpdateException)
        {
            // Another node opened it in the same moment; if not, the failure is real.
            db.ChangeTracker.Clear();
            if (!await db.Set<Round>().AnyAsync(r => r.MonthNumber == month.Number, ct))
                throw;
        }
    }
}
