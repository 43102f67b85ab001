using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Tongxin.Platform.Data;
using Tongxin.Platform.Ledger.Sealing;

namespace Tongxin.Bench;

/// <summary>How fast waiting facts are sealed: copies of the simulated office's facts, put in at once.</summary>
static class Seal
{
    public const string Copies = """
        INSERT INTO facts ("At", "On", "Kind", "Subject", "SubjectVersion", "Unit", "Actor", "Post", "Sentence", "Changes", "Corrects")
        SELECT "At", "On", "Kind", "Subject", "SubjectVersion", "Unit", "Actor", "Post", "Sentence", "Changes", NULL FROM facts ORDER BY "Seq" LIMIT {0}
        """;

    public static async Task<int> Facts(Office office, int facts)
    {
        await using var app = await office.Open();
        await using var scope = app.Services.CreateAsyncScope();
        var (db, seal) = (scope.ServiceProvider.GetRequiredService<OfficeDb>(), scope.ServiceProvider.GetRequiredService<SealLedger>());
        await seal.Run(CancellationToken.None);
        for (var put = 0; put < facts;)
            put += await db.Database.ExecuteSqlRawAsync(Copies, facts - put);
        var watch = Stopwatch.StartNew();
        var done = await seal.Run(CancellationToken.None);
        Console.WriteLine(FormattableString.Invariant($"{done:N0} facts sealed in {watch.Elapsed.TotalSeconds:0.0} s, {done / watch.Elapsed.TotalSeconds:N0} a second"));
        return done == facts ? 0 : 1;
    }
}
