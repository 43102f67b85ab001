using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Tongxin.Platform.Export.Sheets;
using Tongxin.Platform.Time;
using Tongxin.Suggestions.TakeAway;

namespace Tongxin.Suggestions.List;

/// <summary>The list of suggestions as a file: exactly what is seen, all pages of it, with all that is known of each.</summary>
static class SuggestionListEndpoints
{
    public static void MapSuggestionList(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/suggestions/export", ([AsParameters] SuggestionList.Question question, string? format, ExportSuggestions export, OfficeClock clock, CancellationToken ct) =>
            new SheetAnswer<SuggestionLine>(export.Sheet, export.All(question, ct), format, $"代表建议{clock.Today:yyyyMMdd}"))
            .RequireAuthorization(SuggestionPermissions.View);
}
