using System.Diagnostics;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Tongxin.People;
using Tongxin.Platform.Data;
using Tongxin.Platform.Ledger.Sealing;
using Tongxin.Tests.Kit;

namespace Tongxin.Tests.Ledger.Sealing;

/// <summary>An office whose ledger was sealed now and then, and ways round the guards of its database.</summary>
static class SealedOffice
{
    public static readonly bool OnPostgres = Environment.GetEnvironmentVariable("TONGXIN_TEST_DB") == "postgres";

    /// <summary>The kinds of key there are, for tests over each.</summary>
    public static TheoryData<string> Kinds => [.. KeyKind.All.Select(kind => kind.Name)];

    /// <summary>Sealed in five heads within a day and one that closes it.</summary>
    /// <param name="kind">Of the key; the usual one by default.</param>
    public static async Task<Office> Open(string? kind = null)
    {
        var office = await Office.Open(options: new() { LedgerKeyKind = KeyKind.All.SingleOrDefault(k => k.Name == kind) ?? KeyKind.P256 });
        var made = 0;
        foreach (var more in (int[])[3, 1, 17, 8, 30])
        {
            for (var i = 0; i < more; i++)
                await office.Has(new Person($"P{++made:000}", i % 3 == 0 ? $"张\t{made}\\三" : $"李{made}"));
            await office.Seal();
        }
        office.On("2026-04-02");
        await office.Seal();
        return office;
    }

    public static Task<int> Seal(this Office office) => office.Do(services => services.GetRequiredService<SealLedger>().Run(CancellationToken.None));

    public static Task<CheckLedger.Result> Check(this Office office) => office.Do(services => services.GetRequiredService<CheckLedger>().Run(CancellationToken.None));

    /// <summary>Does to the tables what their triggers forbid, as somebody with all rights on the database can.</summary>
    public static Task Attack(this Office office, params string[] statements) => office.Look(async db =>
    {
        foreach (var table in (string[])["facts", "sealed_leaves", "sealed_heads"])
            if (OnPostgres)
                await db.Database.ExecuteSqlRawAsync($"ALTER TABLE {table} DISABLE TRIGGER ALL");
            else
                foreach (var trigger in await db.Database.SqlQueryRaw<string>($"SELECT name AS \"Value\" FROM sqlite_master WHERE type = 'trigger' AND tbl_name = '{table}'").ToListAsync())
                    await db.Database.ExecuteSqlRawAsync($"DROP TRIGGER {trigger}");
        foreach (var statement in statements)
            Assert.True(await db.Database.ExecuteSqlRawAsync(statement) > 0, statement);
        return 0;
    });

    /// <summary>Exports the ledger into a new folder.</summary>
    public static async Task<string> Export(this Office office)
    {
        var folder = Path.Combine(Path.GetTempPath(), "tongxin-ledger-" + Guid.CreateVersion7().ToString("N"));
        await office.Do(services => services.GetRequiredService<ExportLedger>().Run(folder, null, CancellationToken.None));
        return folder;
    }

    /// <summary>Runs the script of an exported folder, as a stranger would.</summary>
    /// <returns>What it printed, and whether it found everything whole.</returns>
    public static (string Said, bool Whole) Verify(string folder, params string[] heads)
    {
        using var shell = Process.Start(new ProcessStartInfo("sh", [Path.Combine(folder, "verify.sh"), folder, .. heads]) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        var (said, errors) = (shell.StandardOutput.ReadToEndAsync(), shell.StandardError.ReadToEndAsync());
        shell.WaitForExit();
        var all = said.GetAwaiter().GetResult() + errors.GetAwaiter().GetResult();
        return (all, shell.ExitCode == 0 && all.TrimEnd().EndsWith("whole", StringComparison.Ordinal));
    }

    public static Task<SealedHead> LastHead(this Office office) => office.Look(db => db.Set<SealedHead>().OrderByDescending(h => h.Number).FirstAsync());

    public static string Text(this long number) => number.ToString(CultureInfo.InvariantCulture);
}
