using Microsoft.AspNetCore.Http;
using Tongxin.People.List;
using Tongxin.Platform.Data;
using Tongxin.Platform.Feeds;
using Tongxin.Platform.Ui;

namespace Tongxin.People.Feeds;

/// <summary>The list of people for a reader, in the list's own order: an entry moves when posts change.</summary>
sealed class PeopleFeed(PeopleList list, OfficeDb db) : IListFeed
{
    public string Page => "/people";
    public string Name => "人员";
    public string Permission => PeoplePermissions.View;

    public async Task<IReadOnlyList<IListFeed.Entry>> Read(string address, IQueryCollection question, CancellationToken ct)
    {
        var rows = (await list.Show(Asked(question), ct)).Page.Rows;
        var acts = await IListFeed.LastActs(db, [.. rows.Select(row => row.Id)], ct);
        return [.. rows.Select(row => new IListFeed.Entry(row.Id, row.Name, $"/people/{row.Id}", acts.GetValueOrDefault(row.Id, DateTime.UnixEpoch),
            row.Posts.Count == 0 ? "现在没有任职" : string.Join("；", row.Posts.Select(post => post.UnitName + post.Title))))];
    }

    static PeopleList.Question Asked(IQueryCollection query) => new()
    {
        Q = query.Word("q"),
        Tree = query.Word("tree"),
        Unit = query.Word("unit"),
        State = query.Word("state"),
    };
}
