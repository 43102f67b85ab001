using Tongxin.Plans.List;
using Tongxin.Platform.Figures;

namespace Tongxin.Plans.Figures;

/// <summary>What is counted of tasks. Number and list are one question.</summary>
sealed class TaskFigures(TaskList list) : IFigures
{
    public IReadOnlyList<Figure> All =>
    [
        Of("tasks.done", "完成任务", "项", "完成日期在时段内的任务。",
            slice => new() { State = "done", On = "done", Unit = slice.Unit, From = slice.From, To = slice.To }),
        Of("tasks.due", "到期任务", "项", "期限在时段内的任务，不论办结与否。",
            slice => new() { State = "all", On = "due", Unit = slice.Unit, From = slice.From, To = slice.To }),
        Of("tasks.late", "逾期未办结", "项", "期限在时段内、今天以前，仍未办结的任务。",
            slice => new() { State = "late", On = "due", Unit = slice.Unit, From = slice.From, To = slice.To }),
    ];

    Figure Of(string id, string name, string unit, string definition, Func<Slice, TaskList.Question> question) =>
        new(id, name, unit, definition, "T3 T4 T8 H4", (slice, ct) => list.Count(question(slice), ct), slice => question(slice).Address + "&total=exact");
}
