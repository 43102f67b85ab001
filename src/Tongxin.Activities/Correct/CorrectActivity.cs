using Microsoft.EntityFrameworkCore;
using Tongxin.Activities.Enter;
using Tongxin.Activities.Kinds;
using Tongxin.People.Organisation;
using Tongxin.Platform.Data;
using Tongxin.Platform.Looking;
using Tongxin.Platform.Modules;
using Tongxin.Platform.Time;
using Tongxin.Platform.Ui;

namespace Tongxin.Activities.Correct;

/// <summary>What was recorded wrongly is put right (更正); the ledger keeps both, and the new fact names the wrong one.</summary>
public sealed class CorrectActivity(OfficeDb db, ActivityKinds kinds, Units units, ActivityAccess access, OfficeClock clock, ActivitySettings settings, Looks looks) : IUseCase
{
    public sealed class Input : ActivityInput, IVersioned
    {
        public int Version { get; set; }
    }

    /// <param name="Kind">The kind for which the form is made.</param>
    public sealed record View(string Title, string Unit, ActivityKind Kind, IReadOnlyList<ActivityKind> Offered, DateOnly Today, Refusal? WhyNot, Input Filled);

    /// <param name="kindCode">The kind chosen in a form that came back.</param>
    public async Task<View> Show(Guid id, string? kindCode, CancellationToken ct)
    {
        var activity = await db.Set<Activity>().AsNoTracking().Include(a => a.People).Include(a => a.OtherUnits).AsSplitQuery()
            .SingleOrDefaultAsync(a => a.Id == id, ct) ?? throw new NotFoundException("没有这条活动记录。");
        access.InsistOnCorrect(activity);
        looks.Note(activity);
        var list = await kinds.All(ct);
        var kind = list.Of(activity.Kind);
        var filled = new Input { Version = activity.Version };
        filled.Take(activity, kind);
        var offered = list.All.Where(other => other.Sensitive == kind.Sensitive && (other.RetiredOn is null || other.Id == kind.Id)).ToList();
        return new(activity.Title, (await units.Tree(ct)).NameOf(activity.Unit), offered.Find(other => other.Code == kindCode) ?? kind, offered,
            clock.Today, activity.WhyNotCorrect(), filled);
    }

    public async Task Run(Guid id, Input input, CancellationToken ct)
    {
        var activity = await db.Get<Activity>(id, input.Version, ct);
        await db.Entry(activity).Collection(a => a.People).LoadAsync(ct);
        await db.Entry(activity).Collection(a => a.OtherUnits).LoadAsync(ct);
        access.InsistOnCorrect(activity);
        var list = await kinds.All(ct);
        var kind = list.Find(input.Kind) ?? throw new WrongInputException(nameof(input.Kind), "没有这个类别，请从列表里选。");
        var unit = (await units.Tree(ct)).Find(activity.Unit)!;
        var people = await NamesTyped.People(db, input.People, nameof(input.People), ct);
        var others = await NamesTyped.Units(db, input.OtherUnits, nameof(input.OtherUnits), ct);
        var facts = new ActivityFacts(
            kind.Id, TitleOf(input, kind, list), input.Day!.Value, input.LastDay, Typed.Line(input.Place), activity.Unit, people,
            [.. others.Where(other => other != activity.Unit)], input.Others ?? 0, Typed.Text(input.Summary), input.ExtrasFor(kind, list.Find(input.ShownKind)), activity.Task);
        activity.Correct(facts, new(kind, unit, clock.Today, settings), await WrongFact.Of(db, id, ct));
        await db.SaveChangesAsync(ct);
    }

    // A prefilled title of another kind goes with that kind.
    static string TitleOf(Input input, ActivityKind kind, KindList list)
    {
        var title = Typed.Line(input.Title);
        return title.Length == 0 || (list.All.Any(known => Suggested.IsTitle(title, known)) && !Suggested.IsTitle(title, kind))
            ? Suggested.Title(kind, input.Day!.Value)
            : title;
    }
}
