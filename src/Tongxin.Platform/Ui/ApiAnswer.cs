using Microsoft.AspNetCore.Http;

namespace Tongxin.Platform.Ui;

/// <summary>What a program hears of an act: that it is done, or where stands what was made.</summary>
public static class ApiAnswer
{
    /// <summary>Done; nothing more to say.</summary>
    public static async Task<IResult> Done(Task act)
    {
        await act;
        return Results.NoContent();
    }

    /// <summary>Where it stands, and its id.</summary>
    public static IResult Made(string addresses, Guid id) => Results.Created($"{addresses}/{id}", new { id });
}
