using System.Globalization;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Tongxin.Platform.Data;
using Tongxin.Platform.Ui;

namespace Tongxin.Suggestions.Write;

/// <summary>Beginning a draft, and keeping it while it is typed.</summary>
static class PaperEndpoints
{
    public static void MapPapers(this IEndpointRouteBuilder routes)
    {
        routes.MapPost("/suggestions/drafts", async (HttpContext http, IAntiforgery antiforgery, WritePaper write, CancellationToken ct) =>
        {
            await antiforgery.ValidateRequestAsync(http);
            return Results.Redirect($"/suggestions/drafts/{await write.Begin(ct)}");
        }).RequireAuthorization(SuggestionPermissions.Propose);
        routes.MapPost("/suggestions/drafts/{id:guid}/save", Save).RequireAuthorization(SuggestionPermissions.Propose);
    }

    static async Task<IResult> Save(Guid id, HttpContext http, IAntiforgery antiforgery, WritePaper write, CancellationToken ct)
    {
        try
        {
            return await Autosave.Answer(http, antiforgery, Typed, input => write.Save(id, input, ct), "这份草稿在别处保存过，请刷新本页。", ct);
        }
        catch (NotFoundException gone)
        {
            return Autosave.Refused(gone.Message, StatusCodes.Status409Conflict);
        }
    }

    static WritePaper.Input Typed(IFormCollection form)
    {
        string? Value(string name) => form.TryGetValue("Input." + name, out var value) ? value.ToString() : null;
        return new()
        {
            Kind = Value("Kind") == nameof(SuggestionKind.Bill) ? SuggestionKind.Bill : SuggestionKind.Suggestion,
            Title = Value("Title"),
            Text = Value("Text"),
            Grounds = Value("Grounds"),
            Plan = Value("Plan"),
            Place = Value("Place"),
            InSession = Value("InSession")?.StartsWith("true", StringComparison.OrdinalIgnoreCase) == true,
            Version = int.TryParse(Value("Version"), CultureInfo.InvariantCulture, out var version) ? version : 0,
            Asked = new() { Text = Value("Asked.Text"), Ids = [.. form["Input.Asked.Ids"].OfType<string>()] },
        };
    }
}
