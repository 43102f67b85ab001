using Microsoft.AspNetCore.Http;
using Tongxin.Platform.Accounts;
using Tongxin.Platform.Feeds;
using Tongxin.Platform.Time;
using Tongxin.Platform.Ui;

namespace Tongxin.Web.Administration.WhoLooked;

/// <summary>The log of looks for the auditor's reader, the newest first. It names the kind of record; which record it was is asked on the page.</summary>
sealed class LookFeed(LookList list) : IListFeed
{
    public string Page => "/admin/looks";
    public string Name => "查看记录";
    public string Permission => AccountPermissions.Audit;

    public async Task<IReadOnlyList<IListFeed.Entry>> Read(string address, IQueryCollection question, CancellationToken ct)
    {
        var asked = new LookList.Question { Name = question.Word("name"), From = question.Day("from"), To = question.Day("to") };
        return await (await list.All(asked, ct)).Take(IListFeed.Most).Select(row => new IListFeed.Entry(
            Guid.Empty, $"{row.Who}看了{row.Kind}", Links.With(Page, ("name", row.Who), ("from", Day(row)), ("to", Day(row))) + $"#{row.Id}", row.At, row.Post)).ToListAsync(ct);
    }

    static string Day(LookList.Row row) => $"{OfficeClock.DayOf(row.At):yyyy-MM-dd}";
}
