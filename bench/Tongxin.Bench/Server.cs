using System.Diagnostics;
using System.Net;

namespace Tongxin.Bench;

/// <summary>A program that serves, in a process of its own; ended with this object.</summary>
sealed class Server : IAsyncDisposable
{
    readonly Process process;

    Server(Process process) => this.process = process;

    /// <summary>Megabytes that the process holds for itself now. Pages of SQLite's file that it has mapped are the system's: each connection maps them again, and they are counted each time.</summary>
    public double Memory => File.ReadLines($"/proc/{process.Id}/status").First(line => line.StartsWith("RssAnon:", StringComparison.Ordinal)) is var line
        ? double.Parse(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[1], System.Globalization.CultureInfo.InvariantCulture) / 1024 : 0;

    /// <summary>Waits until what a start sets off is done and the process is idle.</summary>
    public async Task Settle()
    {
        for (var before = process.TotalProcessorTime; ; before = process.TotalProcessorTime)
        {
            await Task.Delay(5000);
            process.Refresh();
            if (process.TotalProcessorTime - before < TimeSpan.FromSeconds(0.5))
                return;
        }
    }

    public Task<string?> Line() => process.StandardOutput.ReadLineAsync();

    /// <summary>Starts a .NET program; what it says on its output can be read.</summary>
    public static Server Start(string program, params IEnumerable<string> arguments) =>
        new(Process.Start(new ProcessStartInfo("dotnet", [program, .. arguments]) { RedirectStandardOutput = true })!);

    /// <summary>Starts the product and waits for its first page.</summary>
    /// <param name="command">serve, or demo: the simulated office lives in its own time.</param>
    /// <returns>The product, and the seconds until its sign-in page was answered.</returns>
    public static async Task<(Server, double)> Product(string command, string web, string database, int port)
    {
        var where = database.Contains("Host=", StringComparison.Ordinal) ? "--database" : "--data";
        var clock = Stopwatch.StartNew();
        var server = Start(Path.Combine(web, "Tongxin.Web.dll"), command, where, database, "--urls", $"http://127.0.0.1:{port}");
        _ = Task.Run(async () => { while (await server.Line() is not null) { } });
        using var client = new HttpClient();
        while (clock.Elapsed < TimeSpan.FromMinutes(1))
        {
            try
            {
                using var answer = await client.GetAsync($"http://127.0.0.1:{port}/sign-in");
                if (answer.StatusCode == HttpStatusCode.OK)
                    return (server, clock.Elapsed.TotalSeconds);
            }
            catch (HttpRequestException)
            {
                // Not listening yet.
            }
            await Task.Delay(10);
        }
        await server.DisposeAsync();
        throw new InvalidOperationException("The product did not answer within a minute.");
    }

    public async ValueTask DisposeAsync()
    {
        if (!process.HasExited)
            process.Kill(entireProcessTree: true);
        await process.WaitForExitAsync();
        process.Dispose();
    }
}
