using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Tongxin.Appraisal.Inspect;
using Tongxin.Appraisal.Inspect.Lists;
using Tongxin.Appraisal.Inspect.Opinions;
using Tongxin.Appraisal.Inspect.Rounds;
using Tongxin.Appraisal.Polls;
using Tongxin.Appraisal.Polls.Count;
using Tongxin.Appraisal.Polls.Make;
using Tongxin.Appraisal.Reports;
using Tongxin.Appraisal.Result;
using Tongxin.Appraisal.Schemes;
using Tongxin.Platform.Accounts;
using Tongxin.Platform.Data;
using Tongxin.Platform.Figures;
using Tongxin.Platform.Inbox;
using Tongxin.Platform.Jobs;
using Tongxin.Platform.Ledger;
using Tongxin.Platform.Modules;
using Tongxin.Platform.Owed;
using Tongxin.Rules.Procedures;

namespace Tongxin.Appraisal;

/// <summary>Appraisal (同考核): schemes as data, scores from figures, results that are announced, objected to and frozen, and what would be otherwise.</summary>
public sealed class AppraisalModule : IModule
{
    public IReadOnlyList<Permission> Permissions => [.. AppraisalPermissions.All, .. InspectionPermissions.All];

    public IReadOnlyList<MenuItem> Menu =>
    [
        new(MenuSection.Togethers, 50, "检查", "/inspections", InspectionPermissions.View),
        new(MenuSection.Togethers, 60, "考核", "/appraisal", AppraisalPermissions.View),
    ];

    public void Register(IServiceCollection services)
    {
        services.AddSingleton(new FactLink("scheme", "考核方案", typeof(SchemeVersion), _ => "/appraisal", ("written", "写入")));
        services.AddSingleton(new FactLink("assessment", "考核", typeof(Assessment), id => $"/appraisal/{id}", ("opened", "开始"), ("announced", "公示"), ("frozen", "定格")));
        services.AddSingleton(new FactLink("mark", "考核得分", typeof(ItemMark), _ => "/appraisal", ("said", "填数"), ("decided", "改定")));
        services.AddSingleton(new FactLink("objection", "考核异议", typeof(Objection), _ => "/appraisal", ("raised", "提出"), ("answered", "答复")));
        services.AddSingleton(new FactLink("checklist", "检查清单", typeof(ChecklistVersion), _ => "/inspections/lists", ("written", "写入")));
        services.AddSingleton(new FactLink("inspection", "检查", typeof(InspectionRound), id => $"/inspections/{id}", ("opened", "开启")));
        services.AddSingleton(new FactLink("check", "检查问题", typeof(InspectionCheck), id => $"/inspections/checks/{id}", ("asked", "抽中"), ("said", "检查")));
        services.AddSingleton(new FactLink("inspection-opinion", "督查意见", typeof(InspectionOpinion), id => $"/inspections/opinions/{id}",
            [("drafted", "起草"), ("edited", "修改"), ("recomputed", "重算期限"), .. Procedure.Shipped["inspection-opinion"].Acts.Select(act => (act.Id, act.Name))]));
        services.AddScoped<InspectionAccess>();
        services.AddScoped<InspectionNotices>();
        services.AddScoped<IFigures, InspectionFigures>();
        services.AddScoped<OpinionSource>();
        services.AddScoped<IInboxSource, InspectionInbox>();
        services.AddScoped<IOwed, OwedChecks>();
        services.AddScoped<IOwed, OwedOpinions>();
        services.AddScoped<IDuty, OpenInspections>();
        services.AddScoped<IDuty, WatchOpinions>();
        services.AddSingleton<IShippedData, ShippedChecklists>();
        services.AddSingleton(new FactLink("poll", "考核测评", typeof(Poll), id => $"/appraisal/polls/{id}", ("made", "开设"), ("counted", "计票"), ("voided", "作废")));
        services.AddSingleton(new FactLink("poll-answer", "记名测评", typeof(PollAnswer), _ => "/appraisal", ("given", "评价")));
        services.AddSingleton(new FactLink("duty-report", "述责述职报告", typeof(ResponsibilityReport), _ => "/appraisal", ("begun", "开始写"), ("handed-in", "提交"), ("taken-back", "收回")));
        services.AddSingleton<PollKeys>();
        services.AddScoped<Roll>();
        services.AddScoped<CountPoll>();
        services.AddScoped<IDuty, PollDuty>();
        services.AddScoped<IInboxSource, PollInbox>();
    }

    public void Map(IEndpointRouteBuilder routes)
    {
        routes.MapResults();
        routes.MapInspections();
        routes.MapSchemes();
        routes.MapPollApi();
        routes.MapReports();
    }
}
