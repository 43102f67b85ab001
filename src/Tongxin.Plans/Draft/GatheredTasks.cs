using Microsoft.EntityFrameworkCore;
using Tongxin.People.Organisation;
using Tongxin.Plans.List;
using Tongxin.Platform.Accounts;
using Tongxin.Platform.Data;
using Tongxin.Platform.Drafts;
using Tongxin.Platform.Figures;
using Tongxin.Platform.Time;

namespace Tongxin.Plans.Draft;

/// <summary>A superior's statement has one line with a number for tasks alike. Number, titles and address come from one question
/// of the list, so that the list behind a number holds exactly what was counted.</summary>
sealed class GatheredTasks(OfficeDb db, UnitTree tree, DateOnly today)
{
    const int Named = 2;

    /// <summary>Among how many of the first the names are sought.</summary>
    const int Looked = 20;

    static readonly DateOnly Ever = new(2000, 1, 1);

    public async Task<IReadOnlyList<DraftLine>> Lines(Guid unit, Month month, CancellationToken ct)
    {
        // Months by their names: the account of one month is read in the next.
        var (past, coming) = ($"{month.First.Month}月", $"{month.Next.First.Month}月");
        var lines = new List<DraftLine>();
        foreach (var stream in new[] { WorkStream.Party, WorkStream.Business })
        {
            var all = new TaskList.Question { Unit = unit, Stream = stream == WorkStream.Party ? "party" : "business" };
            var (done, next) = (TaskBoxes.Done(stream), TaskBoxes.Next(stream));
            await Add(lines, done, "done", 100, "完成任务 {0} 项：{1}。", all with { State = "done", On = "done", From = month.First, To = month.Last }, "tasks.done", ct);
            await Add(lines, done, "step", 200, past + "在办任务的节点 {0} 个：{1}。", all with { State = "open", On = "step", From = month.First, To = month.Last }, "tasks.steps", ct);
            await Add(lines, next, "late", 0, "到期未完成的 {0} 项继续办理：{1}。", all with { State = "open", On = "due", From = Ever, To = month.Last }, "tasks.open", ct);
            await Add(lines, next, "due", 100, coming + "到期任务 {0} 项：{1}。", all with { State = "open", On = "due", From = month.Next.First, To = month.Next.Last }, "tasks.open", ct);
            await Add(lines, next, "step", 200, "推进" + coming + "节点 {0} 个：{1}。", all with { State = "open", On = "step", From = month.Next.First, To = month.Next.Last }, "tasks.steps", ct);
        }
        return lines;
    }

    async Task Add(List<DraftLine> lines, Box box, string what, int order, string sentence, TaskList.Question question, string figure, CancellationToken ct)
    {
        var found = TaskSelection.Matching(db, UnitScope.All, today, question, tree);
        var count = await (question.On == "step" ? StepDays(found, question).CountAsync(ct) : found.CountAsync(ct));
        if (count == 0)
            return;
        // Many units may have work of the same name; a name is said once.
        var first = await TaskSelection.Ordered(found, question).Take(Looked).Select(i => i.Title).ToListAsync(ct);
        var titles = first.Distinct().ToList();
        var text = string.Format(sentence, count, string.Join("；", titles.Take(Named)) + (count > first.Count || titles.Count > Named ? "等" : ""));
        lines.Add(new($"tasks:{what}:{box}", box, order, text, question.On == "step" ? $"{count} 个节点" : $"{count} 项任务", Figure.AddressOf(figure, Numbered(question)), IsLate: what == "late"));
    }

    static IQueryable<object> StepDays(IQueryable<PlanItem> found, TaskList.Question question) =>
        found.SelectMany(item => item.Milestones.Where(step => step.Day >= question.From && step.Day <= question.To)).Select(step => new { step.Item, step.Day }).Distinct();

    // The figure asks for the same rows as the question of the list.
    static Slice Numbered(TaskList.Question question) => new(question.Unit, null, question.From!.Value, question.To!.Value) { Stream = question.InStream };
}
