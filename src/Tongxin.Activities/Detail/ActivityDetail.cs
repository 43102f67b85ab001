using Microsoft.EntityFrameworkCore;
using Tongxin.Activities.Kinds;
using Tongxin.People;
using Tongxin.People.Organisation;
using Tongxin.Platform.Accounts;
using Tongxin.Platform.Data;
using Tongxin.Platform.Files;
using Tongxin.Platform.Ledger;
using Tongxin.Platform.Looking;
using Tongxin.Platform.Modules;
using Tongxin.Platform.Time;

namespace Tongxin.Activities.Detail;

/// <summary>One activity with the people, the files and its story, and what this person can do to it now.</summary>
public sealed class ActivityDetail(
    OfficeDb db, ActivityKinds kinds, Units units, ActivityAccess access, Rights rights, OfficeClock clock, ActivitySettings settings, Looks looks) : IUseCase
{
    /// <param name="MayUndo">Just recorded by this person: can be taken back without a reason.</param>
    public sealed record View(
        Activity Activity, ActivityKind Kind, IReadOnlyList<Participant> People, IReadOnlyList<(string Name, string Value)> Extras,
        IReadOnlyList<FileLine> Files, IReadOnlyList<LedgerLine> Story, UnitTree Tree, bool MayCorrect, bool MayUndo, bool MayRecord);

    public sealed record Participant(Guid Id, string Name);

    public async Task<View> Show(Guid id, CancellationToken ct)
    {
        var activity = await Find(id, ct);
        looks.Note(activity);
        var kind = (await kinds.All(ct)).Of(activity.Kind);
        var ids = activity.People.Select(p => p.Person).ToList();
        var people = await db.Set<Person>().Where(p => ids.Contains(p.Id)).OrderBy(p => p.SortKey).ThenBy(p => p.Id)
            .Select(p => new Participant(p.Id, p.Name)).ToListAsync(ct);
        var values = ExtraValues.Read(activity.Extras);
        var extras = kind.Extras.Where(extra => values.ContainsKey(extra.Code)).Select(extra => (extra.Name, $"{values[extra.Code]} {extra.Measure}".Trim())).ToList();
        var mayCorrect = access.MayCorrect(activity) && activity.WithdrawnOn is null;
        return new(activity, kind, people, extras, await FilesOf.Record(db, id, ct), await LedgerOf.Record(db, id, ct), await units.Tree(ct),
            mayCorrect, mayCorrect && MayUndo(activity, rights, clock, settings), rights.May(ActivityPermissions.Record));
    }

    /// <summary>One of its files.</summary>
    public async Task<StoredFile> File(Guid id, Guid file, CancellationToken ct)
    {
        await Find(id, ct);
        return await FilesOf.One(db, id, file, ct);
    }

    internal static bool MayUndo(Activity activity, Rights rights, OfficeClock clock, ActivitySettings settings) =>
        activity.RecordedBy is { } by && by == rights.Standing?.Person && clock.Now <= activity.RecordedAt.AddMinutes(settings.UndoMinutes);

    async Task<Activity> Find(Guid id, CancellationToken ct)
    {
        var activity = await db.Set<Activity>().AsNoTracking().Include(a => a.People).Include(a => a.OtherUnits).AsSplitQuery()
            .SingleOrDefaultAsync(a => a.Id == id, ct) ?? throw new NotFoundException("没有这条活动记录，可能网址有误。");
        access.InsistOnView(activity);
        return activity;
    }
}
