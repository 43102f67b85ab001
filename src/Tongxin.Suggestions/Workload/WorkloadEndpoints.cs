using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Tongxin.Platform.Export.Sheets;

namespace Tongxin.Suggestions.Workload;

/// <summary>What units have on hand as a file: the rows that are seen.</summary>
static class WorkloadEndpoints
{
    public static void MapWorkload(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/suggestions/units/export", async (string? year, string? format, ReadWorkload workload, CancellationToken ct) =>
        {
            var sheet = new Sheet<ReadWorkload.Row>("承办情况",
            [
                new("承办单位", row => row.Unit.Name),
                new("在办", row => row.InHand.Count),
                new($"{ReadWorkload.SoonDays}个工作日内到期", row => row.Soon.Count),
                new("逾期", row => row.Overdue.Count),
                new("交办", row => row.Assigned.Count),
                new("已答复", row => row.Answered.Count),
                new("逾期答复", row => row.AnsweredLate.Count),
                new("平均答复用时（工作日）", row => row.Average),
                new("退办", row => row.Returned.Count),
            ]);
            return new SheetAnswer<ReadWorkload.Row>(sheet, (await workload.All(year, ct)).ToAsyncEnumerable(), format, $"承办情况{workload.YearOf(year)}年");
        }).RequireAuthorization(SuggestionPermissions.View);
}
