using Microsoft.EntityFrameworkCore;
using Tongxin.People.Organisation;
using Tongxin.Platform.Accounts;
using Tongxin.Platform.Data;
using Tongxin.Platform.Modules;
using Tongxin.Platform.Time;
using Tongxin.Platform.Ui;

namespace Tongxin.PartyLife.Read;

/// <summary>A year's funds on one page (党建经费): what there is, planned, spent, left and to be expected, with the list behind each number.</summary>
public sealed class ReadFunds(OfficeDb db, FundAccounts accounts, SpendingList list, Units units, Rights rights, OfficeClock clock) : IUseCase
{
    /// <param name="Years">Those with an account, the latest first.</param>
    /// <param name="Account">Null where none was opened for the year.</param>
    /// <param name="LineNames">Purposes of the year by identifier, those taken out of the plan too.</param>
    public sealed record View(
        int Year, IReadOnlyList<int> Years, FundAccount? Account, SpendingList.View? Spendings, IReadOnlyList<Filter> Filters,
        IReadOnlyDictionary<Guid, string> LineNames, UnitTree Tree, DateOnly Today, bool MayKeep);

    public async Task<View> Show(SpendingList.Question question, CancellationToken ct)
    {
        var years = await db.Set<FundYear>().OrderByDescending(y => y.Year).Select(y => y.Year).Take(100).ToListAsync(ct);
        var year = await list.YearOf(question, ct) ?? clock.Today.Year;
        var account = await accounts.Find(year, ct);
        var tree = await units.Tree(ct);
        var names = account is null ? [] : await LineNames(account, ct);
        return new(year, years, account, account is null ? null : await list.Show(account, question, ct), account is null ? [] : [.. Filters(account, tree).Where(filter => filter.Values.Count > 0)], names, tree, clock.Today,
            rights.For(PartyLifePermissions.Keep).IsAll);
    }

    /// <summary>Purposes of the year by identifier, those taken out of the plan too.</summary>
    public Task<Dictionary<Guid, string>> LineNames(FundAccount account, CancellationToken ct) =>
        db.Set<FundPlanLine>().Where(line => line.FundYear == account.Year.Id).ToDictionaryAsync(line => line.Id, line => line.Purpose, ct);

    // A year has few vouchers, and they are added up already: counting them costs nothing more.
    static IReadOnlyList<Filter> Filters(FundAccount account, UnitTree tree) =>
    [
        new("line", "项目", [.. account.Lines.Select(line => (Value: $"{line.Id}", Name: line.Purpose, Count: account.Spendings.Count(entry => entry.Line == line.Id)))
            .Append(("none", "计划以外", account.Spendings.Count(entry => entry.Line is null))).Where(one => one.Item3 > 0).Select(one => new FilterValue(one.Item1, one.Item2, one.Item3))]),
        new("unit", "党组织", [.. account.Spendings.GroupBy(entry => entry.Organisation).OrderBy(group => tree.Position(group.Key), StringComparer.Ordinal)
            .Select(group => new FilterValue($"{group.Key}", tree.ShortOf(group.Key), account.Spendings.Count(entry => tree.Below(group.Key).Contains(entry.Organisation))))]),
        new("month", "月份", [.. account.Spendings.GroupBy(entry => Month.Of(entry.Day)).OrderBy(group => group.Key).Select(group => new FilterValue(group.Key.Slug, $"{group.Key.First.Month}月", group.Count()))]),
        new("state", "状态", [new("standing", "有效", account.Spendings.Count), new("withdrawn", "已撤回", null)]),
    ];
}
