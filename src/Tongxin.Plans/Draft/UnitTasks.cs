using Microsoft.EntityFrameworkCore;
using Tongxin.Platform.Data;
using Tongxin.Platform.Drafts;
using Tongxin.Platform.Time;

namespace Tongxin.Plans.Draft;

/// <summary>A unit's own statement has one line for each task, so that whoever reads it sees what was done.</summary>
static class UnitTasks
{
    /// <summary>No unit finishes or plans as much in a month.</summary>
    const int Most = 300;

    public static async Task<IReadOnlyList<DraftLine>> Lines(OfficeDb db, IReadOnlyCollection<Guid> units, Month month, CancellationToken ct)
    {
        var (first, last, nextFirst, nextLast) = (month.First, month.Last, month.Next.First, month.Next.Last);
        var items = db.Set<PlanItem>().AsNoTracking().Where(i => units.Contains(i.Owner));
        var done = await items.Where(i => i.DoneOn >= first && i.DoneOn <= last).OrderBy(i => i.DoneOn).ThenBy(i => i.Id).Take(Most)
            .Select(i => new { i.Id, i.Title, i.Stream, i.DoneOn, i.LastDay, i.Result }).ToListAsync(ct);
        var open = items.Where(i => i.Phase == PlanItemPhase.Open);
        var due = await open.Where(i => i.LastDay <= nextLast).OrderBy(i => i.LastDay).ThenBy(i => i.Id).Take(Most)
            .Select(i => new { i.Id, i.Title, i.Stream, i.LastDay }).ToListAsync(ct);
        var steps = await (
            from item in open
            join step in db.Set<Milestone>() on item.Id equals step.Item
            where step.Day >= first && step.Day <= nextLast
            orderby step.Day, item.Id, step.Id
            select new { item.Id, item.Title, item.Stream, step.Day, step.Text, Step = step.Id }).Take(Most).ToListAsync(ct);
        return
        [
            .. done.Select(i => new DraftLine($"task:{i.Id}:done", TaskBoxes.Done(i.Stream), 100 + i.DoneOn!.Value.Day,
                $"{i.Title}，{i.DoneOn:M月d日}完成{Came(i.Result)}。", "1 项任务", $"/tasks/{i.Id}")),
            .. steps.Where(s => s.Day <= last).Select(s => new DraftLine($"task:{s.Id}:step:{s.Step}", TaskBoxes.Done(s.Stream), 200 + s.Day.Day,
                $"{s.Title}，{s.Day:M月d日}到节点：{s.Text}。", "1 项任务", $"/tasks/{s.Id}")),
            .. due.Where(i => i.LastDay < nextFirst).Select(i => new DraftLine($"task:{i.Id}:next", TaskBoxes.Next(i.Stream), 0,
                $"续：{i.Title}（原定{i.LastDay:M月d日}）。", "上月未完成", $"/tasks/{i.Id}", IsLate: true)),
            .. due.Where(i => i.LastDay >= nextFirst).Select(i => new DraftLine($"task:{i.Id}:next", TaskBoxes.Next(i.Stream), 100 + i.LastDay.Day,
                $"{i.Title}，{i.LastDay:M月d日}前完成。", "1 项任务", $"/tasks/{i.Id}")),
            .. steps.Where(s => s.Day >= nextFirst).Select(s => new DraftLine($"task:{s.Id}:step:{s.Step}", TaskBoxes.Next(s.Stream), 100 + s.Day.Day,
                $"{s.Title}，{s.Day:M月d日}前{s.Text}。", "1 项任务", $"/tasks/{s.Id}")),
        ];
    }

    static string Came(string result) => result.Length == 0 ? "" : "：" + result.ReplaceLineEndings("；").TrimEnd('。', '；', ' ');
}
