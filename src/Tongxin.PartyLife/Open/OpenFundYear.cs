using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Tongxin.People.Organisation;
using Tongxin.Platform.Accounts;
using Tongxin.Platform.Data;
using Tongxin.Platform.Modules;
using Tongxin.Platform.Time;
using Tongxin.Rules.Packs;

namespace Tongxin.PartyLife.Open;

/// <summary>The general office opens a year's account of Party funds with the total wages (建立年度账).</summary>
public sealed class OpenFundYear(OfficeDb db, FundAccounts accounts, Rights rights, OfficeClock clock) : IUseCase
{
    public sealed class Input
    {
        [Required(ErrorMessage = "请选年度。")] public int? Year { get; set; }

        [Required(ErrorMessage = "请填写工资总额。"), Amount("工资总额")] public decimal? Wages { get; set; }

        [Required(ErrorMessage = "请写明工资总额出自哪里，例如“2026年部门预算表二”。"), StringLength(FundYear.LongestSource, ErrorMessage = "出处最多 200 字。")]
        public string Source { get; set; } = "";
    }

    /// <param name="Years">Those for which an account can still be opened.</param>
    public sealed record View(IReadOnlyList<int> Years, Threshold Rule, Input Filled);

    public async Task<View> Show(int? year, CancellationToken ct)
    {
        rights.Insist(PartyLifePermissions.Keep, null);
        var years = await Years(ct);
        return new(years, accounts.RuleOf(clock.Today.Year), new() { Year = year is { } asked && years.Contains(asked) ? asked : years.FirstOrDefault() });
    }

    public async Task Run(Input input, CancellationToken ct)
    {
        rights.Insist(PartyLifePermissions.Keep, null);
        if (!(await Years(ct)).Contains(input.Year!.Value))
            throw new WrongInputException(nameof(input.Year), $"{input.Year}年的账已经建立，或者不在去年到明年之间。请从列表里选。");
        var source = Typed.Line(input.Source);
        if (source.Length == 0)
            throw new WrongInputException(nameof(input.Source), "请写明工资总额出自哪里。");
        db.Add(new FundYear(input.Year.Value, input.Wages!.Value, source));
        await db.SaveUnlessTaken(new("fund.opened", "刚刚已有人建立了这一年的账，请刷新后看一看。"), ct);
    }

    // This year first: it is the one meant.
    async Task<IReadOnlyList<int>> Years(CancellationToken ct)
    {
        var today = clock.Today.Year;
        var opened = await db.Set<FundYear>().Select(y => y.Year).ToListAsync(ct);
        return [.. new[] { today, today + 1, today - 1 }.Except(opened)];
    }
}
