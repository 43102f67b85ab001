using System.Diagnostics;
using System.Text;
using Microsoft.Extensions.Logging;

namespace Tongxin.Platform.Files.Text;

/// <summary>
/// Reads the text of a hostile file in a process of its own, which may take so much time and memory and no more:
/// a document that makes its reader run in circles or overflow takes nothing down but that process.
/// </summary>
public sealed partial class TextApart(ILogger<TextApart> log)
{
    /// <summary>The command of the product's program that reads a file from its input and writes the text to its output.</summary>
    public const string Command = "text-of-file";

    static readonly string Program = Path.Combine(AppContext.BaseDirectory, OperatingSystem.IsWindows() ? "Tongxin.Web.exe" : "Tongxin.Web");
    static readonly TimeSpan Longest = TimeSpan.FromSeconds(10);

    // 384 MB, as the runtime wants to be told.
    const string MostMemory = "0x18000000";

    // Whoever sends many files leaves the machine to others; one hostile file leaves a place free.
    static readonly SemaphoreSlim Turn = new(2);

    /// <summary>The text; empty where it cannot be read, with the reason in the log.</summary>
    public async Task<string> Of(Guid file, byte[] content, CancellationToken ct)
    {
        await Turn.WaitAsync(ct);
        try
        {
            return await Read(file, content, ct);
        }
        finally
        {
            Turn.Release();
        }
    }

    async Task<string> Read(Guid file, byte[] content, CancellationToken ct)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(ct);
        limit.CancelAfter(Longest);
        using var process = Process.Start(new ProcessStartInfo(Program, [Command])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            Environment = { ["DOTNET_GCHeapHardLimit"] = MostMemory, ["DOTNET_gcServer"] = "0" },
        })!;
        try
        {
            var (text, trouble) = (process.StandardOutput.ReadToEndAsync(limit.Token), process.StandardError.ReadToEndAsync(limit.Token));
            await Give(process, content, limit.Token);
            await process.WaitForExitAsync(limit.Token);
            if (process.ExitCode == 0)
                return await text;
            Unreadable(log, file, process.ExitCode, (await trouble).Split('\n')[0]);
        }
        catch (OperationCanceledException) when (!ct.IsCancellationRequested)
        {
            TookTooLong(log, file, Longest);
        }
        finally
        {
            if (!process.HasExited)
                process.Kill();
        }
        return "";
    }

    static async Task Give(Process process, byte[] content, CancellationToken ct)
    {
        try
        {
            await process.StandardInput.BaseStream.WriteAsync(content, ct);
            process.StandardInput.Close();
        }
        catch (IOException)
        {
            // It ended before it had read everything; its exit code says why.
        }
    }

    [LoggerMessage(LogLevel.Warning, "The text of the file {File} cannot be read: exit {Code}, {Trouble}")]
    static partial void Unreadable(ILogger log, Guid file, int code, string trouble);

    [LoggerMessage(LogLevel.Warning, "The text of the file {File} was not read within {Limit}")]
    static partial void TookTooLong(ILogger log, Guid file, TimeSpan limit);
}
