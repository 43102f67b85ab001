using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Http.Json;
using System.Net.Sockets;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Tongxin.People;
using Tongxin.Platform.Data;
using Tongxin.Platform.Ledger;
using Tongxin.Platform.Ledger.Sealing;
using Tongxin.Tests.Kit;

namespace Tongxin.Tests.Ledger.Sealing;

/// <summary>The program is killed in the middle of writing, again and again, while another process seals. TONGXIN_KILLS says how often (2).</summary>
public sealed class KillTests
{
    const int Writers = 16;
    static readonly int Kills = int.TryParse(Environment.GetEnvironmentVariable("TONGXIN_KILLS"), NumberStyles.None, CultureInfo.InvariantCulture, out var kills) ? kills : 2;

    readonly ConcurrentBag<string> acknowledged = [];
    int next;

    [Fact]
    public async Task Whatever_was_acknowledged_is_there_and_every_fact_belongs_to_an_act()
    {
        await using var office = await Office.OfItsOwn();
        var token = (await office.As(SmallOffice.SystemAdmin)).Client.DefaultRequestHeaders.Authorization!.Parameter!;
        var random = new Random(334);
        using var done = new CancellationTokenSource();
        var sealing = Task.Run(async () =>
        {
            while (!done.IsCancellationRequested)
            {
                await office.Seal();
                await Task.Delay(50);
            }
        });

        for (var kill = 0; kill < Kills; kill++)
        {
            var before = acknowledged.Count;
            using var program = await Start(office, token);
            var writing = Task.WhenAll(Enumerable.Range(0, Writers).Select(_ => Write(program, token)));
            while (acknowledged.Count < before + 20)
                await Task.Delay(5);
            await Task.Delay(random.Next(200));
            program.Process.Kill();
            await writing;
        }
        await done.CancelAsync();
        await sealing;
        await office.Seal();

        Assert.True(acknowledged.Count >= Kills * 20);
        var (people, facts, wait) = await office.Look(async db => (
            await db.Set<Person>().Select(p => new { p.Id, p.Code }).ToListAsync(),
            await db.Set<Fact>().Where(f => f.Kind == "person.registered").Select(f => f.Subject).ToListAsync(),
            await db.Set<UnsealedFact>().CountAsync()));
        Assert.Empty(acknowledged.Except(people.Select(p => p.Code)));
        Assert.Equal(people.Select(p => p.Id).Order(), facts.Order());
        Assert.Equal(0, wait);
        var check = await office.Check();
        Assert.Null(check.Trouble);
        TestContext.Current.TestOutputHelper!.WriteLine($"{Kills} kills, {acknowledged.Count} acts acknowledged, {people.Count(p => p.Code.StartsWith('K'))} there, {check.Facts} facts under {check.Heads} heads");
    }

    async Task Write(Running program, string token)
    {
        using var client = Client(program.Port, token);
        while (!program.Process.HasExited)
            try
            {
                var code = $"K{Interlocked.Increment(ref next):00000}";
                using var answer = await client.PostAsJsonAsync("/api/v1/people", new { code, name = $"某{code}" });
                if (answer.StatusCode == HttpStatusCode.Created)
                    acknowledged.Add(code);
            }
            catch (Exception cut) when (cut is HttpRequestException or IOException or SocketException)
            {
                // Killed meanwhile: nobody was told that it was done.
            }
    }

    static HttpClient Client(int port, string token) =>
        new() { BaseAddress = new($"http://127.0.0.1:{port}"), DefaultRequestHeaders = { Authorization = new("Bearer", token) } };

    static async Task<Running> Start(Office office, string token)
    {
        using var free = new TcpListener(IPAddress.Loopback, 0);
        free.Start();
        var port = ((IPEndPoint)free.LocalEndpoint).Port;
        free.Stop();
        var program = Path.Combine(AppContext.BaseDirectory, "Tongxin.Web.dll");
        var process = Process.Start(new ProcessStartInfo("dotnet",
            [program, "serve", "--database", office.Services.GetRequiredService<OfficeDatabase>().ConnectionString, "--ledger-key", office.Services.GetRequiredService<OfficeKey>().Path, "--urls", $"http://127.0.0.1:{port}"])
        { RedirectStandardOutput = true })!;
        using var client = Client(port, token);
        for (var tries = 0; tries < 600; tries++)
            try
            {
                if ((await client.GetAsync("/health/ready")).IsSuccessStatusCode)
                    return new(process, port);
            }
            catch (HttpRequestException)
            {
                await Task.Delay(50);
            }
        process.Kill();
        throw new InvalidOperationException("The program did not start.");
    }

    sealed record Running(Process Process, int Port) : IDisposable
    {
        public void Dispose() => Process.Dispose();
    }
}
