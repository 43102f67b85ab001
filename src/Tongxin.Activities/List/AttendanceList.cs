using Microsoft.EntityFrameworkCore;
using Tongxin.Activities.Kinds;
using Tongxin.People;
using Tongxin.People.Organisation;
using Tongxin.Platform.Data;
using Tongxin.Platform.Modules;
using Tongxin.Platform.Ui;

namespace Tongxin.Activities.List;

/// <summary>Who took part in what (人次): a row for each person on file in each activity. Talks are not among them, whoever asks.</summary>
public sealed class AttendanceList(OfficeDb db, ActivityKinds kinds, Units units, ActivityAccess access) : IUseCase
{
    public sealed record Row(Guid Id, DateOnly Day, string Title, Guid Kind, Guid Unit, Guid Person, string Name);

    public sealed record View(Paged<Row> Page, KindList Kinds, UnitTree Tree);

    public async Task<View> Show(ActivityQuestion question, CancellationToken ct)
    {
        var (list, tree) = (await kinds.All(ct), await units.Tree(ct));
        var asked = Ask(question, list, tree);
        var rows = await Rows(After(asked, question.After)).Take(ActivityList.PageSize + 1).ToListAsync(ct);
        var next = rows.Count > ActivityList.PageSize && rows[ActivityList.PageSize - 1] is var end ? Place.Of(end.Day, end.Id, end.Person) : null;
        var total = await Total.Of(asked, question.Total == "exact", ct);
        return new(new(next is null ? rows : rows[..ActivityList.PageSize], next, total), list, tree);
    }

    public async Task<IAsyncEnumerable<Row>> All(ActivityQuestion question, CancellationToken ct) =>
        Rows(Ask(question, await kinds.All(ct), await units.Tree(ct))).AsAsyncEnumerable();

    IQueryable<Attended> Ask(ActivityQuestion question, KindList list, UnitTree tree)
    {
        var activities = access.Visible(ActivityAsked.Of(db.Set<Activity>().AsNoTracking().Where(a => !a.Sensitive), question, list, tree));
        var people = db.Set<ActivityPerson>().AsNoTracking();
        if (question.Person is { } person)
            people = people.Where(p => p.Person == person);
        return activities.Join(people, a => a.Id, p => p.Activity, (a, p) => new Attended { Activity = a, Person = p.Person });
    }

    IQueryable<Row> Rows(IQueryable<Attended> attended) =>
        from one in attended
        join person in db.Set<Person>() on one.Person equals person.Id
        orderby one.Activity.Day descending, one.Activity.Id descending, one.Person
        select new Row(one.Activity.Id, one.Activity.Day, one.Activity.Title, one.Activity.Kind, one.Activity.Unit, one.Person, person.Name);

    static IQueryable<Attended> After(IQueryable<Attended> attended, string? after)
    {
        if (Place.Read<DateOnly, Guid, Guid>(after) is not var (last, lastId, lastPerson))
            return attended;
        return attended.Where(one => one.Activity.Day < last
            || (one.Activity.Day == last && (one.Activity.Id < lastId || (one.Activity.Id == lastId && one.Person > lastPerson))));
    }

    sealed class Attended
    {
        public required Activity Activity { get; init; }
        public required Guid Person { get; init; }
    }
}
