using Microsoft.AspNetCore.Http;

namespace Tongxin.Suggestions.Api;

/// <summary>What a program hears of an act: that it is done, or where stands what was made.</summary>
static class ApiAnswer
{
    public static async Task<IResult> Done(Task act)
    {
        await act;
        return Results.NoContent();
    }

    public static IResult Made(string addresses, Guid id) => Results.Created($"{addresses}/{id}", new { id });
}
