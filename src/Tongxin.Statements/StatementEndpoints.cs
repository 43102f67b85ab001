using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Tongxin.Platform.Drafts;
using Tongxin.Platform.Export.Word;
using Tongxin.Platform.Ui;
using Tongxin.Statements.Report;
using Tongxin.Statements.Write;

namespace Tongxin.Statements;

/// <summary>What the pages of accounts need beside themselves: the draft that saves itself, and the Word file.</summary>
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
    }

    // The page's form saves itself here while it is typed.
    static Task<IResult> SaveDraft(Guid id, HttpContext http, IAntiforgery antiforgery, WriteStatement write, CancellationToken ct) =>
        Autosave.Answer(http, antiforgery, Typed, input => write.Save(id, input, ct), "别人刚保存过这一页。请点“先保存”，对照两边的写法。", ct);

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
