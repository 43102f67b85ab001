using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Tongxin.People;
using Tongxin.Platform.Data;
using Tongxin.Platform.Data.Sqlite;
using Tongxin.Tests.Kit;
using Tongxin.Tests.Looking;

namespace Tongxin.Tests.Platform;

public sealed class KeepStatisticsTests
{
    [Fact]
    public async Task A_new_office_is_counted_and_is_not_counted_again_while_it_stays_as_it_is()
    {
        await using var office = await Office.OfItsOwn();
        office.SkipUnlessSqlite("PostgreSQL counts by itself.");

        await office.Duty<KeepStatistics>();

        Assert.Equal($"{await office.Look(db => db.Set<Person>().CountAsync())}", await Counted(office));
        await office.Do(services => services.GetRequiredService<OfficeDb>().Database.ExecuteSqlRawAsync("UPDATE sqlite_stat1 SET stat = 'as it was' WHERE tbl = 'people'"));
        await office.Duty<KeepStatistics>();
        Assert.Equal("as", await Counted(office));
    }

    /// <summary>How many people SQLite counted: the first word of what it noted of their table.</summary>
    static Task<string> Counted(Office office) => office.Do(services => services.GetRequiredService<OfficeDb>().Database
        .SqlQueryRaw<string>("SELECT substr(stat, 1, instr(stat || ' ', ' ') - 1) AS \"Value\" FROM sqlite_stat1 WHERE tbl = 'people' LIMIT 1").SingleAsync());
}
