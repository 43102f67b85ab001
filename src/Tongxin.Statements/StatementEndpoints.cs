using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Tongxin.Platform.Data;
using Tongxin.Platform.Drafts;
using Tongxin.Platform.Export.Word;
using Tongxin.Platform.Ui;
using Tongxin.Statements.Decide;
using Tongxin.Statements.HandUp;
using Tongxin.Statements.List;
using Tongxin.Statements.Report;
using Tongxin.Statements.Write;

namespace Tongxin.Statements;

/// <summary>Accounts for scripts and programs: the same questions and acts as the pages.</summary>
static class StatementEndpoints
{
    public static void MapStatements(this IEndpointRouteBuilder routes)
    {
        routes.MapPost("/statements/{id:guid}/draft", SaveDraft).RequireAuthorization(StatementPermissions.Write);
        routes.MapGet("/statements/{id:guid}/word", async (Guid id, MonthReport report, CancellationToken ct) =>
        {
            var file = await report.Make(id, ct);
            return Results.File(file.Content, OfficialDocument.ContentType, file.Name + ".docx");
        }).RequireAuthorization(StatementPermissions.View);

        var api = routes.MapApi("/statements", "月度交账");
        api.MapGet("/", async ([AsParameters] StatementList.Question question, StatementList list, CancellationToken ct) =>
        {
            var view = await list.Show(question, ct);
            return new
            {
                month = view.Month?.Slug,
                items = view.Rows.Select(row => new { row.Id, row.Month, row.Unit, unitName = view.Tree.NameOf(row.Unit), row.State, row.Due, row.HandedUpOn, row.Drafted, row.Unedited }),
            };
        }).RequireAuthorization(StatementPermissions.View);
        api.MapGet("/{id:guid}", async (Guid id, WriteStatement write, CancellationToken ct) =>
        {
            var view = await write.Show(id, ct);
            var lines = view.Statement.IsWithUnit ? Draft.DraftOf.Written(id, view.Drafted, view.Edits) : view.Statement.Lines;
            return new
            {
                view.Statement.Id,
                month = view.Statement.Month.Slug,
                view.Statement.Unit,
                unitName = view.Tree.NameOf(view.Statement.Unit),
                view.Statement.State,
                view.Statement.Due,
                view.Statement.HandedUpOn,
                view.Statement.ReturnReason,
                view.Statement.Version,
                lines = lines.OrderBy(line => line.Box).ThenBy(line => line.Order).Select(line => new { line.Box, line.Text, line.Origin, line.Records, line.Address }),
            };
        }).RequireAuthorization(StatementPermissions.View);
        api.MapPost("/{id:guid}/hand-up", async (Guid id, HandUpStatement handUp, CancellationToken ct) =>
        {
            await handUp.Run(id, ct);
            return Results.NoContent();
        }).RequireAuthorization(StatementPermissions.HandUp);
        api.MapPost("/{id:guid}/accept", async (Guid id, DecideStatement.AcceptInput input, DecideStatement decide, CancellationToken ct) =>
        {
            await decide.Accept(id, input, ct);
            return Results.NoContent();
        }).RequireAuthorization(StatementPermissions.Decide);
        api.MapPost("/{id:guid}/return", async (Guid id, DecideStatement.ReturnInput input, DecideStatement decide, CancellationToken ct) =>
        {
            await decide.Return(id, input, ct);
            return Results.NoContent();
        }).RequireAuthorization(StatementPermissions.Decide);
    }

    // The page's form saves itself here while it is typed.
    static async Task<IResult> SaveDraft(Guid id, HttpContext http, IAntiforgery antiforgery, WriteStatement write, CancellationToken ct)
    {
        await antiforgery.ValidateRequestAsync(http);
        var input = Typed(await http.Request.ReadFormAsync(ct));
        var wrong = new List<ValidationResult>();
        if (!Validator.TryValidateObject(input, new(input), wrong, validateAllProperties: true))
            return Results.Json(new { message = wrong[0].ErrorMessage }, statusCode: 400);
        try
        {
            return Results.Json(new { version = await write.Save(id, input, ct) });
        }
        catch (WrongInputException refused)
        {
            return Results.Json(new { message = refused.Message }, statusCode: 400);
        }
        catch (StaleRecordException)
        {
            return Results.Json(new { message = "别人刚保存过这一页。请点“先保存”，对照两边的写法。" }, statusCode: 409);
        }
        catch (RefusedException refused)
        {
            return Results.Json(new { message = refused.Refusal.Message }, statusCode: 409);
        }
    }

    static WriteStatement.Input Typed(IFormCollection form)
    {
        string? Value(string name) => form.TryGetValue("Input." + name, out var value) ? value.ToString() : null;
        var input = new WriteStatement.Input
        {
            PartyDone = Value(nameof(Box.PartyDone)),
            BusinessDone = Value(nameof(Box.BusinessDone)),
            PartyNext = Value(nameof(Box.PartyNext)),
            BusinessNext = Value(nameof(Box.BusinessNext)),
            Version = int.TryParse(Value("Version"), out var version) ? version : 0,
        };
        for (var index = 0; index < 500 && Value($"Lines[{index}].Key") is { } key; index++)
            input.Lines.Add(new() { Key = key, Shown = Value($"Lines[{index}].Shown") ?? "", Text = Value($"Lines[{index}].Text"), Dropped = Value($"Lines[{index}].Dropped") is not null });
        return input;
    }
}
