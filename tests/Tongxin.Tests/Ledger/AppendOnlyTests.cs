using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Tongxin.Platform.Data;
using Tongxin.Tests.Kit;

namespace Tongxin.Tests.Ledger;

/// <summary>The database itself refuses to alter a fact, whoever asks it.</summary>
public sealed class AppendOnlyTests
{
    static readonly bool OnPostgres = Environment.GetEnvironmentVariable("TONGXIN_TEST_DB") == "postgres";

    public static TheoryData<string> Attempts => OnPostgres
        ?
        [
            """UPDATE facts SET "Sentence" = '改过' WHERE "Seq" = 1""",
            """UPDATE facts SET "On" = "On" - 1""",
            """DELETE FROM facts WHERE "Seq" = 1""",
            "DELETE FROM facts",
            "TRUNCATE facts",
            "TRUNCATE facts RESTART IDENTITY CASCADE",
            """INSERT INTO facts SELECT * FROM facts WHERE "Seq" = 1 ON CONFLICT ("Seq") DO UPDATE SET "Sentence" = '改过'""",
            """MERGE INTO facts USING (SELECT 1) one ON facts."Seq" = 1 WHEN MATCHED THEN DELETE""",
        ]
        :
        [
            """UPDATE facts SET "Sentence" = '改过' WHERE "Seq" = 1""",
            """UPDATE OR IGNORE facts SET "On" = '2000-01-01'""",
            """DELETE FROM facts WHERE "Seq" = 1""",
            "DELETE FROM facts",
            """REPLACE INTO facts SELECT * FROM facts WHERE "Seq" = 1""",
            """INSERT OR REPLACE INTO facts ("Seq","At","On","Kind","Subject","SubjectVersion","Sentence") SELECT "Seq","At","On","Kind","Subject","SubjectVersion",'改过' FROM facts WHERE "Seq" = 1""",
            """INSERT INTO facts SELECT * FROM facts WHERE "Seq" = 1 ON CONFLICT ("Seq") DO UPDATE SET "Sentence" = '改过'""",
        ];

    [Theory, MemberData(nameof(Attempts))]
    public async Task Nothing_alters_what_was_written(string sql)
    {
        await using var office = await Office.Open();
        var before = await All(office);

        await Assert.ThrowsAnyAsync<DbException>(() => office.Look(db => db.Database.ExecuteSqlRawAsync(sql)));

        Assert.NotEmpty(before);
        Assert.Equal(before, await All(office));
    }

    [Fact]
    public async Task The_product_itself_cannot_either()
    {
        await using var office = await Office.Open();
        var before = await All(office);

        await Assert.ThrowsAnyAsync<Exception>(() => office.Look(async db =>
        {
            db.Remove(await db.Facts.FirstAsync());
            return await db.SaveChangesAsync();
        }));
        await Assert.ThrowsAnyAsync<DbException>(() => office.Look(db => db.Facts.ExecuteDeleteAsync()));

        Assert.Equal(before, await All(office));
    }

    static Task<List<string>> All(Office office) =>
        office.Look(db => db.Facts.OrderBy(f => f.Seq).Select(f => f.Seq + f.Sentence + f.On).ToListAsync());
}
