using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Tongxin.Platform.Accounts;

namespace Tongxin.Platform.Ui;

/// <summary>Endpoints under /api/v1: the same queries and commands as the pages, for programs.</summary>
public static class ApiGroup
{
    /// <summary>A group of endpoints, e.g. /tasks, with the tag under which OpenAPI shows them.</summary>
    public static RouteGroupBuilder MapApi(this IEndpointRouteBuilder routes, string path, string tag) =>
        routes.MapGroup("/api/v1" + path).WithTags(tag).AddEndpointFilter(OnlyTokensWrite).AddEndpointFilter(CheckInput);

    // A cookie travels by itself, a token does not: writing by cookie would let a foreign page act for a person.
    static async ValueTask<object?> OnlyTokensWrite(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var http = context.HttpContext;
        return !HttpMethods.IsGet(http.Request.Method) && http.User.Identity?.AuthenticationType != TokenAuthentication.SchemeName
            ? Results.Problem(statusCode: 403, title: "写入请用个人令牌：Authorization: Bearer …", type: "token-required")
            : await next(context);
    }

    static async ValueTask<object?> CheckInput(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        foreach (var argument in context.Arguments)
        {
            // Input, or where a use case has two ways to end, AcceptInput and ReturnInput.
            if (argument?.GetType() is not { IsNested: true } type || !type.Name.EndsWith("Input", StringComparison.Ordinal))
                continue;
            var wrong = new List<ValidationResult>();
            if (!Validator.TryValidateObject(argument, new(argument), wrong, validateAllProperties: true))
                return Results.ValidationProblem(
                    wrong.GroupBy(w => w.MemberNames.FirstOrDefault() ?? "").ToDictionary(g => g.Key, g => g.Select(w => w.ErrorMessage ?? "").ToArray()),
                    title: "有填写不对的地方，没有作任何改动。");
        }
        return await next(context);
    }
}
