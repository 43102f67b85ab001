using Microsoft.EntityFrameworkCore;
using Tongxin.Platform.Ui;

namespace Tongxin.People.List;

/// <summary>The filters of the list of people with the number behind each value, counted up to a hundred in one question.</summary>
static class PeopleFilters
{
    const int Bound = 100;

    public static async Task<IReadOnlyList<Filter>> Count(Func<PeopleList.Question, IQueryable<Person>> ask, PeopleList.Question question, CancellationToken ct)
    {
        var (now, left) = (ask(question with { State = "now" }), ask(question with { State = "left" }));
        var trees = Enum.GetValues<Tree>().Select(tree => ask(question with { Tree = tree.ToString() })).ToList();
        var (office, party, deputies, handling) = (trees[0], trees[1], trees[2], trees[3]);
        var counts = await ask(new()).Take(1).Select(_ => new[]
        {
            now.Take(Bound).Count(), left.Take(Bound).Count(), office.Take(Bound).Count(), party.Take(Bound).Count(),
            deputies.Take(Bound).Count(), handling.Take(Bound).Count(),
        }).FirstOrDefaultAsync(ct) ?? new int[6];
        return
        [
            new("state", "状态", [new("now", "在任", counts[0]), new("left", "已离任", counts[1])]),
            new("tree", "在哪里任职", [.. Enum.GetValues<Tree>().Select((tree, at) => new FilterValue(tree.ToString().ToLowerInvariant(), tree.Words(), counts[2 + at]))]),
        ];
    }
}
