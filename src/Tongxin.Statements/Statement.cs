using System.ComponentModel.DataAnnotations;
using System.ComponentModel.DataAnnotations.Schema;
using Tongxin.Platform.Data;
using Tongxin.Platform.Time;

namespace Tongxin.Statements;

/// <summary>A unit's account of one month (两总结两安排): four boxes, drafted from the records, handed up the chain, accepted or returned.</summary>
public sealed class Statement : Record
{
    readonly List<StatementLine> lines = [];

    Statement() { }

    /// <summary>Opens the account of a unit.</summary>
    /// <param name="superior">The unit to which it is handed up; null at the top.</param>
    /// <param name="due">The last day for handing it up.</param>
    public Statement(Guid round, Month month, Guid unit, Guid? superior, DateOnly due, string unitName)
    {
        (Round, MonthNumber, MonthBegins, Unit, Superior, Due) = (round, month.Number, month.First, unit, superior, due);
        Remember("statement.opened", $"{unitName}{month.Words}“两总结两安排”开始，{due:M月d日}前交");
    }

    public Guid Round { get; private set; }
    public int MonthNumber { get; private set; }

    /// <summary>The first day of the month, kept so that figures slice accounts by day as they slice everything.</summary>
    public DateOnly MonthBegins { get; private set; }

    public Guid Unit { get; private set; }
    public Guid? Superior { get; private set; }
    [Display(Name = "期限")] public DateOnly Due { get; private set; }
    [Display(Name = "状态")] public StatementState State { get; private set; }

    /// <summary>The legal day on which it was last handed up.</summary>
    [Display(Name = "交账日期")] public DateOnly? HandedUpOn { get; private set; }

    /// <summary>It was handed up after its day at least once; being returned, with another day, does not undo that.</summary>
    [Display(Name = "曾逾期")] public bool WasLate { get; private set; }

    /// <summary>Until when the superior accepts or returns it.</summary>
    [Display(Name = "审核期限")] public DateOnly? DecisionDue { get; private set; }

    [Display(Name = "审核日期")] public DateOnly? DecidedOn { get; private set; }
    [Display(Name = "退回理由")] public string? ReturnReason { get; private set; }

    /// <summary>How many drafted lines there were when it was handed up, and how many of them stood as drafted.</summary>
    public int Drafted { get; private set; }
    public int Unedited { get; private set; }

    public IReadOnlyList<StatementLine> Lines => lines;

    [NotMapped] public Month Month => Month.FromNumber(MonthNumber);
    [NotMapped] public override string Label => $"{Month.Words}“两总结两安排”";
    [NotMapped] protected override Guid? LedgerUnit => Unit;
    [NotMapped] public bool IsWithUnit => State is StatementState.Open or StatementState.Returned;

    /// <summary>Why it cannot be written or handed up; null when it can.</summary>
    public Refusal? WhyNotHandUp() => State switch
    {
        StatementState.HandedUp => new("statement.handed-up", "已经交账，正在等上级审核；上级退回后才能再改。"),
        StatementState.Accepted => new("statement.accepted", "上级已经接收，不能再改。有遗漏的，写进下个月。"),
        _ => null,
    };

    /// <summary>The head hands the account up (交账).</summary>
    /// <param name="written">The lines as they are to stand.</param>
    /// <param name="drafted">How many lines the records had drafted.</param>
    /// <param name="decisionDue">Until when the superior decides.</param>
    public void HandUp(IReadOnlyList<StatementLine> written, int drafted, DateOnly on, DateOnly decisionDue, string superiorName)
    {
        Refusal.ThrowIf(WhyNotHandUp());
        Refusal.ThrowIf(written.Count == 0 ? new("statement.empty", "一条也没有，不能交账。没有工作也请写明一条情况。") : null);
        lines.Clear();
        lines.AddRange(written);
        (Drafted, Unedited) = (drafted, written.Count(line => line.Origin == LineOrigin.Drafted));
        (HandedUpOn, DecidedOn, ReturnReason, WasLate) = (on, null, null, WasLate || on > Due);
        (State, DecisionDue) = Superior is null ? (StatementState.Accepted, null) : (StatementState.HandedUp, (DateOnly?)decisionDue);
        if (Superior is null)
            DecidedOn = on;
        Remember("statement.handed-up", Superior is null
            ? $"{Label}定稿，{written.Count} 条"
            : $"交账：{Label}报{superiorName}，{written.Count} 条，{(on <= Due ? "按期" : "逾期")}");
    }

    /// <summary>Why the superior cannot decide; null when it can.</summary>
    public Refusal? WhyNotDecide() => State == StatementState.HandedUp
        ? null
        : new("statement.not-handed-up", "这份交账现在不在等审核，可能已经接收或退回。");

    /// <summary>The superior accepts the account (接收).</summary>
    public void Accept(DateOnly on, string superiorName)
    {
        Refusal.ThrowIf(WhyNotDecide());
        (State, DecidedOn) = (StatementState.Accepted, on);
        Remember("statement.accepted", $"{superiorName}接收{Label}");
    }

    /// <summary>The superior returns the account with reasons (退回).</summary>
    /// <param name="redoDue">Until when it is to be handed up again.</param>
    public void Return(string reason, DateOnly on, DateOnly redoDue, string superiorName)
    {
        Refusal.ThrowIf(WhyNotDecide());
        (State, DecidedOn, ReturnReason, Due) = (StatementState.Returned, on, reason, redoDue);
        Remember("statement.returned", $"{superiorName}退回{Label}：{reason}");
    }
}

/// <summary>Where an account stands.</summary>
public enum StatementState
{
    /// <summary>未交.</summary>
    Open,

    /// <summary>已交待审.</summary>
    HandedUp,

    /// <summary>已接收.</summary>
    Accepted,

    /// <summary>退回.</summary>
    Returned,
}

public static class StatementStates
{
    public static string Words(this StatementState state) => state switch
    {
        StatementState.Open => "未交",
        StatementState.HandedUp => "已交待审",
        StatementState.Accepted => "已接收",
        _ => "已退回",
    };
}
