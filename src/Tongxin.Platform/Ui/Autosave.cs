using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http;
using Tongxin.Platform.Data;

namespace Tongxin.Platform.Ui;

/// <summary>What a form that saves itself while it is typed is answered: the version now kept, or why nothing was.</summary>
public static class Autosave
{
    /// <param name="read">Reads the input from the form.</param>
    /// <param name="save">Keeps it; says the version now kept.</param>
    /// <param name="stale">What is said where somebody else saved meanwhile.</param>
    public static async Task<IResult> Answer<T>(HttpContext http, IAntiforgery antiforgery, Func<IFormCollection, T> read, Func<T, Task<int>> save, string stale, CancellationToken ct) where T : notnull
    {
        await antiforgery.ValidateRequestAsync(http);
        var input = read(await http.Request.ReadFormAsync(ct));
        var wrong = new List<ValidationResult>();
        if (!Validator.TryValidateObject(input, new(input), wrong, validateAllProperties: true))
            return Refused(wrong[0].ErrorMessage, StatusCodes.Status400BadRequest);
        try
        {
            return Results.Json(new { version = await save(input) });
        }
        catch (WrongInputException refused)
        {
            return Refused(refused.Message, StatusCodes.Status400BadRequest);
        }
        catch (StaleRecordException)
        {
            return Refused(stale, StatusCodes.Status409Conflict);
        }
        catch (RefusedException refused)
        {
            return Refused(refused.Refusal.Message, StatusCodes.Status409Conflict);
        }
    }

    /// <summary>Nothing was kept, and why.</summary>
    public static IResult Refused(string? message, int status) => Results.Json(new { message }, statusCode: status);
}
