using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Tongxin.Platform.Ui;
using Tongxin.Statements.Decide;
using Tongxin.Statements.Draft;
using Tongxin.Statements.HandUp;
using Tongxin.Statements.List;
using Tongxin.Statements.Meeting;
using Tongxin.Statements.Write;

namespace Tongxin.Statements.Api;

/// <summary>Accounts for programs: the same questions and acts as the pages.</summary>
static class StatementApi
{
    public static void MapStatementApi(this IEndpointRouteBuilder routes)
    {
        var api = routes.MapApi("/statements", "月度交账");
        api.MapGet("/", List).RequireAuthorization(StatementPermissions.View);
        api.MapGet("/{id:guid}", One).RequireAuthorization(StatementPermissions.View);
        api.MapPost("/{id:guid}/draft", async (Guid id, WriteStatement.Input input, WriteStatement write, CancellationToken ct) =>
            new { version = await write.Save(id, input, ct) }).RequireAuthorization(StatementPermissions.Write);
        api.MapPost("/{id:guid}/hand-up", (Guid id, HandUpStatement handUp, CancellationToken ct) => Done(handUp.Run(id, ct))).RequireAuthorization(StatementPermissions.HandUp);
        api.MapPost("/{id:guid}/accept", (Guid id, DecideStatement.AcceptInput input, DecideStatement decide, CancellationToken ct) => Done(decide.Accept(id, input, ct)))
            .RequireAuthorization(StatementPermissions.Decide);
        api.MapPost("/{id:guid}/return", (Guid id, DecideStatement.ReturnInput input, DecideStatement decide, CancellationToken ct) => Done(decide.Return(id, input, ct)))
            .RequireAuthorization(StatementPermissions.Decide);
        api.MapPost("/meeting", (string month, Guid unit, HoldMeeting.Input input, HoldMeeting meeting, CancellationToken ct) => Done(meeting.Record(month, unit, input, ct)))
            .RequireAuthorization(StatementPermissions.Meet);
    }

    static async Task<object> List([AsParameters] StatementList.Question question, StatementList list, CancellationToken ct)
    {
        var view = await list.Show(question, ct);
        return new
        {
            month = view.Month?.Slug,
            items = view.Rows.Select(row => new { row.Id, row.Month, row.Unit, unitName = view.Tree.NameOf(row.Unit), row.State, row.Due, row.HandedUpOn, row.Drafted, row.Unedited }),
        };
    }

    static async Task<object> One(Guid id, WriteStatement write, CancellationToken ct)
    {
        var view = await write.Show(id, ct);
        var statement = view.Statement;
        var lines = statement.IsWithUnit ? DraftOf.Written(id, view.Drafted, view.Edits) : statement.Lines;
        return new
        {
            statement.Id,
            month = statement.Month.Slug,
            statement.Unit,
            unitName = view.Tree.NameOf(statement.Unit),
            statement.State,
            statement.Due,
            statement.HandedUpOn,
            statement.ReturnReason,
            statement.Version,
            lines = lines.OrderBy(line => line.Box).ThenBy(line => line.Order).Select(line => new { line.Box, line.Text, line.Origin, line.Records, line.Address }),
            draft = statement.IsWithUnit ? DraftToWrite(view) : null,
        };
    }

    // As it goes back to /draft when a program edits it.
    static object DraftToWrite(WriteStatement.View view) => new
    {
        view.Version,
        lines = view.Drafted.Select(line => new { line.Key, line.Box, shown = line.Text, text = view.Edits.Texts.GetValueOrDefault(line.Key, line.Text), dropped = view.Edits.Dropped.Contains(line.Key) }),
        view.Edits.Added,
    };

    static async Task<IResult> Done(Task act)
    {
        await act;
        return Results.NoContent();
    }
}
