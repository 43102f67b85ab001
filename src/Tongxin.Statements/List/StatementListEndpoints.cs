using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Tongxin.Platform.Export.Sheets;
using Tongxin.Platform.Time;

namespace Tongxin.Statements.List;

/// <summary>Who has handed in, as a file: exactly what is seen.</summary>
static class StatementListEndpoints
{
    public static void MapStatementList(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/statements/export", async ([AsParameters] StatementList.Question question, string? format, StatementList list, CancellationToken ct) =>
        {
            var view = await list.Show(question, ct);
            var sheet = new Sheet<StatementList.Row>("月度交账",
            [
                new("月份", row => Month.FromNumber(row.Month).Words),
                new("单位", row => view.Tree.NameOf(row.Unit)),
                new("状态", row => row.State.Words()),
                new("期限", row => row.Due),
                new("交账", row => row.HandedUpOn),
                new("逾期", row => row.IsLate(view.Today)),
                new("草稿未改", row => row.IsWithUnit ? null : row.Unedited),
                new("草稿", row => row.IsWithUnit ? null : row.Drafted),
            ]);
            return new SheetAnswer<StatementList.Row>(sheet, view.Rows.ToAsyncEnumerable(), format, $"月度交账{view.Today:yyyyMMdd}");
        }).RequireAuthorization(StatementPermissions.View);
}
