using Tongxin.Activities.Kinds;
using Tongxin.Platform.Data;
using Tongxin.Platform.Drafts;
using Tongxin.Platform.Ui;

namespace Tongxin.Activities.List;

/// <summary>The filters of the list with the number of rows behind each value.</summary>
static class ActivityFilters
{
    public static Task<IReadOnlyList<Filter>> Count(OfficeDb db, Func<ActivityQuestion, IQueryable<Activity>> ask, ActivityQuestion question, CancellationToken ct)
    {
        // What was taken back is little, and no index holds it: counting would read everything.
        IQueryable<Activity>? Ask(ActivityQuestion asked) => question.State == "withdrawn" ? null : ask(asked with { After = null });

        return CountedFilters.Count<Activity>(db,
        [
            new("stream", "条线", [.. Enum.GetValues<WorkStream>().Select(stream => (stream.Slug(), stream.Words()))], stream => Ask(question with { Stream = stream })),
            new("pillar", "三三四", [.. ModeWords.AllPillars.Select(pillar => (pillar.Slug(), pillar.Words()))], pillar => Ask(question with { Pillar = pillar })),
            new("group", "归类", [.. KindWords.AllGroups.Where(group => group != KindGroup.Talk).Select(group => (group.Slug(), group.Words()))], group => Ask(question with { Group = group })),
        ], ct);
    }
}
