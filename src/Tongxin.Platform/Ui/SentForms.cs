using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Caching.Memory;

namespace Tongxin.Platform.Ui;

/// <summary>A form that arrives twice, as an impatient press or a broken connection sends it, is acted on once: the second is led where the first was.</summary>
/// <remarks>Each rendering of a form carries a token of its own, so the same token with the same words is the same sending. Kept in memory: two
/// programs beside each other do not know of each other's forms.</remarks>
public sealed class SentForms : IDisposable
{
    const int Most = 10_000;
    static readonly TimeSpan Kept = TimeSpan.FromMinutes(10), Longest = TimeSpan.FromSeconds(30);

    readonly MemoryCache cache = new(new MemoryCacheOptions { SizeLimit = Most });

    /// <summary>Notes that a form arrived.</summary>
    /// <returns>Where the first sending of the same form ended; <see cref="Sending.Mine"/> to be told when this is the first.</returns>
    public Sending Begin(HttpRequest request)
    {
        var mine = new TaskCompletionSource<string?>(TaskCreationOptions.RunContinuationsAsynchronously);
        TaskCompletionSource<string?> kept;
        lock (cache)
            kept = cache.GetOrCreate(DigestOf(request), entry =>
            {
                (entry.Size, entry.AbsoluteExpirationRelativeToNow) = (1, Kept);
                return mine;
            })!;
        return new(mine, kept == mine ? null : kept.Task);
    }

    /// <param name="Mine">Told the address to which the act led; null where it failed or stayed on the page.</param>
    public sealed record Sending(TaskCompletionSource<string?> Mine, Task<string?>? First)
    {
        /// <summary>The address to which the first sending led; null where this is the first, or the first was not acted on.</summary>
        public async Task<string?> Before()
        {
            if (First is null)
                return null;
            return await Task.WhenAny(First, Task.Delay(Longest)) == First ? await First : null;
        }
    }

    public void Dispose() => cache.Dispose();

    static string DigestOf(HttpRequest request)
    {
        var fields = request.Form.OrderBy(field => field.Key, StringComparer.Ordinal).SelectMany(field => field.Value.Select(value => $"{field.Key}={value}"));
        var files = request.Form.Files.Select(file => $"{file.Name}:{file.FileName}:{file.Length}");
        return Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes($"{request.Path}{request.QueryString}\0{string.Join('\0', fields.Concat(files))}")));
    }
}
