using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Tongxin.People;
using Tongxin.Platform.Data;
using Tongxin.Platform.Ledger;
using Tongxin.Tests.Kit;
using Tongxin.Web.Demo;
using Tongxin.Web.Hosting;

namespace Tongxin.Tests.Demo;

/// <summary>The simulated office: how large it is.</summary>
public sealed class SimulatedOfficeTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public async Task It_has_as_many_people_and_units_as_it_says(int scale)
    {
        var (units, committee, deputies, staff) = await Simulated(seed: 5, scale, SimulatedYear.First, async db => (
            await db.Set<Unit>().GroupBy(u => u.Kind).ToDictionaryAsync(g => g.Key, g => g.Count()),
            await Holders(db, UnitKind.StandingCommittee),
            await Holders(db, UnitKind.Delegation),
            await Holders(db, UnitKind.AdministrativeOffice, UnitKind.SpecialCommittee, UnitKind.WorkingBody, UnitKind.DeputiesBody)));

        Assert.Equal((45, 400 * scale), (committee, deputies));
        Assert.Equal((12 * scale, 60 * scale), (units[UnitKind.Delegation], units[UnitKind.HandlingUnit]));
        Assert.Equal(11, units[UnitKind.AdministrativeOffice] + units[UnitKind.SpecialCommittee] + units[UnitKind.DeputiesBody]);
        Assert.Equal((4, 10), (units[UnitKind.PartyBranch], units[UnitKind.PartyCell]));
        Assert.InRange(staff, 85 + 15 * (scale - 1), 105 * scale);
    }

    static Task<int> Holders(OfficeDb db, params UnitKind[] kinds) => (
        from post in db.Set<Post>()
        join unit in db.Set<Unit>() on post.Unit equals unit.Id
        where kinds.Contains(unit.Kind)
        select post.Person).Distinct().CountAsync();

    static async Task<T> Simulated<T>(int seed, int scale, DateOnly until, Func<OfficeDb, Task<T>> look)
    {
        using var database = TestDatabase.Empty();
        await using var app = TongxinHost.Build(new() { Demo = true, ConnectionString = database.Database.ConnectionString, LedgerKeyFile = database.LedgerKey });
        await TongxinHost.Migrate(app.Services, TestContext.Current.CancellationToken);
        await using var scope = app.Services.CreateAsyncScope();
        await new SimulatedYear(scope.ServiceProvider, app.Services.GetRequiredService<DemoClock>(), new(seed), scale, papersAYear: 0, TextWriter.Null)
            .Happen(until, TestContext.Current.CancellationToken);
        return await look(scope.ServiceProvider.GetRequiredService<OfficeDb>());
    }
}
