using System.Text.Json;

namespace Tongxin.Bench;

/// <summary>Measures product and floor side by side in one run: turn by turn, so that whatever else the machine does meets both.</summary>
static class Run
{
    const int Turns = 3, SecondsOfTurn = 4, SecondsOfWarmUp = 6, ProductPort = 5181, FloorPort = 5182;

    static readonly bool IsBrief = Environment.GetEnvironmentVariable("TONGXIN_BENCH_BRIEF") is { Length: > 0 };

    public static async Task<int> All(string database, string web, IReadOnlyList<int> sizes)
    {
        var engine = database.Contains("Host=", StringComparison.Ordinal) ? "PostgreSQL" : "SQLite";
        Console.WriteLine("| database | tasks | what | bytes | questions | product /s | floor /s | ratio | product p50 ms | product p99 ms | floor p99 ms |");
        Console.WriteLine("|---|---:|---|---:|---:|---:|---:|---:|---:|---:|---:|");
        foreach (var size in sizes)
        {
            await using (var grow = Server.Start(typeof(Run).Assembly.Location, "grow", database, $"{size}"))
                while (await grow.Line() is not null) { }
            await Measure(engine, database, web, size);
        }
        await using var seal = Server.Start(typeof(Run).Assembly.Location, "seal", database, IsBrief ? "2000" : "20000");
        Console.WriteLine($"| {engine} | | {await seal.Line()} | | | | | | | | |");
        await using var report = Server.Start(typeof(Run).Assembly.Location, "report", database, IsBrief ? "10000" : "1000000");
        Console.WriteLine($"| {engine} | | {await report.Line()} | | | | | | | | |");
        return 0;
    }

    static async Task Measure(string engine, string database, string web, int size)
    {
        await using var floor = Server.Start(typeof(Run).Assembly.Location, "floor", database, $"{FloorPort}");
        var said = JsonSerializer.Deserialize<Said>(await floor.Line() ?? throw new InvalidOperationException("The floor said nothing."))!;
        var (started, seconds) = await Server.Product("serve", web, database, ProductPort);
        await started.DisposeAsync();
        var (product, _) = await Server.Product("demo", web, database, ProductPort);
        await using (product)
        {
            foreach (var (name, page) in said.Pages)
            {
                var header = page.StartsWith("/api/", StringComparison.Ordinal) ? $"Authorization: Bearer {said.Token}" : $"Cookie: {said.Cookie}";
                var (ours, theirs) = await SideBySide(page, header);
                Console.WriteLine(FormattableString.Invariant(
                    $"| {engine} | {size:N0} | {name} | {said.Bytes[page]:N0} | {said.Questions[page].Count} | {Middle(ours, l => l.PerSecond):N0} | {Middle(theirs, l => l.PerSecond):N0} | **{Middle(ours, l => l.PerSecond) / Middle(theirs, l => l.PerSecond):0.00}** | {Middle(ours, l => l.P50):0.0} | {Middle(ours, l => l.P99):0.0} | {Middle(theirs, l => l.P99):0.0} |"));
            }
            Console.WriteLine(FormattableString.Invariant($"| {engine} | {size:N0} | start to first page {seconds:0.0} s, memory after the run {product.Memory:0} MB | | | | | | | | |"));
        }
    }

    static async Task<(List<Load> Ours, List<Load> Theirs)> SideBySide(string page, string header)
    {
        await Load.Of($"http://127.0.0.1:{ProductPort}{page}", header, IsBrief ? 3 : SecondsOfWarmUp);
        await Load.Of($"http://127.0.0.1:{FloorPort}{page}", header, IsBrief ? 1 : 3);
        List<Load> ours = [], theirs = [];
        for (var turn = 0; turn < (IsBrief ? 1 : Turns); turn++)
        {
            ours.Add(await Load.Of($"http://127.0.0.1:{ProductPort}{page}", header, SecondsOfTurn));
            theirs.Add(await Load.Of($"http://127.0.0.1:{FloorPort}{page}", header, SecondsOfTurn));
        }
        return (ours, theirs);
    }

    static double Middle(List<Load> loads, Func<Load, double> figure) => loads.Select(figure).Order().ElementAt(loads.Count / 2);
}
