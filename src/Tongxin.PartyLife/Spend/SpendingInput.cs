using System.ComponentModel.DataAnnotations;
using Tongxin.People;
using Tongxin.People.Organisation;
using Tongxin.Platform.Data;

namespace Tongxin.PartyLife.Spend;

/// <summary>What is filled in of a spending, whether it is entered or put right.</summary>
public abstract class SpendingInput
{
    [Required(ErrorMessage = "请填写日期。")] public DateOnly? Day { get; set; }

    [Required(ErrorMessage = "请填写金额。"), Amount("金额")] public decimal? Amount { get; set; }

    [Required(ErrorMessage = "请填写用途。"), StringLength(FundPlanLine.LongestPurpose, ErrorMessage = "用途最多 100 字。")]
    public string Purpose { get; set; } = "";

    /// <summary>A purpose of the plan; null where it was not planned.</summary>
    public Guid? Line { get; set; }

    [Required(ErrorMessage = "请选党组织。")] public Guid? Organisation { get; set; }

    [Required(ErrorMessage = "请填写凭证号。"), StringLength(FundSpending.LongestVoucher, ErrorMessage = "凭证号最多 40 字。")]
    public string Voucher { get; set; } = "";

    /// <summary>What is meant, checked against the year's account.</summary>
    /// <param name="self">The spending that is put right; null for a new one. Less than it was is never too much.</param>
    /// <exception cref="WrongInputException">Something names nothing that is there.</exception>
    /// <exception cref="RefusedException">It is more than what is left, or the voucher's number is taken.</exception>
    internal SpendingFacts Read(FundAccount account, UnitTree tree, DateOnly today, FundSpending? self)
    {
        var facts = new SpendingFacts(Day!.Value, Amount!.Value, Words(Purpose, nameof(Purpose), "请填写用途。"), Line, Organisation!.Value, Words(Voucher, nameof(Voucher), "请填写凭证号。"));
        if (facts.Day > today)
            throw new WrongInputException(nameof(Day), $"{facts.Day:M月d日}还没到。请填实际支出的日子。");
        if (Line is { } line && account.Lines.All(one => one.Id != line) && line != self?.Line)
            throw new WrongInputException(nameof(Line), "计划里没有这一项，请从列表里选。");
        if (tree.Find(facts.Organisation)?.Kind.TreeOf() is not Tree.Party)
            throw new WrongInputException(nameof(Organisation), "没有这个党组织，请从列表里选。");
        Refusal.ThrowIf(account.Spendings.FirstOrDefault(entry => entry.Voucher == facts.Voucher && entry.Id != self?.Id) is { } same
            ? new("fund.voucher-taken", $"凭证号“{facts.Voucher}”已经记在{same.Day:M月d日} {Yuan.Words(same.Amount)} 元的支出上。同一年里一个号只能记一次，请核对。")
            : facts.Amount <= self?.Amount ? null : FundSpending.WhyNotSpend(facts.Amount, account.Left + (self?.Amount ?? 0)));
        return facts;
    }

    internal static readonly Refusal TakenMeanwhile = new("fund.voucher-taken", "刚刚已有人用这个凭证号记了一笔，请刷新后看一看。");

    static string Words(string text, string field, string missing) => Typed.Line(text) is { Length: > 0 } words ? words : throw new WrongInputException(field, missing);
}
