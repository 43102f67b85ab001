using Microsoft.AspNetCore.Http;
using Tongxin.People.Organisation;
using Tongxin.Platform.Data;
using Tongxin.Platform.Feeds;
using Tongxin.Platform.Ui;
using Tongxin.Plans.List;
using Tongxin.Platform.Drafts;

namespace Tongxin.Plans.Feeds;

/// <summary>The list of tasks for a reader, in the list's own order.</summary>
sealed class TaskFeed(TaskList list, Units units, OfficeDb db) : IListFeed
{
    public string Page => "/tasks";
    public string Name => "任务";
    public string Permission => PlanPermissions.View;

    public async Task<IReadOnlyList<IListFeed.Entry>> Read(string address, IQueryCollection question, CancellationToken ct)
    {
        var rows = await list.Top(Asked(question), IListFeed.Most, ct);
        var tree = await units.Tree(ct);
        var acts = await IListFeed.LastActs(db, [.. rows.Select(row => row.Id)], ct);
        return [.. rows.Select(row => new IListFeed.Entry(row.Id, row.Title, $"/tasks/{row.Id}", acts.GetValueOrDefault(row.Id, DateTime.UnixEpoch),
            $"{row.Stream.Words()} · {tree.NameOf(row.Owner)}{(row.Person is null ? null : $" · {row.Person}")} · 期限{row.LastDay:yyyy年M月d日} · {(row.DoneOn is { } day ? $"{day:yyyy年M月d日}完成" : row.State.Words())}"))];
    }

    static TaskList.Question Asked(IQueryCollection query) => new()
    {
        State = query.Word("state"),
        Stream = query.Word("stream"),
        Unit = query.Id("unit"),
        Pillar = query.Word("pillar"),
        Person = query.Id("person"),
        Parent = query.Id("parent"),
        On = query.Word("on"),
        From = query.Day("from"),
        To = query.Day("to"),
    };
}
