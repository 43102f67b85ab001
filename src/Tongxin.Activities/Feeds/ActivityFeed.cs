using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Tongxin.Activities.Kinds;
using Tongxin.Activities.List;
using Tongxin.People.Organisation;
using Tongxin.Platform.Data;
using Tongxin.Platform.Feeds;

namespace Tongxin.Activities.Feeds;

/// <summary>The list of activities for a reader, the newest first.</summary>
sealed class ActivityFeed(ActivityList list, ActivityKinds kinds, Units units, OfficeDb db) : IListFeed
{
    public string Page => "/activities";
    public string Name => "活动";
    public string Permission => ActivityPermissions.View;

    public async Task<IReadOnlyList<IListFeed.Entry>> Read(string address, IQueryCollection question, CancellationToken ct)
    {
        var (all, tree) = (await kinds.All(ct), await units.Tree(ct));
        // An address can be passed on; that somebody was talked with stays with those who were there.
        var asked = list.Ask(AskedInAddress.Read(question), all, tree).Where(a => !a.Sensitive);
        var rows = await ActivityList.Rows(asked).Take(IListFeed.Most).ToListAsync(ct);
        var acts = await IListFeed.LastActs(db, [.. rows.Select(row => row.Id)], ct);
        return [.. rows.Select(row => new IListFeed.Entry(row.Id, row.Title, $"/activities/{row.Id}", acts.GetValueOrDefault(row.Id, DateTime.UnixEpoch),
            $"{row.Day:yyyy年M月d日} · {all.Of(row.Kind).Name} · {tree.NameOf(row.Unit)}{(row.Place.Length == 0 ? null : $" · {row.Place}")} · {row.Attendance} 人参加"))];
    }
}
