using System.ComponentModel.DataAnnotations.Schema;
using Tongxin.Platform.Data;
using Tongxin.Platform.Drafts;
using Tongxin.Platform.Time;

namespace Tongxin.Statements;

/// <summary>What the monthly meeting decided is to be done (例会议定事项): becomes a task of the unit, in the same transaction.</summary>
public sealed class Outcome : Record, ITaskRequest
{
    Outcome() { }

    public Outcome(Guid statement, Month month, string title, WorkStream stream, Guid owner, Guid? person, DateOnly due, DateOnly today)
    {
        Refusal.ThrowIf(WhyNotBy(due, today));
        (Statement, MonthNumber, Title, Stream, Owner, Person, Due) = (statement, month.Number, title, stream, owner, person, due);
        Remember("outcome.recorded", $"例会议定：{title}，{due:M月d日}前办完");
    }

    static Refusal? WhyNotBy(DateOnly due, DateOnly today) => due switch
    {
        _ when due < today => new("outcome.past", "期限不能早于今天。"),
        // The task stands in the plan of the year in which it is due; a slip of the pen would begin the plan of a far year.
        _ when due.Year > today.Year + 1 => new("outcome.far", $"例会议定的事最迟办到{today.Year + 1}年底；更远的，请写进那一年的要点。"),
        _ => null,
    };

    public Guid Statement { get; private set; }
    public int MonthNumber { get; private set; }
    public string Title { get; private set; } = "";
    public WorkStream Stream { get; private set; }
    public Guid Owner { get; private set; }
    public Guid? Person { get; private set; }
    public DateOnly Due { get; private set; }

    [NotMapped] public string Source => $"{Month.FromNumber(MonthNumber).Words}例会";
    [NotMapped] public override string Label => Title;
    [NotMapped] protected override Guid? LedgerUnit => Owner;
}
