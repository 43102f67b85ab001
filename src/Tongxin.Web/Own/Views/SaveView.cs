using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Tongxin.People.Organisation;
using Tongxin.Platform.Accounts;
using Tongxin.Platform.Data;
using Tongxin.Platform.Feeds;
using Tongxin.Platform.Modules;
using Tongxin.Platform.Time;
using Tongxin.Platform.Ui;
using Tongxin.Web.Own.Feeds;

namespace Tongxin.Web.Own.Views;

/// <summary>A person keeps a list with its filters under a name (常用清单), for oneself, for a unit or for everybody, and takes it out again.</summary>
public sealed class SaveView(OfficeDb db, FeedChoices choices, PagesOpen pages, Units units, Rights rights, Acting acting, OfficeClock clock) : IUseCase
{
    /// <summary>Of one person, of one unit, of everybody: more are not found again.</summary>
    public const int Most = 30;

    /// <summary>For everybody, where a unit's identifier stands for the unit and nothing for oneself.</summary>
    public const string Everyone = "all";

    const string NoName = "请给它起个名字，例如“本室逾期的”。";

    public sealed class Input
    {
        [Required(ErrorMessage = NoName), StringLength(60, ErrorMessage = "名字最多 60 个字。")]
        public string Name { get; set; } = "";

        [Required(ErrorMessage = "请到清单的末尾点“存为常用”。"), StringLength(1000, ErrorMessage = "筛选条件太多，请少选几个。")]
        public string Address { get; set; } = "";

        /// <summary>Empty for oneself, a unit's identifier, or <see cref="Everyone"/>.</summary>
        public string? For { get; set; }
    }

    /// <param name="Whose">For whom it is, and by whom where that is another.</param>
    /// <param name="MayFollow">The list can be followed in a reader.</param>
    public sealed record Row(Guid Id, string Name, string Address, string Whose, bool MayFollow, bool MayTakeOut);

    /// <param name="Choices">For whom the person may keep one, beside oneself.</param>
    public sealed record View(IReadOnlyList<Row> Rows, IReadOnlyList<(string Value, string Words)> Choices);

    public async Task<View> Show(CancellationToken ct)
    {
        var tree = await units.Tree(ct);
        var mine = (rights.Standing?.Posts ?? []).Select(post => post.Unit).Distinct().ToList();
        var all = db.Set<SavedView>().AsNoTracking();
        var shown = (await all.Where(view => view.Account == acting.Account).OrderBy(view => view.Id)
            .Concat(all.Where(view => view.Account != acting.Account && (view.Reach == ViewReach.Everyone || (view.Reach == ViewReach.Unit && mine.Contains(view.Unit!.Value)))).OrderBy(view => view.Id)).ToListAsync(ct))
            .Where(view => view.Account == acting.Account || pages.Opens(view.Address)).OrderBy(view => view.Reach).ThenBy(view => view.Id).ToList();
        var makers = await Makers(shown, ct);
        return new(
            [.. shown.Select(view => new Row(view.Id, view.Name, view.Address, Whose(view, tree) + makers.GetValueOrDefault(view.Account), choices.ListAt(view.Address) is not null, MayTakeOut(view)))],
            [.. mine.Where(unit => rights.For(ViewPermissions.Unit).Covers(unit)).Select(unit => ($"{unit}", $"本单位：{tree.NameOf(unit)}")), .. rights.May(ViewPermissions.Everyone) ? [(Everyone, "所有人")] : Array.Empty<(string, string)>()]);
    }

    /// <exception cref="WrongInputException">It is no page of ours, or has no name.</exception>
    public async Task Run(Input input, CancellationToken ct)
    {
        if (Typed.Line(input.Name) is not { Length: > 0 } name)
            throw new WrongInputException(nameof(Input.Name), NoName);
        var address = Links.With(input.Address.Trim(), ("total", null), ("format", null));
        if (!Links.IsOurs(address))
            throw new WrongInputException(nameof(Input.Address), "只能存这里的清单，请到清单的末尾点“存为常用”。");
        var (reach, unit) = Reached(input.For);
        if (reach != ViewReach.Own && !pages.Opens(address))
            throw new WrongInputException(nameof(Input.Address), "给别人的要是您自己打得开的清单。");
        if (await db.Set<SavedView>().CountAsync(view => view.Reach == reach && (reach == ViewReach.Own ? view.Account == acting.Account : view.Unit == unit), ct) >= Most)
            throw new RefusedException(new("view.too-many", $"常用清单已有 {Most} 个。请先去掉不用的。"));
        var view = new SavedView { Account = acting.Account!.Value, Name = name, Address = address, Reach = reach, Unit = unit };
        db.Add(view);
        if (reach != ViewReach.Own)
            await Remember(view, "view-shared", "共享常用清单", ct);
        await db.SaveChangesAsync(ct);
    }

    /// <summary>Whoever made it takes it out, and whoever may give one to the same people.</summary>
    public async Task Remove(Guid id, CancellationToken ct)
    {
        if (await db.Set<SavedView>().SingleOrDefaultAsync(view => view.Id == id, ct) is not { } view || !MayTakeOut(view))
            return;
        db.Remove(view);
        if (view.Reach != ViewReach.Own)
            await Remember(view, "view-taken-out", "收回共享的常用清单", ct);
        await db.SaveChangesAsync(ct);
    }

    (ViewReach Reach, Guid? Unit) Reached(string? wanted)
    {
        if (string.IsNullOrEmpty(wanted))
            return (ViewReach.Own, null);
        if (wanted == Everyone)
        {
            rights.Insist(ViewPermissions.Everyone, null);
            return (ViewReach.Everyone, null);
        }
        if (!Guid.TryParse(wanted, out var unit))
            throw new WrongInputException(nameof(Input.For), "请从列表里选给谁看。");
        rights.Insist(ViewPermissions.Unit, unit);
        return (ViewReach.Unit, unit);
    }

    bool MayTakeOut(SavedView view) => view.Account == acting.Account || view.Reach switch
    {
        ViewReach.Unit => rights.For(ViewPermissions.Unit).Covers(view.Unit),
        ViewReach.Everyone => rights.May(ViewPermissions.Everyone),
        _ => false,
    };

    static string Whose(SavedView view, UnitTree tree) => view.Reach switch { ViewReach.Own => "自己", ViewReach.Unit => tree.NameOf(view.Unit), _ => "所有人" };

    // Who gave what others made.
    async Task<IReadOnlyDictionary<Guid, string>> Makers(IReadOnlyList<SavedView> views, CancellationToken ct)
    {
        var accounts = views.Select(view => view.Account).Where(account => account != acting.Account).ToHashSet();
        var people = await db.Set<Account>().Where(account => accounts.Contains(account.Id)).Select(account => new { account.Id, Who = account.Person ?? account.Id }).ToListAsync(ct);
        var names = await Names.Of(db, people.Select(one => (Guid?)one.Who), ct);
        return people.ToDictionary(one => one.Id, one => $" · {names.Of(one.Who)}存的");
    }

    async Task Remember(SavedView view, string kind, string said, CancellationToken ct)
    {
        var account = await db.Set<Account>().SingleAsync(one => one.Id == view.Account, ct);
        db.Remember(account, kind, $"{said}“{view.Name}”（{Whose(view, await units.Tree(ct))}）", acting, clock.Now);
    }
}
