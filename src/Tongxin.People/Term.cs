using System.ComponentModel.DataAnnotations;
using System.ComponentModel.DataAnnotations.Schema;
using Tongxin.People.Terms;
using Tongxin.Platform.Data;

namespace Tongxin.People;

/// <summary>A term of the congress and its standing committee (届), five years by 地方组织法 第九条.</summary>
public sealed class Term : Record
{
    Term() { }

    public Term(int number, DateOnly from, DateOnly? to)
    {
        (Number, From, To) = (number, from, to);
        Remember("term.begun", $"{Label}开始", from);
    }

    [Display(Name = "届")] public int Number { get; private set; }
    [Display(Name = "开始")] public DateOnly From { get; private set; }
    [Display(Name = "届满")] public DateOnly? To { get; private set; }

    internal TermSpan Span => new(Number, From, To);

    /// <summary>The next term begins, and this one ends the day before.</summary>
    public void End(DateOnly lastDay)
    {
        To = lastDay;
        Remember("term.ended", $"{Label}届满", lastDay);
    }

    [NotMapped] public override string Label => $"第{Rules.Numbering.ChineseNumeral.Of(Number)}届";
    [NotMapped] protected override Guid? LedgerUnit => null;
}
