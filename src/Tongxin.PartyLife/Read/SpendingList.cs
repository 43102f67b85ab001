using Microsoft.EntityFrameworkCore;
using Tongxin.People.Organisation;
using Tongxin.Platform.Accounts;
using Tongxin.Platform.Data;
using Tongxin.Platform.Modules;
using Tongxin.Platform.Time;
using Tongxin.Platform.Ui;

namespace Tongxin.PartyLife.Read;

/// <summary>The spendings of a year, newest first: page, API and export ask this one question.</summary>
public sealed class SpendingList(OfficeDb db, FundAccounts accounts, Units units, Rights rights, OfficeClock clock) : IUseCase
{
    public const int PageSize = 20;

    public sealed record Question
    {
        /// <summary>The year, e.g. 2026; this one, or the latest that was opened, without it.</summary>
        public string? Year { get; init; }

        /// <summary>A purpose of the plan, or none: what was not planned.</summary>
        public string? Line { get; init; }

        /// <summary>The Party organisation with everything below it.</summary>
        public string? Unit { get; init; }

        /// <summary>A month, e.g. 2026-03.</summary>
        public string? Month { get; init; }

        /// <summary>standing: what counts; withdrawn: what was taken back; empty for both.</summary>
        public string? State { get; init; }

        /// <summary>Where the page begins: the place of the row before it.</summary>
        public string? After { get; init; }
    }

    public sealed record Row(Guid Id, DateOnly Day, decimal Amount, string Purpose, Guid? Line, Guid Organisation, string Voucher, DateOnly? WithdrawnOn, string WithdrawnBecause);

    /// <param name="Sum">Of all rows asked for that count.</param>
    public sealed record View(Paged<Row> Page, decimal Sum);

    /// <summary>The year meant by a question; null where no account was ever opened.</summary>
    public async Task<int?> YearOf(Question question, CancellationToken ct)
    {
        if (Asked.Whole(question.Year, "year", "年度", Asked.FirstYear, Asked.LastYear) is { } asked)
            return asked;
        var opened = await db.Set<FundYear>().OrderByDescending(y => y.Year).Select(y => y.Year).Take(100).ToListAsync(ct);
        return opened.Contains(clock.Today.Year) ? clock.Today.Year : opened.Count > 0 ? opened[0] : null;
    }

    public async Task<View> Show(FundAccount account, Question question, CancellationToken ct)
    {
        var asked = await Ask(account, question, ct);
        var rows = await Rows(After(asked, question.After)).Take(PageSize + 1).ToListAsync(ct);
        var next = rows.Count > PageSize ? Place.Of(rows[PageSize - 1].Day, rows[PageSize - 1].Id) : null;
        var amounts = await asked.Select(s => new { s.Amount, s.WithdrawnOn }).ToListAsync(ct);
        return new(new(rows.Count > PageSize ? rows[..PageSize] : rows, next, new(amounts.Count, false)), amounts.Where(one => one.WithdrawnOn is null).Sum(one => one.Amount));
    }

    /// <summary>The same rows without pages, for exports.</summary>
    public async Task<(FundAccount Account, IAsyncEnumerable<Row> Rows)> All(Question question, CancellationToken ct)
    {
        var account = await accounts.Of(await YearOf(question, ct) ?? clock.Today.Year, ct);
        return (account, Rows(await Ask(account, question, ct)).AsAsyncEnumerable());
    }

    async Task<IQueryable<FundSpending>> Ask(FundAccount account, Question question, CancellationToken ct)
    {
        var spendings = db.Set<FundSpending>().AsNoTracking().Where(s => s.FundYear == account.Year.Id);
        var scope = rights.For(PartyLifePermissions.View);
        if (!scope.IsAll)
            spendings = spendings.Where(s => scope.Units.Contains(s.Organisation));
        if (question.Line == "none")
            spendings = spendings.Where(s => s.Line == null);
        else if (Asked.Id(question.Line, "line", "计划项目") is { } line)
            spendings = spendings.Where(s => s.Line == line);
        if (Asked.Id(question.Unit, "unit", "党组织") is { } unit)
        {
            var below = (await units.Tree(ct)).Below(unit);
            spendings = spendings.Where(s => below.Contains(s.Organisation));
        }
        if (Asked.Month(question.Month) is { } month)
            spendings = spendings.Where(s => s.Day >= month.First && s.Day <= month.Last);
        return question.State switch
        {
            "standing" => spendings.Where(s => s.WithdrawnOn == null),
            "withdrawn" => spendings.Where(s => s.WithdrawnOn != null),
            _ => spendings,
        };
    }

    static IQueryable<Row> Rows(IQueryable<FundSpending> spendings) => spendings.OrderByDescending(s => s.Day).ThenByDescending(s => s.Id)
        .Select(s => new Row(s.Id, s.Day, s.Amount, s.Purpose, s.Line, s.Organisation, s.Voucher, s.WithdrawnOn, s.WithdrawnBecause));

    static IQueryable<FundSpending> After(IQueryable<FundSpending> spendings, string? after)
    {
        if (Place.Read<DateOnly, Guid>(after) is not var (day, id))
            return spendings;
        return spendings.Where(s => s.Day < day || (s.Day == day && s.Id < id));
    }
}
