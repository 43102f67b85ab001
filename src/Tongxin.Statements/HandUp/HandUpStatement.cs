using Microsoft.EntityFrameworkCore;
using Tongxin.People.Organisation;
using Tongxin.Platform.Accounts;
using Tongxin.Platform.Burden;
using Tongxin.Platform.Data;
using Tongxin.Platform.Figures;
using Tongxin.Platform.Modules;
using Tongxin.Platform.Statutes;
using Tongxin.Platform.Time;
using Tongxin.Rules.Calendar;
using Tongxin.Rules.Clocks;
using Tongxin.Statements.Draft;

namespace Tongxin.Statements.HandUp;

/// <summary>The head hands the unit's account up the chain (交账).</summary>
public sealed class HandUpStatement(OfficeDb db, Units units, DraftOf drafts, Rights rights, StatementNotices notices, OfficeRules rules, BurdenMeter burden, OfficeClock clock) : IUseCase
{
    public async Task Run(Guid id, CancellationToken ct)
    {
        var statement = await db.Set<Statement>().Include(s => s.Lines).SingleOrDefaultAsync(s => s.Id == id, ct)
            ?? throw new NotFoundException("没有这份交账。");
        rights.Insist(StatementPermissions.HandUp, statement.Unit);
        Refusal.ThrowIf(statement.WhyNotHandUp());
        var drafted = await drafts.Lines(statement, ct);
        var (edits, _) = await drafts.Edits(id, ct);
        var tree = await units.Tree(ct);
        var decisionDue = new Clock(rules.Deadline("month.superior", clock.Today), clock.Today, WorkCalendar.Official).Due;
        // What was counted stays to be seen as it was known now, whatever is entered later.
        var known = Moment.Of(clock.Now);
        var lines = drafted.Select(line => line with { Address = Figure.AddressAsOf(line.Address, known) }).ToList();
        statement.HandUp(DraftOf.Written(id, lines, edits), drafted.Count, clock.Today, decisionDue, tree.NameOf(statement.Superior));
        await notices.HandedUp(statement, ct);
        await db.SaveChangesAsync(ct);
        // The page saves itself while it is written: what people wrote is counted once, when it is handed up.
        await burden.Note(statement.Unit, "交账（/statements/{Id:guid}）", edits.Written.Count, edits.Written, corrects: false, ct);
    }
}
