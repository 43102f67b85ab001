using Microsoft.EntityFrameworkCore;
using Tongxin.People;
using Tongxin.Platform.Ledger;
using Tongxin.Platform.Ledger.Sealing;
using Tongxin.Tests.Kit;

namespace Tongxin.Tests.Ledger.Sealing;

public sealed class SealLedgerTests
{
    [Fact]
    public async Task Every_fact_gets_its_leaf_in_the_order_of_the_ledger_and_nothing_waits()
    {
        await using var office = await SealedOffice.Open();

        var (facts, leaves, waiting) = await office.Look(async db => (
            await db.Set<Fact>().OrderBy(f => f.Seq).Select(f => f.Seq).ToListAsync(),
            await db.Set<SealedLeaf>().OrderBy(l => l.Index).Select(l => l.Seq).ToListAsync(),
            await db.Set<UnsealedFact>().CountAsync()));
        Assert.Equal(facts, leaves);
        Assert.Equal(0, waiting);
        Assert.True(facts.Count > 59);
    }

    [Fact]
    public async Task Heads_are_numbered_chained_and_signed_and_the_last_closes_the_day()
    {
        await using var office = await SealedOffice.Open();

        var heads = await office.Look(db => db.Set<SealedHead>().OrderBy(h => h.Number).ToListAsync());

        Assert.Equal([1, 2, 3, 4, 5, 6], heads.Select(h => h.Number));
        Assert.All(heads, head => Assert.True(head.IsSigned));
        Assert.All(heads.Zip(heads.Skip(1)), pair => Assert.Equal(pair.First.Digest, pair.Second.Previous));
        Assert.Equal([null, null, null, null, null, new DateOnly(2026, 4, 1)], heads.Select(h => h.Closes));
        Assert.Equal(heads[4].Sha256, heads[5].Sha256);
    }

    [Fact]
    public async Task A_ledger_as_it_was_sealed_is_whole()
    {
        await using var office = await SealedOffice.Open();

        var result = await office.Check();

        Assert.Null(result.Trouble);
        Assert.Equal(6, result.Heads);
        Assert.Equal((await office.LastHead()).Size, result.Facts);
    }

    [Fact]
    public async Task Nothing_is_sealed_twice_and_no_day_is_closed_twice()
    {
        await using var office = await SealedOffice.Open();

        Assert.Equal(0, await office.Seal());
        office.On("2026-04-02", "17:00");
        Assert.Equal(0, await office.Seal());
        Assert.Equal(6, (await office.LastHead()).Number);
        office.On("2026-04-10");
        await office.Seal();
        Assert.Equal(new DateOnly(2026, 4, 9), (await office.LastHead()).Closes);
    }

    [Fact]
    public async Task An_act_that_fails_leaves_nothing_that_waits()
    {
        await using var office = await SealedOffice.Open();

        await Assert.ThrowsAsync<DbUpdateException>(() => office.Has(new Person("P001", "重号")));

        Assert.Equal(0, await office.Look(db => db.Set<UnsealedFact>().CountAsync()));
        Assert.Null((await office.Check()).Trouble);
    }

    [Fact]
    public async Task With_another_key_the_ledger_is_not_sealed_further()
    {
        await using var office = await SealedOffice.Open();
        await office.Has(new Person("P900", "后来"));

        var other = new OfficeKey(Path.Combine(Path.GetTempPath(), Guid.CreateVersion7() + ".key"), KeyKind.P256);
        other.Make();
        var done = await office.Do(services => new SealLedger(
            (Tongxin.Platform.Data.OfficeDb)services.GetService(typeof(Tongxin.Platform.Data.OfficeDb))!, other,
            (Tongxin.Platform.Time.OfficeClock)services.GetService(typeof(Tongxin.Platform.Time.OfficeClock))!,
            Microsoft.Extensions.Logging.Abstractions.NullLogger<SealLedger>.Instance).Run(CancellationToken.None));

        Assert.Equal(0, done);
        Assert.Equal(6, (await office.LastHead()).Number);
    }
}
