using Microsoft.AspNetCore.Http;
using Tongxin.Platform.Accounts;
using Tongxin.Platform.Feeds;
using Tongxin.Platform.Notices;
using Tongxin.Platform.Ui;

namespace Tongxin.Web.Pages;

/// <summary>A person's notices for a reader, the newest first. Reading them there marks none as read.</summary>
sealed class NoticeFeed(NoticeList list) : IListFeed
{
    public string Page => Notices.Address;
    public string Name => "通知";
    public string Permission => AccountPermissions.Own;

    public async Task<IReadOnlyList<IListFeed.Entry>> Read(string address, IQueryCollection question, CancellationToken ct) =>
        [.. (await list.Show(question.Word("show"), null, ct)).Page.Rows.Select(notice => new IListFeed.Entry(
            Guid.Empty, notice.Text, $"{Notices.Address}/{notice.Id}", DateTime.SpecifyKind(notice.At, DateTimeKind.Utc), notice.Why))];
}
