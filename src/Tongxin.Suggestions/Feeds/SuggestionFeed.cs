using Microsoft.AspNetCore.Http;
using Tongxin.Platform.Cases;
using Tongxin.Platform.Data;
using Tongxin.Platform.Feeds;
using Tongxin.Platform.Ui;
using Tongxin.Suggestions.List;

namespace Tongxin.Suggestions.Feeds;

/// <summary>The list of suggestions for a reader, in the list's own order.</summary>
sealed class SuggestionFeed(SuggestionList list, CaseRules rules, OfficeDb db) : IListFeed
{
    public string Page => "/suggestions";
    public string Name => "代表建议";
    public string Permission => SuggestionPermissions.View;

    public async Task<IReadOnlyList<IListFeed.Entry>> Read(string address, IQueryCollection question, CancellationToken ct)
    {
        var rows = (await list.Page(Asked(question), ct)).Rows;
        var acts = await IListFeed.LastActs(db, [.. rows.Select(row => row.Id)], ct);
        return [.. rows.Select(row => new IListFeed.Entry(row.Id, row.Title, $"/suggestions/{row.Id}", acts.GetValueOrDefault(row.Id, DateTime.UnixEpoch),
            $"{row.Kind.Words()}{(row.Number.Length > 0 ? $" {row.Number}号" : "")} · {row.Lead} · {rules.Procedures["suggestion"].State(row.State).Name}{(row.Due is { } due ? $" · {due:yyyy年M月d日}止" : "")}"))];
    }

    static SuggestionList.Question Asked(IQueryCollection query) => new()
    {
        State = query.Word("state"),
        Kind = query.Word("kind"),
        Subject = query.Id("subject"),
        Unit = query.Id("unit"),
        Given = query.Word("given"),
        Lead = query.Id("lead"),
        Year = int.TryParse(query.Word("year"), out var year) ? year : null,
        Key = query.Word("key"),
    };
}
