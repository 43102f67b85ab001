using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace Tongxin.Web.Hosting;

/// <summary>Describes everything under /api/v1 as OpenAPI, with the personal token that opens it.</summary>
static class ApiDescription
{
    const string Scheme = "token";

    public static void AddApiDescription(this IServiceCollection services) => services.AddOpenApi("v1", openApi =>
    {
        openApi.ShouldInclude = description => description.RelativePath?.StartsWith("api/v1/", StringComparison.Ordinal) == true;
        openApi.AddDocumentTransformer((document, _, _) =>
        {
            document.Info = new()
            {
                Title = "同心 API",
                Version = "v1",
                Description = "与页面同一套查询和办理。在“我的”里建个人令牌，随请求送出：Authorization: Bearer tx_…。出错时回答 application/problem+json，title 是中文说明。",
            };
            document.Components ??= new();
            document.Components.SecuritySchemes ??= new Dictionary<string, IOpenApiSecurityScheme>();
            document.Components.SecuritySchemes[Scheme] = new OpenApiSecurityScheme
            {
                Type = SecuritySchemeType.Http,
                Scheme = "bearer",
                BearerFormat = "tx_…",
                Description = "个人令牌",
            };
            document.Security = [new OpenApiSecurityRequirement { [new OpenApiSecuritySchemeReference(Scheme, document)] = [] }];
            return Task.CompletedTask;
        });
        openApi.AddOperationTransformer(async (operation, context, ct) =>
            (operation.Responses ??= []).TryAdd("default", new OpenApiResponse
            {
                Description = "没有办成：title 说明是什么不对、该怎么办。400 填写或网址不对，401 没有令牌或已过期，403 没有权限，404 没有这条记录，409 规则不允许，或别人先改过了。",
                Content = new Dictionary<string, OpenApiMediaType>
                {
                    ["application/problem+json"] = new() { Schema = await context.GetOrCreateSchemaAsync(typeof(ProblemDetails), null, ct) },
                },
            }));
    });
}
