using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Matching;
using Tongxin.Platform.Export.Sheets;

namespace Tongxin.Platform.Ui;

/// <summary>Marks an endpoint that answers with a file under the address of a page.</summary>
public sealed class AsFile;

/// <summary>One address, several forms: the page for people, and the same list as CSV, XLSX or JSON where ?format= or the Accept header asks for it.</summary>
public sealed class FilePolicy : MatcherPolicy, IEndpointSelectorPolicy
{
    public override int Order => 100;

    public bool AppliesToEndpoints(IReadOnlyList<Endpoint> endpoints) => endpoints.Any(IsFile);

    public Task ApplyAsync(HttpContext httpContext, CandidateSet candidates)
    {
        var file = FormatOf(httpContext.Request) is not null;
        for (var index = 0; index < candidates.Count; index++)
            if (candidates.IsValidCandidate(index) && IsFile(candidates[index].Endpoint) != file)
                candidates.SetValidity(index, false);
        return Task.CompletedTask;
    }

    /// <summary>csv, xlsx or json; null where the page is wanted. An unknown format is answered as CSV, as every list answers it.</summary>
    public static string? FormatOf(HttpRequest request)
    {
        if (request.Query["format"].ToString() is { Length: > 0 } asked)
            return asked;
        // Browsers name text/html first; programs name what they want.
        return (request.Headers.Accept.ToString().Split(',', ';')[0].Trim()) switch
        {
            "application/json" => "json",
            "text/csv" => "csv",
            SheetType.Xlsx => "xlsx",
            _ => null,
        };
    }

    static bool IsFile(Endpoint endpoint) => endpoint.Metadata.GetMetadata<AsFile>() is not null;
}
