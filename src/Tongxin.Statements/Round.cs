using System.ComponentModel.DataAnnotations.Schema;
using Tongxin.Platform.Data;
using Tongxin.Platform.Time;

namespace Tongxin.Statements;

/// <summary>One month's round of accounts (月度交账): opened by the calendar for every 委室 and every Party organisation at once.</summary>
public sealed class Round : Record
{
    Round() { }

    public Round(Month month, DateOnly opened)
    {
        (MonthNumber, Opened) = (month.Number, opened);
        Remember("round.opened", $"{month.Words}交账开始", opened);
    }

    /// <summary>The month accounted for, as <see cref="Month.Number"/>.</summary>
    public int MonthNumber { get; private set; }

    public DateOnly Opened { get; private set; }

    [NotMapped] public Month Month => Month.FromNumber(MonthNumber);
    [NotMapped] public override string Label => $"{Month.Words}交账";
    [NotMapped] protected override Guid? LedgerUnit => null;
}
