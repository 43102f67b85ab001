using Microsoft.AspNetCore.Http;
using Tongxin.Platform.Accounts;
using Tongxin.Platform.Feeds;
using Tongxin.Platform.Ui;

namespace Tongxin.Web.Administration.Acts;

/// <summary>The acts on accounts for the auditor's reader, the newest first.</summary>
sealed class AccountActFeed(AccountActList list) : IListFeed
{
    public string Page => "/admin/account-acts";
    public string Name => "账号变动";
    public string Permission => AccountPermissions.Audit;

    public async Task<IReadOnlyList<IListFeed.Entry>> Read(string address, IQueryCollection question, CancellationToken ct)
    {
        var asked = new AccountActList.Question { Kind = question.Word("kind"), Name = question.Word("name") };
        return [.. (await list.Show(asked, ct)).Page.Rows.Select(row => new IListFeed.Entry(
            Guid.Empty, row.Sentence, Links.With(Page, ("name", row.Account)) + $"#{row.Seq}", row.At, $"账号 {row.Account}", row.Who))];
    }
}
