using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Tongxin.PartyLife.Attach;
using Tongxin.PartyLife.Correct;
using Tongxin.PartyLife.Read;
using Tongxin.PartyLife.Spend;
using Tongxin.PartyLife.Withdraw;
using Tongxin.People.Organisation;
using Tongxin.Platform.Export.Sheets;
using Tongxin.Platform.Files;
using Tongxin.Platform.Time;
using Tongxin.Platform.Ui;

namespace Tongxin.PartyLife.Api;

/// <summary>Funds for programs, the list as a file, and the papers to take home.</summary>
static class FundEndpoints
{
    public static void MapFunds(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/party/funds/export", Export).RequireAuthorization(PartyLifePermissions.View).ExcludeFromDescription();
        routes.MapGet("/party/spendings/{id:guid}/files/{file:guid}", async (Guid id, Guid file, AttachVouchers vouchers, CancellationToken ct) =>
            (IResult)new FileAnswer(await vouchers.Take(id, file, ct))).RequireAuthorization(PartyLifePermissions.Vouchers).ExcludeFromDescription();

        var funds = routes.MapApi("/party/funds", "党建经费");
        funds.MapGet("/", Account).WithSummary("一年的经费：应安排、计划、支出、余额、预计").RequireAuthorization(PartyLifePermissions.View);
        funds.MapGet("/spendings", List).WithSummary("支出清单").RequireAuthorization(PartyLifePermissions.View);
        funds.MapPost("/{year:int}/spendings", async (int year, SpendFunds.Input input, SpendFunds spend, CancellationToken ct) => ApiAnswer.Made("/party/spendings", await spend.Run(year, input, [], ct))).WithSummary("记一笔支出").RequireAuthorization(PartyLifePermissions.Keep);

        var spendings = routes.MapApi("/party/spendings", "党建经费");
        spendings.MapPost("/{id:guid}/correct", (Guid id, CorrectSpending.Input input, CorrectSpending correct, CancellationToken ct) => ApiAnswer.Done(correct.Run(id, input, ct)))
            .WithSummary("更正支出").RequireAuthorization(PartyLifePermissions.Keep);
        spendings.MapPost("/{id:guid}/withdraw", (Guid id, WithdrawSpending.Input input, WithdrawSpending withdraw, CancellationToken ct) => ApiAnswer.Done(withdraw.Run(id, input, ct)))
            .WithSummary("撤回（红冲）支出").RequireAuthorization(PartyLifePermissions.Keep);
    }

    static async Task<IResult> Export([AsParameters] SpendingList.Question question, string? format, SpendingList list, Units units, OfficeClock clock, ReadFunds funds, CancellationToken ct)
    {
        var (account, rows) = await list.All(question, ct);
        var (tree, names) = (await units.Tree(ct), await funds.LineNames(account, ct));
        return new SheetAnswer<SpendingList.Row>(new("党建经费支出",
        [
            new("日期", row => row.Day),
            new("金额", row => row.Amount),
            new("用途", row => row.Purpose),
            new("凭证号", row => new CodeText(row.Voucher)),
            new("计划项目", row => row.Line is { } line ? names.GetValueOrDefault(line) : "计划以外"),
            new("党组织", row => tree.NameOf(row.Organisation)),
            new("撤回日期", row => row.WithdrawnOn),
            new("撤回理由", row => row.WithdrawnBecause),
        ]), rows, format, $"{account.Year.Label}支出{clock.Today:yyyyMMdd}");
    }

    static async Task<object> Account([AsParameters] SpendingList.Question question, SpendingList list, FundAccounts accounts, OfficeClock clock, CancellationToken ct)
    {
        var account = await accounts.Of(await list.YearOf(question, ct) ?? clock.Today.Year, ct);
        return new
        {
            account.Year.Year,
            account.Year.Wages,
            account.Year.Source,
            percent = account.Rule.Number,
            rule = $"{account.Rule.Source}",
            account.Entitled,
            account.Planned,
            account.Spent,
            account.Left,
            account.ByPlan,
            atPace = account.AtPace(clock.Today),
            lines = account.Lines.Select(line => new { line.Id, line.Purpose, line.Month, line.Amount, spent = account.SpentOn(line.Id) }),
        };
    }

    static async Task<object> List([AsParameters] SpendingList.Question question, SpendingList list, FundAccounts accounts, OfficeClock clock, CancellationToken ct) =>
        (await list.Show(await accounts.Of(await list.YearOf(question, ct) ?? clock.Today.Year, ct), question, ct)).Page.Answer();
}
