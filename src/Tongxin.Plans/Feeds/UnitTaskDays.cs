using Microsoft.EntityFrameworkCore;
using Tongxin.People;
using Tongxin.People.Organisation;
using Tongxin.Platform.Accounts;
using Tongxin.Platform.Data;
using Tongxin.Platform.Feeds;
using Tongxin.Platform.Time;
using Tongxin.Plans.List;

namespace Tongxin.Plans.Feeds;

/// <summary>Last days of a unit's open tasks: the list's own question, asked of a range of days.</summary>
sealed class UnitTaskDays(OfficeDb db, Units units, Rights rights, OfficeClock clock) : IUnitDays
{
    const int Most = 200;

    public string Permission => PlanPermissions.View;

    public async Task<IReadOnlyList<DueDay>> For(Guid unit, DateOnly from, DateOnly until, CancellationToken ct)
    {
        var tree = await units.Tree(ct);
        var question = new TaskList.Question { State = "open", Unit = unit, On = "due", From = from, To = until };
        var items = TaskSelection.First(db, rights.For(Permission), clock.Today, question, tree, Most);
        var found = await (
            from item in TaskSelection.Ordered(items, question).Take(Most)
            join person in db.Set<Person>() on item.Person equals person.Id into people
            from person in people.DefaultIfEmpty()
            orderby item.LastDay, item.Id
            select new { item.Id, item.Version, item.Title, item.LastDay, item.Owner, Person = person == null ? null : person.Name }).ToListAsync(ct);
        return [.. found.Select(i => new DueDay(i.Id, i.Version, i.Title, i.LastDay,
            $"{tree.ShortOf(i.Owner)} · {(i.Person is null ? "等安排承办人" : $"等{i.Person}办理")}", $"/tasks/{i.Id}"))];
    }
}
