using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Tongxin.Plans;
using Tongxin.Platform.Data;

namespace Tongxin.Bench;

/// <summary>Copies the simulated office's tasks over ten years back until there are as many as asked for. Straight into the table: what is measured is reading.</summary>
static class Grow
{
    const string Sqlite = """
        WITH RECURSIVE copies(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM copies WHERE n < {0})
        INSERT INTO plan_items ({1})
        SELECT {2} FROM copies CROSS JOIN (SELECT * FROM plan_items LIMIT {3}) AS i LIMIT {4}
        """;

    const string Postgres = """
        INSERT INTO plan_items ({1})
        SELECT {2} FROM generate_series(1, {0}) AS copies(n) CROSS JOIN (SELECT * FROM plan_items LIMIT {3}) AS i LIMIT {4}
        """;

    // Spread over ten years: every copy lies another number of days back.
    const string DaysBack = "(n * 37 % 3650)";

    public static async Task<int> To(Office office, int tasks)
    {
        await using var app = await office.Open();
        await using var scope = app.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<OfficeDb>();
        db.Database.SetCommandTimeout(600);
        var there = await db.Set<PlanItem>().CountAsync();
        if (there < tasks)
            await db.Database.ExecuteSqlRawAsync(Statement(db, missing: tasks - there, sources: Math.Min(there, 1000)));
        // What autovacuum does sooner or later; on SQLite the product counts by itself.
        if (db.Database.IsNpgsql())
            await db.Database.ExecuteSqlRawAsync("VACUUM ANALYZE plan_items");
        Console.WriteLine(await db.Set<PlanItem>().CountAsync());
        return 0;
    }

    static string Statement(OfficeDb db, int missing, int sources)
    {
        var postgres = db.Database.IsNpgsql();
        var columns = db.Model.FindEntityType(typeof(PlanItem))!.GetProperties().Select(property => property.GetColumnName()).ToList();
        var values = columns.Select(column => column switch
        {
            "Id" => postgres ? "gen_random_uuid()" : "hex(randomblob(4))||'-'||hex(randomblob(2))||'-7'||substr(hex(randomblob(2)),2)||'-8'||substr(hex(randomblob(2)),2)||'-'||hex(randomblob(6))",
            "CarriedFrom" or "Parent" => "NULL",
            "Number" => "''",
            "Title" => "\"Title\" || ' ' || n",
            "FirstDay" or "LastDay" or "OriginalLastDay" or "DoneOn" => postgres ? $"\"{column}\" - {DaysBack}" : $"date(\"{column}\", '-' || {DaysBack} || ' days')",
            _ => $"\"{column}\"",
        });
        return string.Format(postgres ? Postgres : Sqlite, missing / sources + 1, string.Join(", ", columns.Select(c => $"\"{c}\"")), string.Join(", ", values), sources, missing);
    }
}
