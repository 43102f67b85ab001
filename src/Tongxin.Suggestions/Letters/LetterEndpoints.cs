using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Tongxin.Platform.Export.Word;

namespace Tongxin.Suggestions.Letters;

/// <summary>Letters as files.</summary>
static class LetterEndpoints
{
    public static void MapLetters(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/handlings/{id:guid}/letters/{round:int}", async (Guid id, int round, Guid? to, ReplyLetter letter, CancellationToken ct) => Word(await letter.Sent(id, round, to, ct)))
            .RequireAuthorization(SuggestionPermissions.View);
        routes.MapGet("/handlings/{id:guid}/letter", async (Guid id, Guid? to, ReplyLetter letter, CancellationToken ct) => Word(await letter.Draft(id, to, ct)))
            .RequireAuthorization(SuggestionPermissions.Handle);
        routes.MapGet("/suggestions/{id:guid}/return-letter", async (Guid id, ReturnLetter letter, CancellationToken ct) => Word(await letter.Make(id, ct)))
            .RequireAuthorization(SuggestionPermissions.View);
    }

    static IResult Word(Letter letter) => Results.File(letter.Content, OfficialDocument.ContentType, letter.Name + ".docx");
}
