using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.Extensions.DependencyInjection;
using Tongxin.Platform.Data;
using Tongxin.Platform.Similar;
using Tongxin.Suggestions;
using Tongxin.Suggestions.Promises;

namespace Tongxin.Bench;

/// <summary>Copies the simulated office's suggestions over ten years back, each with its signers, ratings, units' parts, talks, answers and promises, until there are at least as many as asked for. Facts are not copied: neither lists nor the complete file read them.</summary>
static class GrowSuggestions
{
    // Identifiers begin with the moment; those of copies with the number of the copy.
    const string FirstOfOriginals = "01000000-0000-0000-0000-000000000000";

    const string DaysBack = "(n * 37 % 3650)";

    /// <summary>The tables with the column that tells whose copy a row is, and those that point to copied records.</summary>
    static readonly (Type Of, string Key, string[] Points)[] Tables =
    [
        (typeof(Suggestion), "Id", ["MergedInto"]), (typeof(CoSponsor), "Suggestion", []), (typeof(Rating), "Suggestion", []),
        (typeof(Handling), "Id", ["Suggestion"]), (typeof(DeputyContact), "Handling", []), (typeof(Answer), "Handling", []), (typeof(Commitment), "Id", ["Suggestion", "Handling"]),
        (typeof(SimilarEntry), "Record", []),
    ];

    public static async Task<int> To(Office office, int suggestions)
    {
        await using var app = await office.Open();
        await using var scope = app.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<OfficeDb>();
        db.Database.SetCommandTimeout(7200);
        var (first, there) = (Guid.Parse(FirstOfOriginals), await db.Set<Suggestion>().CountAsync());
        var originals = await db.Set<Suggestion>().CountAsync(s => s.Id >= first);
        var (from, to) = (there / originals, (suggestions - 1) / originals);
        foreach (var (of, key, points) in Tables)
        {
            if (from <= to)
                await db.Database.ExecuteSqlRawAsync(Statement(db, db.Model.FindEntityType(of)!, key, points, from, to));
            // What autovacuum does sooner or later; on SQLite the product counts by itself.
            if (db.Database.IsNpgsql())
                await db.Database.ExecuteSqlRawAsync(Analysis(db.Model.FindEntityType(of)!));
        }
        Console.WriteLine(await db.Set<Suggestion>().CountAsync());
        return 0;
    }

    static string Analysis(IEntityType of) => $"VACUUM ANALYZE {of.GetTableName()}";

    static string Statement(OfficeDb db, IEntityType of, string key, string[] points, int from, int to)
    {
        var (postgres, table) = (db.Database.IsNpgsql(), of.GetTableName());
        var columns = of.GetProperties().Where(property => property.GetColumnName() != "Id" || property.ClrType == typeof(Guid)).ToList();
        var values = columns.Select(column => column.GetColumnName() switch
        {
            "Number" => "CASE WHEN \"Number\" = '' THEN '' ELSE \"Number\" || '-' || n || '-' || (\"Year\" % 100) END",
            "Year" => postgres ? $"EXTRACT(YEAR FROM {Back("ProposedOn")})::int" : $"CAST(substr({Back("ProposedOn")}, 1, 4) AS INTEGER)",
            // Only so that nobody finds their place empty and fills it while something is measured.
            "Words" or "Rest" when of.ClrType == typeof(SimilarEntry) => "''",
            "DueOrder" => $"COALESCE({Back("Due")}, \"DueOrder\")",
            var name when name == key || points.Contains(name) => postgres ? $"(lpad(to_hex(n), 8, '0') || substr(\"{name}\"::text, 9))::uuid" : $"printf('%08X', n) || substr(\"{name}\", 9)",
            var name when (Nullable.GetUnderlyingType(column.ClrType) ?? column.ClrType) == typeof(DateOnly) => Back(name),
            var name => $"\"{name}\"",
        });
        var copies = postgres ? $"generate_series({from}, {to}) AS copies(n)" : "copies";
        return $"""
            {(postgres ? "" : $"WITH RECURSIVE copies(n) AS (SELECT {from} UNION ALL SELECT n + 1 FROM copies WHERE n < {to})")}
            INSERT INTO {table} ({string.Join(", ", columns.Select(column => $"\"{column.GetColumnName()}\""))})
            SELECT {string.Join(", ", values)} FROM {copies} CROSS JOIN (SELECT * FROM {table} WHERE "{key}" >= '{FirstOfOriginals}') AS i
            """;

        string Back(string column) => postgres ? $"\"{column}\" - {DaysBack}" : $"date(\"{column}\", '-' || {DaysBack} || ' days')";
    }
}
