using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Tongxin.Activities.Correct;
using Tongxin.Activities.Detail;
using Tongxin.Activities.Enter;
using Tongxin.Activities.Kinds;
using Tongxin.Activities.List;
using Tongxin.Activities.Withdraw;
using Tongxin.Platform.Drafts;
using Tongxin.Platform.Ui;

namespace Tongxin.Activities.Api;

/// <summary>Activities for programs: the same questions and acts as the pages.</summary>
static class ActivityEndpoints
{
    public static void MapActivities(this IEndpointRouteBuilder routes)
    {
        var activities = routes.MapApi("/activities", "活动");
        activities.MapGet("/", List).RequireAuthorization(ActivityPermissions.View);
        activities.MapGet("/{id:guid}", One).RequireAuthorization(ActivityPermissions.View);
        activities.MapPost("/", async (RecordActivity.Input input, RecordActivity record, CancellationToken ct) =>
        {
            var id = await record.Run(input, [], ct);
            return Results.Created($"/api/v1/activities/{id}", new { id });
        }).RequireAuthorization(ActivityPermissions.Record);
        activities.MapPost("/{id:guid}/correct", async (Guid id, CorrectActivity.Input input, CorrectActivity correct, CancellationToken ct) =>
        {
            await correct.Run(id, input, ct);
            return Results.NoContent();
        }).RequireAuthorization(ActivityPermissions.Record);
        activities.MapPost("/{id:guid}/withdraw", async (Guid id, WithdrawActivity.Input input, WithdrawActivity withdraw, CancellationToken ct) =>
        {
            await withdraw.Run(id, input, ct);
            return Results.NoContent();
        }).RequireAuthorization(ActivityPermissions.Record);
        routes.MapApi("/activity-kinds", "活动").MapGet("/", Kinds).RequireAuthorization(ActivityPermissions.View);
    }

    static async Task<object> List([AsParameters] ActivityQuestion question, ActivityList list, AttendanceList attendance, CancellationToken ct)
    {
        if (question.OfPeople)
            return (await attendance.Show(question, ct)).Page.Answer();
        var view = await list.Show(question, ct);
        return new
        {
            items = view.Page.Rows.Select(row => new
            {
                row.Id,
                row.Day,
                row.LastDay,
                row.Title,
                Kind = view.Kinds.Of(row.Kind).Code,
                row.Unit,
                row.Place,
                row.Attendance,
                row.Summary,
            }),
            next = view.Page.Next,
            total = view.Page.Total.Count,
            more = view.Page.Total.IsMore,
            hidden = view.Hidden,
        };
    }

    static async Task<object> One(Guid id, ActivityDetail detail, CancellationToken ct)
    {
        var view = await detail.Show(id, ct);
        var a = view.Activity;
        return new
        {
            a.Id,
            a.Version,
            Kind = view.Kind.Code,
            Stream = a.Stream.Slug(),
            a.Title,
            a.Day,
            a.LastDay,
            a.Place,
            a.Unit,
            OtherUnits = a.OtherUnits.Select(u => u.Unit),
            view.People,
            a.Others,
            a.Attendance,
            a.Summary,
            Extras = ExtraValues.Read(a.Extras),
            a.Task,
            a.WithdrawnOn,
            a.WithdrawnBecause,
            Files = view.Files.Select(file => new { file.Id, file.Name, file.Size, Address = $"/activities/{a.Id}/files/{file.Id}" }),
            view.Story,
        };
    }

    static async Task<object> Kinds(ActivityKinds kinds, CancellationToken ct) => (await kinds.All(ct)).All.Select(kind => new
    {
        kind.Code,
        kind.Name,
        Group = kind.Group.Slug(),
        Stream = kind.Stream.Slug(),
        Pillar = kind.Pillar.Slug(),
        Rows = kind.Rows.Split(','),
        kind.Measure,
        kind.Sensitive,
        kind.RetiredOn,
        Extras = kind.Extras.Select(extra => new { extra.Code, extra.Name, Type = extra.Type.ToString(), extra.Measure, extra.Choices }),
    });
}
