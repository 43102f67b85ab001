using Microsoft.EntityFrameworkCore;
using Tongxin.Activities.Kinds;
using Tongxin.People;
using Tongxin.People.Organisation;
using Tongxin.Platform.Accounts;
using Tongxin.Platform.Data;
using Tongxin.Platform.Modules;
using Tongxin.Platform.Time;

namespace Tongxin.Activities.Enter;

/// <summary>Opens the form with everything filled in that can be known.</summary>
public sealed class StartActivity(OfficeDb db, ActivityKinds kinds, Units units, Rights rights, OfficeClock clock, ActivitySettings settings) : IUseCase
{
    /// <summary>Kinds offered as links above the form.</summary>
    const int Often = 5;

    /// <summary>How many of the units' latest records are looked at for what is done often.</summary>
    const int Looked = 200;

    /// <param name="Offered">Those done often first.</param>
    /// <param name="OftenDone">Those that the person's units do most.</param>
    /// <param name="Places">Units in whose ledger the person may record.</param>
    /// <param name="Members">How many people the unit has.</param>
    public sealed record View(
        ActivityKind Kind, IReadOnlyList<ActivityKind> Offered, IReadOnlyList<ActivityKind> OftenDone, UnitNode? Unit,
        IReadOnlyList<UnitNode> Places, int Members, DateOnly Today, int LateAfter);

    public async Task<View> Show(string? kindCode, Guid? asked, CancellationToken ct)
    {
        var (list, tree, today) = (await kinds.All(ct), await units.Tree(ct), clock.Today);
        var scope = rights.For(ActivityPermissions.Record);
        var places = tree.All.Where(unit => unit.Kind.TreeOf() != Tree.Handling && unit.ExistsOn(today) && scope.Covers(unit.Id))
            .OrderBy(unit => unit.Kind.TreeOf()).ThenBy(unit => unit.Order).ThenBy(unit => unit.Code, StringComparer.Ordinal).ToList();
        var often = await DoneOften(list, ct);
        var offered = often.Concat(list.Offered.Except(often)).ToList();
        var kind = list.Find(kindCode) ?? offered[0];
        var unit = places.FirstOrDefault(place => place.Id == asked)
            ?? places.FirstOrDefault(place => place.Id == Suggested.Unit(kind, rights.Standing, tree)) ?? places.FirstOrDefault();
        var members = unit is null ? 0 : await Members.Of(db, tree, unit.Id, today).CountAsync(ct);
        return new(kind, offered, [.. often.Take(Often)], unit, places, members, today, settings.LateAfter);
    }

    async Task<List<ActivityKind>> DoneOften(KindList list, CancellationToken ct)
    {
        var mine = (rights.Standing?.Posts ?? []).Select(post => post.Unit).Distinct().ToList();
        var latest = await db.Set<Activity>().AsNoTracking()
            .Where(a => mine.Contains(a.Unit) && a.WithdrawnOn == null)
            .OrderByDescending(a => a.Day).ThenByDescending(a => a.Id).Take(Looked)
            .Select(a => a.Kind).ToListAsync(ct);
        return [.. latest.GroupBy(id => id).OrderByDescending(same => same.Count()).Select(same => list.Of(same.Key)).Where(kind => kind.RetiredOn is null)];
    }
}
