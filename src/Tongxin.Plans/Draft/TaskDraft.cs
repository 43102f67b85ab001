using Tongxin.People.Organisation;
using Tongxin.Platform.Data;
using Tongxin.Platform.Drafts;
using Tongxin.Platform.Time;

namespace Tongxin.Plans.Draft;

/// <summary>Tasks write their lines of the monthly statement: finished, come to a milestone, not finished in time, and due next month.</summary>
sealed class TaskDraft(OfficeDb db, Units units, OfficeClock clock) : IDraftSource
{
    public async Task<IReadOnlyList<DraftLine>> Draft(IReadOnlyCollection<Guid> within, bool gathered, Month month, CancellationToken ct) =>
        gathered
            ? await new GatheredTasks(db, await units.Tree(ct), clock.Today).Lines(within.First(), month, ct)
            : await UnitTasks.Lines(db, within, month, ct);
}
