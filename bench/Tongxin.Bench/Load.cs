using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;

namespace Tongxin.Bench;

/// <summary>What wrk measured of one address.</summary>
/// <param name="PerSecond">Answers a second.</param>
/// <param name="P50">Milliseconds within which half of the answers came.</param>
/// <param name="P99">Milliseconds within which 99 of 100 came.</param>
sealed partial record Load(double PerSecond, double P50, double P99)
{
    /// <summary>Eight readers who ask again as soon as they are answered.</summary>
    public const int Readers = 8;

    /// <exception cref="InvalidOperationException">Some answer was not a 200, or none came.</exception>
    public static async Task<Load> Of(string address, string header, int seconds)
    {
        var start = new ProcessStartInfo("wrk", ["-t1", $"-c{Readers}", $"-d{seconds}s", "--timeout", "10s", "--latency", "-H", header, address]) { RedirectStandardOutput = true };
        using var wrk = Process.Start(start)!;
        var said = await wrk.StandardOutput.ReadToEndAsync();
        await wrk.WaitForExitAsync();
        if (wrk.ExitCode != 0 || said.Contains("Non-2xx", StringComparison.Ordinal) || said.Contains("Socket errors", StringComparison.Ordinal))
            throw new InvalidOperationException($"{address}: {said}");
        return new(double.Parse(PerSecondLine().Match(said).Groups[1].Value, CultureInfo.InvariantCulture), Milliseconds(said, "50%"), Milliseconds(said, "99%"));
    }

    static double Milliseconds(string said, string percentile)
    {
        var found = Regex.Match(said, $@"^\s+{percentile}\s+([0-9.]+)(us|ms|s|m)", RegexOptions.Multiline);
        var factor = found.Groups[2].Value switch { "us" => 0.001, "ms" => 1, "s" => 1000, _ => 60_000 };
        return double.Parse(found.Groups[1].Value, CultureInfo.InvariantCulture) * factor;
    }

    [GeneratedRegex(@"Requests/sec:\s+([0-9.]+)")]
    private static partial Regex PerSecondLine();
}
