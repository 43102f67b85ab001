using Tongxin.People.Organisation;
using Tongxin.Platform.Accounts;
using Tongxin.Platform.Notices;

namespace Tongxin.Plans;

/// <summary>Whom the module tells of work (通知): the heads of units on which others put it, and whoever is to do it.</summary>
public sealed class TaskNotices(Notices notices, Heads heads, Units units, Rights rights)
{
    const string DoesIt = "因为您是承办人";

    /// <summary>New work was put on units.</summary>
    /// <param name="given">The units that lead it or work along.</param>
    public async Task Given(PlanItem item, IEnumerable<Guid> given, CancellationToken ct) =>
        await notices.Tell([.. ToPerson(item, Asking(item)), .. await ToHeads(item, given, ct)], ct);

    /// <summary>Somebody arranged who does it; whoever did it before learns that too.</summary>
    public Task Assigned(PlanItem item, Guid? before, CancellationToken ct) =>
        notices.Tell([.. ToPerson(item, Asking(item)), .. ToFormer(item, before, $"不再由您承办：{item.Title}")], ct);

    /// <summary>Somebody changed what is planned; units that are new to it are asked like those of new work.</summary>
    public async Task Changed(PlanItem item, PlanItemFacts before, CancellationToken ct)
    {
        var now = item.Facts();
        var asked = new[] { now.Owner }.Concat(now.CoOwners).Except([before.Owner, .. before.CoOwners]).ToList();
        var former = now.Person == before.Person ? null : before.Person;
        await notices.Tell(
            [
                .. ToPerson(item, $"{item.Said()}；期限{item.LastDay:yyyy年M月d日}"),
                .. ToFormer(item, former, $"改由{(await units.Tree(ct)).ShortOf(now.Owner)}牵头，不再由您承办：{item.Title}"),
                .. await ToHeads(item, asked, ct),
            ], ct);
    }

    /// <summary>Somebody did something to work that a person has in hand; the act's own sentence says what.</summary>
    public Task Done(PlanItem item, CancellationToken ct) => notices.Tell(ToPerson(item, item.Said()!), ct);

    /// <summary>Work was carried into the next year: one notice for each person, however much it is.</summary>
    public Task Carried(IReadOnlyList<PlanItem> carried, CancellationToken ct) => notices.Tell(
        from item in carried
        where item.Person is not null
        group item by item.Person!.Value into own
        let until = $"新的期限是{own.First().LastDay:yyyy年M月d日}"
        select own.Count() == 1
            ? About(own.First(), own.Key, $"结转到{own.First().LastDay.Year}年：{own.First().Title}，{until}", DoesIt)
            : new Telling(own.Key, $"您承办的 {own.Count()} 项任务结转到{own.First().LastDay.Year}年，{until}", DoesIt, $"/tasks?person={own.Key}"), ct);

    // Whoever acts within a unit need not tell its head.
    async Task<IReadOnlyList<Telling>> ToHeads(PlanItem item, IEnumerable<Guid> given, CancellationToken ct)
    {
        var others = given.Where(unit => rights.Standing?.Posts.Any(post => post.Unit == unit) != true).ToList();
        var tree = await units.Tree(ct);
        var heading = await heads.Of(others, ct);
        return
        [
            .. from unit in others
               from head in heading[unit]
               select About(item, head, Asking(item, tree.ShortOf(unit), unit == item.Owner ? null : tree.ShortOf(item.Owner)), $"因为您是{tree.ShortOf(unit)}负责人"),
        ];
    }

    static IEnumerable<Telling> ToPerson(PlanItem item, string text) => item.Person is { } person ? [About(item, person, text, DoesIt)] : [];

    static IEnumerable<Telling> ToFormer(PlanItem item, Guid? person, string text) => person is { } former ? [About(item, former, text, "因为您原来是承办人")] : [];

    static Telling About(PlanItem item, Guid person, string text, string why) => new(person, text, why, $"/tasks/{item.Id}");

    static string Asking(PlanItem item) => $"请您承办：{item.Title}，{item.LastDay:yyyy年M月d日}止";

    static string Asking(PlanItem item, string unit, string? leader) =>
        leader is null ? $"请{unit}牵头：{item.Title}，{item.LastDay:yyyy年M月d日}止" : $"请{unit}配合：{item.Title}，{leader}牵头，{item.LastDay:yyyy年M月d日}止";
}
