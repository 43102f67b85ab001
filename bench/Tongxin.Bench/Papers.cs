using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Tongxin.People;
using Tongxin.Platform.Accounts;
using Tongxin.Platform.Data;

namespace Tongxin.Bench;

/// <summary>How fast the lists of suggestions are for each side, and how fast all of them are taken away while others read.</summary>
static class Papers
{
    const int Port = 5183, WarmUp = 2, Seconds = 4;

    static readonly string[] Pages = ["/suggestions", "/suggestions?state=all", "/suggestions?state=done&kind=suggestion", "/suggestions/commitments", "/suggestions/units"];

    public static async Task<int> Measure(string database, string web, IReadOnlyList<int> sizes)
    {
        Console.WriteLine("| suggestions | what | who | p50 ms | p99 ms |");
        Console.WriteLine("|---:|---|---|---:|---:|");
        foreach (var size in sizes)
        {
            await using (var grow = Server.Start(typeof(Papers).Assembly.Location, "grow-suggestions", database, $"{size}"))
                if (await grow.Line() is null)
                    throw new InvalidOperationException("The suggestions did not grow.");
            var (readers, quietest) = await Readers(Office.At(database));
            var (product, _) = await Server.Product("demo", web, database, Port);
            await using (product)
                await Read(product, size, readers, quietest);
        }
        return 0;
    }

    static async Task Read(Server product, int size, IReadOnlyDictionary<string, Guid> readers, Guid quietest)
    {
        await product.Settle();
        var asked = new List<(string Who, string Cookie, string Page)>();
        foreach (var (who, account) in readers)
        {
            var cookie = $"Cookie: {await Visitor.Cookies(new($"http://127.0.0.1:{Port}"), account)}";
            asked.AddRange((who == "office" ? [.. Pages, "/suggestions/triage", $"/suggestions?unit={quietest}"] : Pages).Select(page => (who, cookie, page)));
        }
        // All once before any is measured: what is compiled for the first page serves the later ones too.
        foreach (var (_, cookie, page) in asked)
            await Load.Of(Address(page), cookie, WarmUp);
        foreach (var (who, cookie, page) in asked)
        {
            var load = await Load.Of(Address(page), cookie, Seconds);
            Say($"| {size:N0} | {page.Replace($"{quietest}", "…", StringComparison.Ordinal)} | {who} | {load.P50:0.0} | {load.P99:0.0} |");
        }
        var office = asked[0].Cookie;
        var (usual, before) = (await Load.Of(Address(Pages[0]), office, Seconds), product.Memory);
        var export = TakeAway(office);
        var (beside, most) = (await Load.Of(Address(Pages[0]), office, Seconds), product.Memory);
        while (!export.IsCompleted)
        {
            await Task.WhenAny(export, Task.Delay(500));
            most = Math.Max(most, product.Memory);
        }
        var (taken, bytes) = await export;
        Say($"| {size:N0} | all as CSV in {taken.TotalSeconds:0.0} s, {bytes / 1048576:N0} MB; memory {before:0} MB before, at most {most:0} MB; {Pages[0]} meanwhile | office | {usual.P50:0.0} → {beside.P50:0.0} | {usual.P99:0.0} → {beside.P99:0.0} |");
    }

    static async Task<(TimeSpan, long)> TakeAway(string header)
    {
        using var client = new HttpClient { Timeout = Timeout.InfiniteTimeSpan };
        client.DefaultRequestHeaders.Add("Cookie", header["Cookie: ".Length..]);
        var (watch, bytes, buffer) = (Stopwatch.StartNew(), 0L, new byte[64 * 1024]);
        await using var file = await client.GetStreamAsync(Address("/suggestions/export?state=all"));
        for (int read; (read = await file.ReadAsync(buffer)) > 0;)
            bytes += read;
        return (watch.Elapsed, bytes);
    }

    // Somebody of the deputies' working body, a deputy, somebody of the unit that handles most, and of the one that handles least; and that one.
    static async Task<(IReadOnlyDictionary<string, Guid>, Guid)> Readers(Office office)
    {
        await using var app = await office.Open();
        await using var scope = app.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<OfficeDb>();
        var body = await db.Set<Unit>().Where(u => u.Kind == UnitKind.DeputiesBody).Select(u => u.Id).FirstAsync();
        var posts = db.Set<Post>().Where(post => post.To == null && db.Set<Account>().Any(a => a.Person == post.Person));
        var units = await db.Set<Suggestions.Handling>().Where(h => posts.Any(post => post.Unit == h.Unit)).GroupBy(h => h.Unit).OrderByDescending(same => same.Count()).Select(same => same.Key).ToListAsync();
        var lead = await db.Set<Suggestions.Suggestion>().Where(s => s.Lead != null).Select(s => s.Lead!.Value).FirstAsync();
        var deputy = await db.Set<Account>().Where(a => a.Person == lead).Select(a => a.Id).FirstAsync();
        return (new Dictionary<string, Guid> { ["office"] = await In(body), ["deputy"] = deputy, ["busiest unit"] = await In(units[0]), ["quietest unit"] = await In(units[^1]) }, units[^1]);

        Task<Guid> In(Guid unit) => db.Set<Post>().Where(post => post.Unit == unit && post.To == null).Join(db.Set<Account>(), post => post.Person, a => a.Person, (_, a) => a.Id).FirstAsync();
    }

    static string Address(string page) => $"http://127.0.0.1:{Port}{page}";

    static void Say(FormattableString said) => Console.WriteLine(FormattableString.Invariant(said));
}
