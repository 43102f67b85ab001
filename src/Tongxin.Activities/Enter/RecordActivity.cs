using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Tongxin.Activities.Kinds;
using Tongxin.People.Organisation;
using Tongxin.Platform.Accounts;
using Tongxin.Platform.Data;
using Tongxin.Platform.Drafts;
using Tongxin.Platform.Files;
using Tongxin.Platform.Modules;
using Tongxin.Platform.Time;

namespace Tongxin.Activities.Enter;

/// <summary>Somebody records what was done, in under half a minute (记活动).</summary>
public sealed class RecordActivity(OfficeDb db, ActivityKinds kinds, Units units, ITasks tasks, Rights rights, Attaching attaching, OfficeClock clock, ActivitySettings settings) : IUseCase
{
    public sealed class Input : ActivityInput
    {
        /// <summary>Everybody of the unit took part (本单位全体).</summary>
        public bool Everyone { get; set; }

        /// <summary>Those of the unit who did not (缺席).</summary>
        public ChosenMany Absent { get; set => field = value ?? new(); } = new();

        public Guid? Unit { get; set; }
        public Guid? Task { get; set; }

        [StringLength(ActivityMapping.LongestReason, ErrorMessage = "补记理由最多 200 字。")]
        public string? Late { get; set; }
    }

    /// <summary>Records it.</summary>
    /// <returns>The activity; the one already recorded when the same form came twice.</returns>
    public async Task<Guid> Run(Input input, IReadOnlyList<ReceivedFile> files, CancellationToken ct)
    {
        var (list, tree) = (await kinds.All(ct), await units.Tree(ct));
        var kind = list.Find(input.Kind) ?? throw new WrongInputException(nameof(input.Kind), "没有这个类别，请从列表里选。");
        var unit = UnitOf(input, kind, list.Find(input.ShownKind), tree);
        rights.Insist(ActivityPermissions.Record, unit.Id);
        input.Unit = unit.Id;
        await InsistOnTask(input, ct);
        var facts = await Facts(input, kind, list, unit, tree, ct);
        if (await AlreadyRecorded(facts, ct) is { } recorded)
            return recorded;
        var activity = new Activity(facts, new(kind, unit, clock.Today, settings), rights.Standing?.Person, clock.Now);
        db.Add(activity);
        var kept = await attaching.Put(activity.Id, files, _ => Refusal.ThrowIf(activity.WhyNotAttach()), ct);
        await db.SaveChangesAsync(ct);
        await attaching.Kept(kept, ct);
        return activity.Id;
    }

    // The task stands in no field: a form that comes back is without the wrong one, so that it can be saved.
    async Task InsistOnTask(Input input, CancellationToken ct)
    {
        if (input.Task is not { } task || await tasks.MaySee(task, ct))
            return;
        input.Task = null;
        throw new WrongInputException(nameof(input.Task), "没有您能看到的这项任务，可能网址有误。已经去掉；再点一次保存，就不挂在任务下面。");
    }

    // Whoever changed the kind but not the prefilled unit means the unit that fits the new kind.
    UnitNode UnitOf(Input input, ActivityKind kind, ActivityKind? shown, UnitTree tree)
    {
        var usual = Suggested.Unit(kind, rights.Standing, tree);
        var prefilled = shown is not null && shown != kind && input.Unit == Suggested.Unit(shown, rights.Standing, tree);
        var chosen = input.Unit is null || prefilled ? usual : input.Unit;
        return tree.Find(chosen ?? Guid.Empty) ?? throw new WrongInputException(nameof(input.Unit), "没有这个单位，请从列表里选。");
    }

    async Task<ActivityFacts> Facts(Input input, ActivityKind kind, KindList list, UnitNode unit, UnitTree tree, CancellationToken ct)
    {
        var day = input.Day!.Value;
        var title = Typed.Line(input.Title);
        if (title.Length == 0 || list.All.Any(known => Suggested.IsTitle(title, known)))
            title = Suggested.Title(kind, day);
        var people = await NamesTyped.People(db, input.People, nameof(input.People), ct);
        if (input.Everyone)
            people = [.. people.Union(await Members.Of(db, tree, unit.Id, day).OrderBy(id => id).ToListAsync(ct))
                .Except(await NamesTyped.People(db, input.Absent, nameof(input.Absent), ct))];
        var others = await NamesTyped.Units(db, input.OtherUnits, nameof(input.OtherUnits), ct);
        return new(kind.Id, title, day, input.LastDay, Typed.Line(input.Place), unit.Id, people, [.. others.Where(other => other != unit.Id)],
            input.Others ?? 0, Typed.Text(input.Summary), input.ExtrasFor(kind, list.Find(input.ShownKind)), input.Task, kind.Sensitive ? "" : Typed.Line(input.Late));
    }

    // A button pressed twice, or a page sent again: the same person says the same thing within two minutes.
    async Task<Guid?> AlreadyRecorded(ActivityFacts facts, CancellationToken ct)
    {
        var (me, since) = (rights.Standing?.Person, clock.Now.AddMinutes(-2));
        var lately = await db.Set<Activity>().AsNoTracking().Include(a => a.People).Include(a => a.OtherUnits).AsSplitQuery()
            .Where(a => a.RecordedBy == me && a.RecordedAt > since && a.WithdrawnOn == null && a.Kind == facts.Kind && a.Unit == facts.Unit && a.Day == facts.Day)
            .OrderByDescending(a => a.Id).Take(5).ToListAsync(ct);
        return lately.FirstOrDefault(a => facts.Differences(a.Facts()).Count == 0)?.Id;
    }
}
