using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Tongxin.Platform.Export.Sheets;
using Tongxin.Platform.Time;

namespace Tongxin.Suggestions.List;

/// <summary>The list of suggestions as a file: exactly what is seen, all pages of it.</summary>
static class SuggestionListEndpoints
{
    public static void MapSuggestionList(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/suggestions/export", ([AsParameters] SuggestionList.Question question, string? format, SuggestionList list, CaseRules rules, OfficeClock clock) =>
        {
            var sheet = new Sheet<SuggestionList.Row>("代表建议",
            [
                new("种类", row => row.Kind.Words()),
                new("年度", row => row.Year),
                new("编号", row => row.Number),
                new("标题", row => row.Title),
                new("领衔代表", row => row.Lead),
                new("提交日期", row => row.SubmittedOn),
                new("状态", row => rules.Procedures["suggestion"].State(row.State).Name),
                new("期限", row => row.Due),
                new("办理结果", row => row.ResultClass),
                new("评价", row => row.Satisfaction?.Words()),
                new("办理轮次", row => row.Round),
                new("重点督办", row => row.IsKey ? "是" : ""),
            ]);
            return new SheetAnswer<SuggestionList.Row>(sheet, list.All(question), format, $"代表建议{clock.Today:yyyyMMdd}");
        }).RequireAuthorization(SuggestionPermissions.View);
}
