using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Tongxin.Platform.Data;

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
        await antiforgery.ValidateRequestAsync(http);
        var input = Typed(await http.Request.ReadFormAsync(ct));
        var wrong = new List<ValidationResult>();
        if (!Validator.TryValidateObject(input, new(input), wrong, validateAllProperties: true))
            return Results.Json(new { message = wrong[0].ErrorMessage }, statusCode: 400);
        try
        {
            return Results.Json(new { version = await write.Save(id, input, ct) });
        }
        catch (NotFoundException gone)
        {
            return Results.Json(new { message = gone.Message }, statusCode: 409);
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
            Asked = new() { Text = Value("Asked.Text"), Ids = [.. form["Input.Asked.Ids"].OfType<string>()] },
        };
    }
}
