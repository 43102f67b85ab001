using Microsoft.EntityFrameworkCore;
using Tongxin.Activities.Kinds;
using Tongxin.Platform.Drafts;
using Tongxin.Platform.Ui;

namespace Tongxin.Activities.List;

/// <summary>The filters of the list with the number of rows behind each value, counted up to a hundred in one question.</summary>
static class ActivityFilters
{
    const int Bound = 100;

    public static async Task<IReadOnlyList<Filter>> Count(Func<ActivityQuestion, IQueryable<Activity>> ask, ActivityQuestion question, CancellationToken ct)
    {
        var seen = question with { After = null };
        var party = ask(seen with { Stream = "party" });
        var business = ask(seen with { Stream = "business" });
        var (hearts, togethers, types) = (ask(seen with { Pillar = "hearts" }), ask(seen with { Pillar = "togethers" }), ask(seen with { Pillar = "types" }));
        var counts = await ask(new()).Take(1).Select(_ => new
        {
            Party = party.Take(Bound).Count(),
            Business = business.Take(Bound).Count(),
            Hearts = hearts.Take(Bound).Count(),
            Togethers = togethers.Take(Bound).Count(),
            Types = types.Take(Bound).Count(),
        }).FirstOrDefaultAsync(ct);
        return
        [
            new("stream", "条线", [new("party", WorkStream.Party.Words(), counts?.Party ?? 0), new("business", WorkStream.Business.Words(), counts?.Business ?? 0)]),
            new("pillar", "三三四",
            [
                new("hearts", Pillar.Hearts.Words(), counts?.Hearts ?? 0), new("togethers", Pillar.Togethers.Words(), counts?.Togethers ?? 0),
                new("types", Pillar.Types.Words(), counts?.Types ?? 0),
            ]),
            new("group", "归类", [.. KindWords.AllGroups.Where(group => group != KindGroup.Talk).Select(group => new FilterValue(group.Slug(), group.Words(), null))]),
        ];
    }
}
