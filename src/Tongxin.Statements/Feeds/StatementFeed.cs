using Microsoft.AspNetCore.Http;
using Tongxin.Platform.Data;
using Tongxin.Platform.Feeds;
using Tongxin.Platform.Time;
using Tongxin.Platform.Ui;
using Tongxin.Statements.List;

namespace Tongxin.Statements.Feeds;

/// <summary>The list of accounts for a reader, in the list's own order.</summary>
sealed class StatementFeed(StatementList list, OfficeDb db) : IListFeed
{
    public string Page => "/statements";
    public string Name => "月度交账";
    public string Permission => StatementPermissions.View;

    public async Task<IReadOnlyList<IListFeed.Entry>> Read(string address, IQueryCollection question, CancellationToken ct)
    {
        var view = await list.Show(new()
        {
            Month = question.Word("month"),
            State = question.Word("state"),
            Unit = question.Id("unit"),
            Tree = question.Word("tree"),
            From = question.Day("from"),
            To = question.Day("to"),
        }, ct);
        var rows = view.Rows.Take(IListFeed.Most).ToList();
        var acts = await IListFeed.LastActs(db, rows.ConvertAll(row => row.Id), ct);
        return [.. rows.Select(row => new IListFeed.Entry(row.Id, $"{view.Tree.NameOf(row.Unit)} · {Month.FromNumber(row.Month).Words}“两总结两安排”", $"/statements/{row.Id}",
            acts.GetValueOrDefault(row.Id, DateTime.UnixEpoch), $"{row.State.Words()} · 期限{row.Due:yyyy年M月d日}{(row.HandedUpOn is { } day ? $" · {day:yyyy年M月d日}交账" : "")}"))];
    }
}
