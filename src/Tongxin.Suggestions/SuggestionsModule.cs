using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Tongxin.Platform.Accounts;
using Tongxin.Platform.Cases;
using Tongxin.Platform.Data;
using Tongxin.Platform.Feeds;
using Tongxin.Platform.Figures;
using Tongxin.Platform.Files.Text;
using Tongxin.Platform.Inbox;
using Tongxin.Platform.Jobs;
using Tongxin.Platform.Ledger;
using Tongxin.Platform.Modules;
using Tongxin.Platform.Owed;
using Tongxin.Platform.Search;
using Tongxin.Suggestions.Api;
using Tongxin.Suggestions.Attach;
using Tongxin.Suggestions.Bulk;
using Tongxin.Suggestions.Calendar;
using Tongxin.Suggestions.Detail;
using Tongxin.Suggestions.Feeds;
using Tongxin.Suggestions.Figures;
using Tongxin.Suggestions.Import;
using Tongxin.Suggestions.Inbox;
using Tongxin.Suggestions.Letters;
using Tongxin.Suggestions.List;
using Tongxin.Suggestions.Promises;
using Tongxin.Suggestions.Publish;
using Tongxin.Suggestions.Similar;
using Tongxin.Suggestions.Workload;
using Tongxin.Suggestions.Write;

namespace Tongxin.Suggestions;

/// <summary>Deputies' bills and suggestions, from idea to kept promise (H17).</summary>
public sealed class SuggestionsModule : IModule
{
    public IReadOnlyList<Permission> Permissions => SuggestionPermissions.All;

    public IReadOnlyList<MenuItem> Menu =>
    [
        new(MenuSection.Hearts, 4, "我的建议", "/suggestions/mine", SuggestionPermissions.Propose, Tab: "建议"),
        new(MenuSection.Hearts, 5, "代表建议", "/suggestions", SuggestionPermissions.Read),
        new(MenuSection.Hearts, 5, "承办建议", "/suggestions", SuggestionPermissions.Handle, Tab: "建议"),
    ];

    public void Register(IServiceCollection services)
    {
        services.AddKept<PublicList.Choices>(TimeSpan.FromMinutes(1), "publication", "suggestion");
        services.AddSingleton<RulesSeen>();
        services.AddSingleton<DayReminded>();
        services.AddScoped<SuggestionAccess>();
        services.AddScoped<PossibleActs>();
        services.AddScoped<Publications>();
        services.AddScoped<Subjects>();
        services.AddScoped<JointNames>();
        services.AddScoped<FollowUnits>();
        services.AddScoped<MergedPapers>();
        services.AddScoped<SuggestionNotices>();
        services.AddScoped<SuggestionSource>();
        services.AddScoped<HandlingSource>();
        services.AddScoped<CommitmentSource>();
        services.AddScoped<IDuty, LapsedCommitments>();
        services.AddScoped<IFigures, SuggestionFigures>();
        services.AddScoped<IListFeed, SuggestionFeed>();
        services.AddSingleton<SimilarFilled>();
        services.AddScoped<IDuty, FillSimilar>();
        services.AddScoped<IDuty, LapsedRatings>();
        services.AddScoped<IDuty, RecomputeClocks>();
        services.AddScoped<WhomToRemind>();
        services.AddScoped<IDuty, RemindOfDeadlines>();
        services.AddScoped<IInboxSource, SuggestionInbox>();
        services.AddScoped<IOwed, OwedAnswers>();
        services.AddScoped<IFilesFound, SuggestionFilesFound>();
        services.AddScoped<INumbered, SuggestionNumbers>();
        services.AddSingleton<IShippedData, ShippedSubjects>();
        services.AddSuggestionFactLinks();
    }

    public void Map(IEndpointRouteBuilder routes)
    {
        routes.MapPapers();
        routes.MapSuggestionList();
        routes.MapWorkload();
        routes.MapLetters();
        routes.MapSuggestionApi();
        routes.MapPaperApi();
        routes.MapBulkApi();
        routes.MapCommitmentApi();
        routes.MapSimilar();
        routes.MapSuggestionTable();
        routes.MapPublications();
        routes.MapSuggestionFiles();
        routes.MapGet("/commitments/{id:guid}", async (Guid id, SuggestionAccess access, OfficeDb db, CancellationToken ct) =>
            Results.Redirect($"/suggestions/{(await access.Visible(db.Set<Commitment>()).SingleOrDefaultAsync(c => c.Id == id, ct) ?? throw new NotFoundException("没有这项承诺，或者不在您能看的范围内。")).Suggestion}"))
            .RequireAuthorization(SuggestionPermissions.View).ExcludeFromDescription();
        // The ledger knows a unit's part by its identifier; it is shown with its suggestion.
        routes.MapGet("/handlings/{id:guid}", async (Guid id, SuggestionAccess access, CancellationToken ct) =>
            Results.Redirect($"/suggestions/{(await access.GetHandling(id, null, ct)).Suggestion}")).RequireAuthorization(SuggestionPermissions.View).ExcludeFromDescription();
    }
}

/// <summary>How ledgers show facts about suggestions.</summary>
static class SuggestionFactLinks
{
    public static void AddSuggestionFactLinks(this IServiceCollection services)
    {
        services.AddSingleton(new FactLink("suggestion", "代表建议", typeof(Suggestion), id => $"/suggestions/{id}",
            ("proposed", "提出"), ("imported", "导入"), ("submit", "提交"), ("sign", "联名"), ("became", "改作建议"), ("withdraw", "撤回"), ("withdraw-consent", "同意撤回"), ("accept", "立案"), ("return", "不予立案"),
            ("letter", "转作来信"), ("merge", "并案"), ("split", "拆出并案"), ("assign", "交办"), ("recall", "撤销交办"), ("answer", "答复"), ("rate", "评价"), ("reject", "评价为不满意"), ("lapse", "未评价"),
            ("redo", "重新交办"), ("close", "说明后办结"), ("classified", "归类"), ("followed", "答复期限"), ("recomputed", "重算期限"), ("attached", "附文件"), ("detached", "删附件")));
        services.AddSingleton(new FactLink("handling", "承办建议", typeof(Handling), id => $"/handlings/{id}",
            ("assigned", "交办"), ("imported", "导入"), ("receive", "签收"), ("given", "安排经办人"), ("ask-return", "申请退办"), ("grant-return", "同意退办"), ("refuse-return", "不同意退办"), ("contact", "沟通"),
            ("opine", "协办意见"), ("ask-again", "请重提"), ("ask-extension", "申请延期"), ("grant-extension", "同意延期"), ("refuse-extension", "不同意延期"), ("draft", "起草答复"),
            ("send-back", "退回修改"), ("send", "答复"), ("rated", "代表评价"), ("again", "重新办理"), ("closed", "知情范围"), ("recall", "撤销交办"), ("end", "不再办理"), ("recomputed", "重算期限"), ("attached", "附文件"), ("detached", "删附件")));
        services.AddSingleton(new FactLink("commitment", "承诺事项", typeof(Commitment), id => $"/commitments/{id}",
            ("made", "承诺"), ("report", "报落实情况"), ("postpone", "改日期"), ("accept", "认可"), ("refuse", "没有落实"), ("lapse", "了结"), ("drop", "不再落实"), ("recomputed", "重算期限")));
        services.AddSingleton(new FactLink("publication", "公开代表建议", typeof(Publication), id => $"/publications/{id}",
            ("proposed", "提出公开意见"), ("published", "公开"), ("kept", "不公开"), ("returned", "退回重提"), ("withdrawn", "撤回公开")));
        services.AddSingleton(new FactLink("subject", "主题", typeof(SubjectClass), _ => "/suggestions", ("added", "增加")));
    }
}
