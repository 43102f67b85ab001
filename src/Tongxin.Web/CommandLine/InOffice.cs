using System.CommandLine;
using System.ComponentModel.DataAnnotations;
using Tongxin.Platform.Accounts;
using Tongxin.Web.Hosting;

namespace Tongxin.Web.CommandLine;

/// <summary>Does something in the office from the command line, without serving it. Whoever can start the program there may do it; facts say 命令行.</summary>
static class InOffice
{
    /// <summary>Runs an act; a rule's "no" is said on the error stream, with an exit code of its own.</summary>
    /// <param name="migrate">Brings the database up to date first.</param>
    /// <param name="no">The exit code of a "no".</param>
    public static async Task<int> Run(ParseResult parsed, Func<IServiceProvider, TextWriter, Task<int>> act, CancellationToken ct, bool migrate = true, int no = 1)
    {
        try
        {
            return await Run(Where.Read(parsed), act, parsed.InvocationConfiguration.Output, migrate, ct);
        }
        catch (Exception refused) when (Trouble.Words(refused) is { } words)
        {
            await parsed.InvocationConfiguration.Error.WriteLineAsync(words);
            return no;
        }
    }

    static async Task<int> Run(TongxinOptions options, Func<IServiceProvider, TextWriter, Task<int>> act, TextWriter output, bool migrate, CancellationToken ct)
    {
        if (migrate && options.ConnectionString is null)
            Directory.CreateDirectory(options.DataDirectory);
        // The output belongs to the command: scripts read it.
        await using var app = TongxinHost.Build(options, builder => builder.Logging.ClearProviders());
        if (migrate)
            await TongxinHost.Migrate(app.Services, ct);
        await using var scope = app.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<Acting>().Channel = "命令行";
        return await act(scope.ServiceProvider, output);
    }

    /// <summary>Checks input as a form does.</summary>
    public static T Checked<T>(T input) where T : class
    {
        Validator.ValidateObject(input, new(input), validateAllProperties: true);
        return input;
    }
}
