using Microsoft.EntityFrameworkCore;
using Tongxin.PartyLife;
using Tongxin.Tests.Kit;

namespace Tongxin.Tests.PartyLife;

/// <summary>Party funds of the small office: 1,000,000 yuan of wages, so 18,000.00 for 2026.</summary>
static class Funds
{
    public const string Keeper = "办公室主任";

    public static async Task<Office> Opened(params (string Purpose, decimal Amount, int Month)[] plan)
    {
        var office = await Office.Open("2026-05-20");
        await office.Year(2026, plan);
        return office;
    }

    public static async Task<FundYear> Year(this Office office, int year, params (string Purpose, decimal Amount, int Month)[] plan)
    {
        var opened = await office.Has(new FundYear(year, 1_000_000, "部门预算表二"));
        foreach (var (purpose, amount, month) in plan)
            await office.Has(new FundPlanLine(opened, purpose, amount, month));
        return opened;
    }

    /// <summary>Spends at a page.</summary>
    public static async Task<Page> Spend(this Office office, decimal amount, string voucher, string day = "2026-05-12", string purpose = "学习用书", string unit = "JGDW", Guid? line = null, string by = Keeper) =>
        await (await (await office.As(by)).Open("/party/funds/2026/spend")).Submit(
            ("Input.Day", day), ("Input.Amount", $"{amount}"), ("Input.Purpose", purpose), ("Input.Voucher", voucher), ("Input.Organisation", $"{await office.Unit(unit)}"), ("Input.Line", $"{line}"));

    public static Task<FundSpending> Spending(this Office office, string voucher) => office.Look(db => db.Set<FundSpending>().AsNoTracking().OrderByDescending(s => s.Id).FirstAsync(s => s.Voucher == voucher));

    public static Task<Guid> Line(this Office office, string purpose, int year = 2026) => office.Look(db =>
        db.Set<FundPlanLine>().Where(l => l.Purpose == purpose && db.Set<FundYear>().Any(y => y.Id == l.FundYear && y.Year == year)).Select(l => l.Id).SingleAsync());
}
