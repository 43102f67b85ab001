using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Tongxin.People.Organisation;
using Tongxin.Platform.Export.Sheets;
using Tongxin.Platform.Ledger;
using Tongxin.Platform.Time;
using Tongxin.Platform.Ui;

namespace Tongxin.Boards.Ledger;

/// <summary>The ledger for programs and as a file: exactly what the page shows.</summary>
static class LedgerEndpoints
{
    public static void MapLedger(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/ledger/export", async (
            [AsParameters] LedgerSlice.Question question, string? format, ReadLedger ledger, Units units, FactLinks links, OfficeClock clock, CancellationToken ct) =>
            new SheetAnswer<ReadLedger.Row>(LedgerSheet.Of(await units.Tree(ct), links), await ledger.All(question, ct), format, $"台账{clock.Today:yyyyMMdd}"))
            .RequireAuthorization(LedgerPermissions.View);
        var api = routes.MapApi("/ledger", "台账");
        api.MapGet("/", async ([AsParameters] LedgerSlice.Question question, ReadLedger ledger, CancellationToken ct) =>
            (await ledger.Show(question, ct)).Page.Answer()).WithSummary("台账，按发生日期由近及远").RequireAuthorization(LedgerPermissions.View);
        api.MapGet("/{seq:long}", async (long seq, FactDetail detail, CancellationToken ct) =>
        {
            var view = await detail.Show(seq, ct);
            var changes = view.Changes.Select(change => new { change.Field, change.Before, change.After });
            return new { fact = view.Fact, who = view.Who, post = view.Post, unit = view.Unit, act = view.Words, address = view.Address, changes, correctedBy = view.CorrectedBy };
        }).WithSummary("台账里的一条").RequireAuthorization(LedgerPermissions.View);
    }
}
