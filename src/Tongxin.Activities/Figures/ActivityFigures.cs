using Tongxin.Activities.Kinds;
using Tongxin.Platform.Data;
using Tongxin.Platform.Drafts;
using Tongxin.Platform.Figures;
using Tongxin.Platform.Time;

namespace Tongxin.Activities.Figures;

/// <summary>What is counted of activities. Talks are in none of these numbers: they are counted only as coverage.</summary>
sealed class ActivityFigures(ActivitySource source) : IFigures
{
    public IReadOnlyList<Figure> All =>
    [
        new ActivitiesOf(source, KindGroup.Survey, "调研、视察、检查、持证视察", "H5 H8 H11 H19"),
        new ActivitiesOf(source, KindGroup.Contact, "联系代表、接待群众、约见、帮扶、走访慰问", "H10 H15 H16 H20 F19"),
        new ActivitiesOf(source, KindGroup.BranchLife, "支部党员大会、支委会、党小组会、组织生活会", "T2"),
        new ActivitiesOf(source, KindGroup.PartyLecture, "讲党课", "F3 T2"),
        new ActivitiesOf(source, KindGroup.PartyDay, "主题党日", "F17 T2"),
        new ActivitiesOf(source, KindGroup.Study, "学习、培训、讲座、竞赛", "F1 F2 F4 H18"),
        new ActivitiesOf(source, KindGroup.Meeting, "会议", "F5 F7"),
        new ActivitiesOf(source, KindGroup.Document, "印发的文件", "F5 F7"),
        new Attendance(source),
    ];
}

/// <summary>Activities as figures read them: what was not taken back and is no talk.</summary>
sealed class ActivitySource(OfficeDb db, AsKnown known, OfficeClock clock, ActivityAccess access, ActivityKinds kinds) : FigureSource<Activity>(db, known, clock)
{
    KindList? list;

    /// <summary>The kinds, there once a figure is asked.</summary>
    public KindList Kinds => list ?? throw new InvalidOperationException("Kinds are read before figures are asked.");

    public override async Task<Found> Find(Slice slice, Func<IQueryable<Activity>, DateOnly, IQueryable<FigureRow>> rows, CancellationToken ct)
    {
        list ??= await kinds.All(ct);
        return await base.Find(slice, rows, ct);
    }

    protected override IQueryable<Activity> Visible(IQueryable<Activity> records) => access.Visible(records).Where(activity => activity.WithdrawnOn == null && !activity.Sensitive);

    /// <summary>Kinds whose records stand in the open, of a group or of all.</summary>
    public async Task<FigureKinds?> KindsOf(KindGroup? group, CancellationToken ct)
    {
        list ??= await kinds.All(ct);
        return new("类别", [.. list.All.Where(kind => !kind.Sensitive && (group is null || kind.Group == group)).Select(kind => (kind.Id, kind.Name))]);
    }

    /// <summary>Each kind's part of the mode, for a projection.</summary>
    public (List<Guid> Hearts, List<Guid> Togethers) ByPillar() =>
        (Kinds.Which(kind => kind.Pillar == Pillar.Hearts), Kinds.Which(kind => kind.Pillar == Pillar.Togethers));
}

/// <summary>Activities of a group of kinds, each once.</summary>
sealed class ActivitiesOf(ActivitySource source, KindGroup group, string what, string rows) : RecordFigure<Activity>(source, new(
    $"activities.{group.Slug()}", group.Words(), Measure(group), $"日期在时段内的{what}，一{Measure(group)}算一{Measure(group)}。", rows, Dimensions.Stream | Dimensions.Pillar,
    "更正过的按更正后的日期、类别和单位算；撤回的不算。"))
{
    public override Task<FigureKinds?> Kinds(CancellationToken ct) => source.KindsOf(group, ct);

    static string Measure(KindGroup group) => group == KindGroup.Document ? "件" : "次";

    protected override IQueryable<FigureRow> Rows(IQueryable<Activity> records, DateOnly today)
    {
        var kinds = source.Kinds.Which(kind => kind.Group == group && !kind.Sensitive);
        var (hearts, togethers) = source.ByPillar();
        return records.Where(activity => kinds.Contains(activity.Kind)).Select(activity => new FigureRow
        {
            Id = activity.Id,
            Day = activity.Day,
            Unit = activity.Unit,
            Person = null,
            Title = activity.Title,
            Stream = activity.Stream,
            Amount = 1,
            Kind = activity.Kind,
            Pillar = hearts.Contains(activity.Kind) ? Pillar.Hearts : togethers.Contains(activity.Kind) ? Pillar.Togethers : Pillar.Types,
        });
    }
}

/// <summary>参加人次: everybody on file, once for each activity.</summary>
sealed class Attendance(ActivitySource source) : RecordFigure<Activity>(source, new(
    "activities.attendance", "参加人次", "人次", "日期在时段内的活动中，在册人员每参加一次算一人次；不在册的人和谈心谈话不计。", "H5 H18 F1 F17",
    Dimensions.Stream | Dimensions.Pillar | Dimensions.Person, "更正过的按更正后的参加人算；撤回的活动不算。"))
{
    public override Task<FigureKinds?> Kinds(CancellationToken ct) => source.KindsOf(null, ct);

    protected override IQueryable<FigureRow> Rows(IQueryable<Activity> records, DateOnly today)
    {
        var (hearts, togethers) = source.ByPillar();
        return records.SelectMany(activity => activity.People, (activity, part) => new FigureRow
        {
            Id = activity.Id,
            Day = activity.Day,
            Unit = activity.Unit,
            Person = part.Person,
            Title = activity.Title,
            Stream = activity.Stream,
            Amount = 1,
            Kind = activity.Kind,
            Pillar = hearts.Contains(activity.Kind) ? Pillar.Hearts : togethers.Contains(activity.Kind) ? Pillar.Togethers : Pillar.Types,
        });
    }
}
