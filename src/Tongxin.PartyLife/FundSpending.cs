using System.ComponentModel.DataAnnotations;
using System.ComponentModel.DataAnnotations.Schema;
using Tongxin.Platform.Data;
using Tongxin.Platform.Files;
using Tongxin.Platform.Search;

namespace Tongxin.PartyLife;

/// <summary>Money of a year's funds that was spent, with its voucher (经费支出).</summary>
public sealed class FundSpending : Record, ISearchable
{
    public const int LongestVoucher = 40, LongestReason = 200;

    FundSpending() { }

    public FundSpending(FundYear year, SpendingFacts facts)
    {
        Refusal.ThrowIf(WhyNotOn(facts.Day, year.Year));
        FundYear = year.Id;
        Take(facts);
        Remember("fund-spending.entered", $"支出党建经费 {Words}", Day);
    }

    public Guid FundYear { get; private set; }
    [Display(Name = "日期")] public DateOnly Day { get; private set; }
    [Display(Name = "金额")] public decimal Amount { get; private set; }
    [Display(Name = "用途")] public string Purpose { get; private set; } = "";

    /// <summary>The purpose of the plan that it serves; null where it was not planned.</summary>
    [Display(Name = "计划项目")] public Guid? Line { get; private set; }

    /// <summary>The Party organisation that spent it.</summary>
    [Display(Name = "党组织")] public Guid Organisation { get; private set; }

    /// <summary>The number of the voucher; of what counts, no two in a year have the same.</summary>
    [Display(Name = "凭证号")] public string Voucher { get; private set; } = "";

    /// <summary>The day on which it was taken back (红冲); it stays, with the reason, and counts nowhere.</summary>
    [Display(Name = "撤回日期")] public DateOnly? WithdrawnOn { get; private set; }

    [Display(Name = "撤回理由")] public string WithdrawnBecause { get; private set; } = "";

    [NotMapped] public override string Label => Purpose;
    [NotMapped] protected override Guid? LedgerUnit => Organisation;

    public SpendingFacts Facts => new(Day, Amount, Purpose, Line, Organisation, Voucher);

    string Words => $"{Yuan.Words(Amount)} 元：{Purpose}，凭证 {Voucher}";

    /// <summary>Why so much cannot be spent; null when it can.</summary>
    public static Refusal? WhyNotSpend(decimal amount, decimal left) => amount > left
        ? new("fund.more-than-left", $"只剩 {Yuan.Words(left)} 元，这笔 {Yuan.Words(amount)} 元多出 {Yuan.Words(amount - left)} 元，不能列支。请核对金额；确需列支的，先办追加并更正工资总额。")
        : null;

    /// <summary>Why it cannot be put right or taken back; null when it can.</summary>
    public Refusal? WhyNotCorrect() => WithdrawnOn is { } day ? new("fund.withdrawn", $"这笔支出已于{day:yyyy年M月d日}撤回，不能再改。要记，请重新记一笔。") : null;

    /// <summary>Puts a wrong entry right (更正); the wrong fact stays in the ledger and is named.</summary>
    /// <param name="year">The calendar year of the funds.</param>
    public void Correct(SpendingFacts facts, int year, string reason, long wrong)
    {
        Refusal.ThrowIf(WhyNotCorrect() ?? WhyNotOn(facts.Day, year) ?? (facts == Facts ? new("fund.nothing-changed", "没有改动任何内容。") : null));
        var before = Words;
        Take(facts);
        Remember("fund-spending.corrected", $"更正支出“{before}”为“{Words}”；理由：{reason}", Day, wrong);
    }

    /// <summary>Takes it back (撤回): a red entry.</summary>
    public void Withdraw(string reason, DateOnly on, long wrong)
    {
        Refusal.ThrowIf(WhyNotCorrect());
        (WithdrawnOn, WithdrawnBecause) = (on, reason);
        Remember("fund-spending.withdrawn", $"撤回（红冲）支出 {Words}；理由：{reason}", on, wrong);
    }

    public void Attach(StoredFile file)
    {
        Refusal.ThrowIf(WhyNotCorrect());
        Remember("fund-spending.attached", $"附上凭证“{file.Name}”");
    }

    public void Detach(StoredFile file)
    {
        Refusal.ThrowIf(WhyNotCorrect());
        Remember("fund-spending.detached", $"删去凭证“{file.Name}”");
    }

    public SearchText? ToSearch() => WithdrawnOn is not null ? null
        : new("党建经费", Purpose, $"{Day:yyyy年M月d日} {Yuan.Words(Amount)} 元", Voucher, $"/party/spendings/{Id}", PartyLifePermissions.View, Organisation);

    static Refusal? WhyNotOn(DateOnly day, int year) => day.Year != year ? new("fund.other-year", $"{day:yyyy年M月d日}不在{year}年，请记到那一年的账上。") : null;

    void Take(SpendingFacts facts) =>
        (Day, Amount, Purpose, Line, Organisation, Voucher) = (facts.Day, facts.Amount, facts.Purpose, facts.Line, facts.Organisation, facts.Voucher);
}

/// <summary>What a form or a program says of a spending.</summary>
public sealed record SpendingFacts(DateOnly Day, decimal Amount, string Purpose, Guid? Line, Guid Organisation, string Voucher);
