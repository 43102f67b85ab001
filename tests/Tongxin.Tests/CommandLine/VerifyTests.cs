using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Tongxin.Platform.Data;
using Tongxin.Tests.Kit;
using Tongxin.Tests.Plans;

namespace Tongxin.Tests.CommandLine;

public sealed class VerifyTests
{
    [Fact]
    public async Task A_sound_office_has_no_trouble()
    {
        await using var office = await Office.Open();
        await office.Has(await Tasks.Planned(office, "DGW"));
        await office.Run("user", "reset", "代表");

        var said = await office.Run("verify");

        Assert.Contains("核对完毕，没有问题。", said.Output);
        Assert.DoesNotContain("有问题：", said.Output);
        Assert.Equal(0, said.Code);
    }

    [Fact]
    public async Task An_empty_database_is_told_apart_from_a_sound_one()
    {
        using var database = TestDatabase.Empty();
        var (output, error) = (new StringWriter(), new StringWriter());

        var code = await Web.CommandLine.TongxinCommand.Root().Parse(["verify", "--database", database.Database.ConnectionString])
            .InvokeAsync(new System.CommandLine.InvocationConfiguration { Output = output, Error = error });

        Assert.Equal(1, code);
        Assert.Contains("有问题", output.ToString());
    }

    [Theory]
    [InlineData("UPDATE plan_items SET \"Version\" = 0", "记录的版本")]
    [InlineData("DELETE FROM search_entries", "查找索引，缺")]
    [InlineData("UPDATE search_entries SET \"Title\" = 'x'", "查找索引，缺 0 条，过时")]
    [InlineData("DELETE FROM plan_items", "事实的对象，1 条找不到对象")]
    [InlineData("UPDATE search_entries SET \"Permission\" = 'account.own'", "查找索引")]
    public async Task What_was_changed_behind_the_products_back_is_found(string sql, string trouble)
    {
        await using var office = await Office.Open();
        await office.Has(await Tasks.Planned(office, "DGW"));
        await office.Look(db => db.Database.ExecuteSqlRawAsync(sql));

        var said = await office.Run("verify");

        Assert.Equal(1, said.Code);
        Assert.Contains(said.Output.Split('\n'), line => line.StartsWith("有问题：" + trouble, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_guard_that_was_taken_away_is_missed()
    {
        await using var office = await Office.OfItsOwn();
        await office.Do(async services => await services.GetRequiredService<OfficeDb>().Database.ExecuteSqlRawAsync(
            services.GetRequiredService<OfficeDatabase>().Kind == DatabaseKind.Postgres ? "DROP TRIGGER facts_no_change ON facts" : "DROP TRIGGER facts_no_update"));

        var said = await office.Run("verify");

        Assert.Equal(1, said.Code);
        Assert.Contains("缺少触发器：facts_no_", said.Output);
    }

    [Fact]
    public async Task A_guard_that_was_switched_off_is_missed()
    {
        await using var office = await Office.OfItsOwn();
        var postgres = office.Services.GetRequiredService<OfficeDatabase>().Kind == DatabaseKind.Postgres;
        Assert.SkipUnless(postgres, "SQLite cannot switch a trigger off.");
        await office.Look(db => db.Database.ExecuteSqlRawAsync("ALTER TABLE facts DISABLE TRIGGER facts_no_truncate"));

        Assert.Contains("facts_no_truncate", (await office.Run("verify")).Output);
    }

    [Fact]
    public async Task Words_that_differ_from_their_entries_are_found()
    {
        await using var office = await Office.Open();
        office.SkipUnlessSqlite("PostgreSQL keeps the words in the entries themselves.");
        await office.Look(db => db.Database.ExecuteSqlRawAsync("INSERT INTO search_words(search_words, rowid, \"Terms\") SELECT 'delete', \"Id\", \"Terms\" FROM search_entries LIMIT 1"));

        Assert.Contains("有问题：查找的词", (await office.Run("verify")).Output);
    }
}
