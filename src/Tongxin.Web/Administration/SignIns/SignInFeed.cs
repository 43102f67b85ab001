using Microsoft.AspNetCore.Http;
using Tongxin.Platform.Accounts;
using Tongxin.Platform.Feeds;
using Tongxin.Platform.Time;
using Tongxin.Platform.Ui;

namespace Tongxin.Web.Administration.SignIns;

/// <summary>The log of sign-ins for the auditor's reader, the newest first.</summary>
sealed class SignInFeed(SignInLog log) : IListFeed
{
    public string Page => "/admin/sign-ins";
    public string Name => "登录记录";
    public string Permission => AccountPermissions.Audit;

    public async Task<IReadOnlyList<IListFeed.Entry>> Read(string address, IQueryCollection question, CancellationToken ct)
    {
        var asked = new SignInLog.Question { Outcome = question.Word("outcome"), Name = question.Word("name"), Day = question.Day("day") };
        return await log.All(asked).Take(IListFeed.Most).Select(row => new IListFeed.Entry(
            Guid.Empty, $"{row.UserName}：{row.Outcome.Words()}", Links.With(Page, ("name", row.UserName), ("day", $"{OfficeClock.DayOf(row.At):yyyy-MM-dd}")) + $"#{row.Id}", row.At, $"来自 {row.Address}")).ToListAsync(ct);
    }
}
