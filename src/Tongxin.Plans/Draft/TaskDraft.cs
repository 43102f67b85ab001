using Microsoft.EntityFrameworkCore;
using Tongxin.Platform.Data;
using Tongxin.Platform.Drafts;
using Tongxin.Platform.Time;

namespace Tongxin.Plans.Draft;

/// <summary>Tasks write their lines of the monthly statement: finished, late, and due next month.</summary>
sealed class TaskDraft(OfficeDb db) : IDraftSource
{
    public async Task<IReadOnlyList<DraftLine>> Draft(IReadOnlyCollection<Guid> units, bool gathered, Month month, CancellationToken ct)
    {
        var (first, last, nextLast) = (month.First, month.Last, month.Next.Last);
        var items = await db.Set<PlanItem>().AsNoTracking()
            .Where(i => units.Contains(i.Owner))
            .Where(i => (i.DoneOn >= first && i.DoneOn <= last)
                || ((i.State == PlanItemState.Planned || i.State == PlanItemState.UnderWay) && i.LastDay <= nextLast))
            .OrderBy(i => i.LastDay).ThenBy(i => i.Id)
            .Select(i => new Item(i.Id, i.Title, i.Stream, i.LastDay, i.DoneOn, i.Result, i.Owner))
            .ToListAsync(ct);
        return gathered ? Gather(items, units, month) : [.. items.Select(item => One(item, month))];
    }

    static DraftLine One(Item item, Month month) => item switch
    {
        { DoneOn: { } day } => new($"task:{item.Id}:done", Done(item.Stream), 100 + day.Day,
            $"{item.Title}，{day:M月d日}完成{(item.Result.Length > 0 ? "：" + item.Result.TrimEnd('。') : "")}。", "1 项任务", $"/tasks/{item.Id}"),
        _ when item.LastDay <= month.Last => new($"task:{item.Id}:next", Next(item.Stream), 0,
            $"续：{item.Title}（原定{item.LastDay:M月d日}）。", "上月未完成", $"/tasks/{item.Id}", IsLate: true),
        _ => new($"task:{item.Id}:next", Next(item.Stream), 100 + item.LastDay.Day,
            $"{item.Title}，{item.LastDay:M月d日}前完成。", "1 项任务", $"/tasks/{item.Id}"),
    };

    static IReadOnlyList<DraftLine> Gather(IReadOnlyList<Item> items, IReadOnlyCollection<Guid> units, Month month)
    {
        var lines = new List<DraftLine>();
        foreach (var stream in new[] { WorkStream.Party, WorkStream.Business })
        {
            var mine = items.Where(i => i.Stream == stream).ToList();
            Add(lines, mine.Where(i => i.DoneOn is not null).ToList(), Done(stream), "done", $"完成任务 {{0}} 项：{{1}}。");
            Add(lines, mine.Where(i => i.DoneOn is null && i.LastDay <= month.Last).ToList(), Next(stream), "late", $"上月未完成的 {{0}} 项继续办理：{{1}}。");
            Add(lines, mine.Where(i => i.DoneOn is null && i.LastDay > month.Last).ToList(), Next(stream), "due", $"下月到期任务 {{0}} 项：{{1}}。");
        }
        return lines;

        void Add(List<DraftLine> into, List<Item> found, Box box, string what, string sentence)
        {
            if (found.Count > 0)
                into.Add(new($"tasks:{what}:{box}", box, what == "late" ? 0 : 100,
                    string.Format(sentence, found.Count, string.Join("；", found.Take(2).Select(i => i.Title)) + (found.Count > 2 ? "等" : "")),
                    $"{found.Count} 项任务", Address(what, box, month), IsLate: what == "late"));
        }

        string Address(string what, Box box, Month of)
        {
            var stream = box is Box.PartyDone or Box.PartyNext ? "party" : "business";
            var top = units.First();
            return what switch
            {
                "done" => $"/tasks?state=done&on=done&from={of.First:yyyy-MM-dd}&to={of.Last:yyyy-MM-dd}&stream={stream}&unit={top}",
                "late" => $"/tasks?state=open&on=due&from={of.First.AddYears(-5):yyyy-MM-dd}&to={of.Last:yyyy-MM-dd}&stream={stream}&unit={top}",
                _ => $"/tasks?state=open&on=due&from={of.Next.First:yyyy-MM-dd}&to={of.Next.Last:yyyy-MM-dd}&stream={stream}&unit={top}",
            };
        }
    }

    static Box Done(WorkStream stream) => stream == WorkStream.Party ? Box.PartyDone : Box.BusinessDone;

    static Box Next(WorkStream stream) => stream == WorkStream.Party ? Box.PartyNext : Box.BusinessNext;

    sealed record Item(Guid Id, string Title, WorkStream Stream, DateOnly LastDay, DateOnly? DoneOn, string Result, Guid Owner);
}
