using System.CommandLine;
using System.ComponentModel.DataAnnotations;
using Tongxin.Platform.Accounts;
using Tongxin.Platform.Data;
using Tongxin.Platform.Import;
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
        var options = Where.Read(parsed);
        if (migrate && options.ConnectionString is null)
            Directory.CreateDirectory(options.DataDirectory);
        // The output belongs to the command: scripts read it.
        await using var app = TongxinHost.Build(options, builder => builder.Logging.ClearProviders());
        if (migrate)
            await TongxinHost.Migrate(app.Services, ct);
        await using var scope = app.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<Acting>().Channel = "命令行";
        try
        {
            return await act(scope.ServiceProvider, parsed.InvocationConfiguration.Output);
        }
        catch (Exception refused) when (refused is RefusedException or WrongInputException or NotFoundException or UnreadableBookException or ValidationException)
        {
            await parsed.InvocationConfiguration.Error.WriteLineAsync(refused.Message);
            return no;
        }
    }

    /// <summary>Checks input as a form does.</summary>
    public static T Checked<T>(T input) where T : class
    {
        Validator.ValidateObject(input, new(input), validateAllProperties: true);
        return input;
    }
}
