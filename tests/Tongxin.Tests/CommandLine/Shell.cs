using System.CommandLine;
using Microsoft.Extensions.DependencyInjection;
using Tongxin.Platform.Data;
using Tongxin.Tests.Kit;
using Tongxin.Web.CommandLine;

namespace Tongxin.Tests.CommandLine;

/// <summary>The command line, beside a running office.</summary>
static class Shell
{
    public sealed record Said(int Code, string Output, string Error);

    public static async Task<Said> Run(this Office office, params string[] words)
    {
        var (output, error) = (new StringWriter(), new StringWriter());
        string[] all = [.. words, "--database", office.Services.GetRequiredService<OfficeDatabase>().ConnectionString];
        var code = await TongxinCommand.Root().Parse(all).InvokeAsync(new InvocationConfiguration { Output = output, Error = error });
        return new(code, output.ToString().TrimEnd(), error.ToString().TrimEnd());
    }
}
