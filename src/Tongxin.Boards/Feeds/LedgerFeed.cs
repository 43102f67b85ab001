using Microsoft.AspNetCore.Http;
using Tongxin.Boards.Ledger;
using Tongxin.Platform.Feeds;
using Tongxin.Platform.Ledger;
using Tongxin.Platform.Ui;

namespace Tongxin.Boards.Feeds;

/// <summary>The ledger for a reader: its first page.</summary>
sealed class LedgerFeed(ReadLedger ledger, FactLinks links) : IListFeed
{
    public string Page => "/ledger";
    public string Name => "台账";
    public string Permission => LedgerPermissions.View;

    public async Task<IReadOnlyList<IListFeed.Entry>> Read(string address, IQueryCollection question, CancellationToken ct)
    {
        var view = await ledger.Show(Asked(question), ct);
        return [.. view.Page.Rows.Take(IListFeed.Most).Select(row => new IListFeed.Entry(row.Subject, row.Sentence, $"/ledger/{row.Seq}", row.At,
            $"{row.On:yyyy年M月d日} · {view.Tree.NameOf(row.Unit)} · {links.Words(row.Kind)}", row.Who ?? "系统"))];
    }

    static LedgerSlice.Question Asked(IQueryCollection query) => new()
    {
        Unit = query.Word("unit"),
        Person = query.Word("person"),
        Who = query.Word("who"),
        Month = query.Word("month"),
        From = query.Word("from"),
        To = query.Word("to"),
        Kind = query.Word("kind"),
        Subject = query.Word("subject"),
    };
}
