using Tongxin.Platform.Data;
using Tongxin.Platform.Ui;

namespace Tongxin.People.List;

/// <summary>The filters of the list of people with the number behind each value.</summary>
static class PeopleFilters
{
    public static Task<IReadOnlyList<Filter>> Count(OfficeDb db, Func<PeopleList.Question, IQueryable<Person>> ask, PeopleList.Question question, CancellationToken ct) =>
        CountedFilters.Count<Person>(db,
        [
            new("state", "状态", [("now", "在任"), ("left", "已离任")], state => ask(question with { State = state })),
            new("tree", "在哪里任职", [.. Enum.GetValues<Tree>().Select(tree => (tree.ToString().ToLowerInvariant(), tree.Words()))], tree => ask(question with { Tree = tree })),
        ], ct);
}
