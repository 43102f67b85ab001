using Tongxin.Platform.Data;
using Tongxin.Web.Hosting;

namespace Tongxin.Web.CommandLine;

/// <summary>Runs a command inside an office's database, without serving it.</summary>
static class Inside
{
    /// <summary>Brings the database up to date and does the work; a refusal is said in words, with exit code 1.</summary>
    public static async Task<int> Office(TongxinOptions options, Func<IServiceProvider, CancellationToken, Task<int>> work, CancellationToken ct)
    {
        if (options.ConnectionString is null)
            Directory.CreateDirectory(options.DataDirectory);
        await using var app = TongxinHost.Build(options);
        await TongxinHost.Migrate(app.Services, ct);
        await using var scope = app.Services.CreateAsyncScope();
        try
        {
            return await work(scope.ServiceProvider, ct);
        }
        catch (Exception no) when (no is RefusedException or NotFoundException or WrongInputException or NotAllowedException)
        {
            return Refuse(no.Message);
        }
    }

    public static int Refuse(string message)
    {
        Console.Error.WriteLine(message);
        return 1;
    }
}
