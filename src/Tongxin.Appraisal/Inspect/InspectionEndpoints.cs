using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Tongxin.Appraisal.Inspect.Lists;
using Tongxin.Appraisal.Inspect.Opinions;
using Tongxin.Appraisal.Inspect.Rounds;
using Tongxin.Platform.Ui;

namespace Tongxin.Appraisal.Inspect;

/// <summary>Inspections for programs: what the pages show and do.</summary>
static class InspectionEndpoints
{
    public static void MapInspections(this IEndpointRouteBuilder routes)
    {
        var inspections = routes.MapApi("/inspections", "检查");
        inspections.MapGet("/", async (RoundList list, CancellationToken ct) => (await list.Show(ct)).Rounds).WithSummary("各轮检查，最近的在前").RequireAuthorization(InspectionPermissions.View);
        inspections.MapGet("/{id:guid}", async (Guid id, Guid? unit, ReadRound read, CancellationToken ct) => Answer(await read.Show(id, unit, ct))).WithSummary("一轮检查：数据回答的、抽查的、怎样抽的").RequireAuthorization(InspectionPermissions.View);
        inspections.MapPost("/checks/{id:guid}", (Guid id, AnswerCheck.Input input, AnswerCheck answer, CancellationToken ct) => ApiAnswer.Done(answer.Run(id, input, ct))).WithSummary("记下查到的").RequireAuthorization(InspectionPermissions.Inspect);
        inspections.MapPost("/lists/{rhythm}", (string rhythm, WriteChecklist.Input input, WriteChecklist write, CancellationToken ct) => ApiAnswer.Done(write.Run(rhythm, input, ct))).WithSummary("写检查清单的新版本").RequireAuthorization(InspectionPermissions.Lists);

        var opinions = inspections.MapGroup("/opinions");
        opinions.MapGet("/", async ([AsParameters] OpinionList.Question question, OpinionList list, CancellationToken ct) => (await list.Page(question, ct)).Answer()).WithSummary("督查意见，最先到期的在前").RequireAuthorization(InspectionPermissions.View);
        opinions.MapGet("/{id:guid}", async (Guid id, OpinionDetail detail, CancellationToken ct) => await detail.Show(id, ct) is var view ? new
        {
            view.Opinion.Id,
            view.Opinion.Version,
            view.Opinion.Title,
            view.Opinion.Unit,
            view.Opinion.Grade,
            view.Opinion.State,
            stateName = view.State,
            view.Opinion.Found,
            view.Opinion.Demand,
            view.Opinion.Due,
            view.Opinion.IssuedOn,
            view.Opinion.Answer,
            view.Opinion.Evidence,
            view.Opinion.Recheck,
            view.Opinion.Reopened,
            acts = view.Acts.Select(act => act.Id),
        } : null).WithSummary("一件督查意见").RequireAuthorization(InspectionPermissions.View);
        opinions.MapPost("/", async (WriteOpinion.Input input, WriteOpinion write, CancellationToken ct) => ApiAnswer.Made("/api/v1/inspections/opinions", await write.Run(null, input, ct))).WithSummary("起草督查意见").RequireAuthorization(InspectionPermissions.Inspect);
        opinions.MapPost("/{id:guid}", (Guid id, WriteOpinion.Input input, WriteOpinion write, CancellationToken ct) => ApiAnswer.Done(write.Run(id, input, ct))).WithSummary("修改督查意见").RequireAuthorization(InspectionPermissions.Inspect);
        opinions.MapPost("/{id:guid}/do/{name}", (Guid id, string name, ActOnOpinion.Input input, ActOnOpinion act, CancellationToken ct) => ApiAnswer.Done(act.Run(id, name, input, ct))).WithSummary("送审、批准、发出、签收、反馈、复查、销号等").RequireAuthorization(InspectionPermissions.View);
    }

    static object Answer(ReadRound.View view) => new
    {
        view.Round.Id,
        view.Round.Name,
        view.Round.From,
        view.Round.To,
        view.Round.Due,
        view.Round.Seed,
        among = view.Round.Codes,
        drawn = view.Round.Drawn,
        asOf = view.AsOf.Slug,
        data = view.Data.Select(one => new { one.Item.Question, one.Item.Basis, one.Item.Demand, numbers = one.Numbers?.Select(number => new { unit = number.Unit.Id, number.Unit.Name, number.Value, number.IsMet, number.Address }) }),
        checks = view.Checks.Select(check => new { check.Id, check.Version, check.Unit, check.UnitName, check.Question, check.Result, check.Found, check.On }),
    };
}
