using Microsoft.EntityFrameworkCore;
using Tongxin.People;
using Tongxin.Platform.Ledger;
using Tongxin.Platform.Ledger.Sealing;
using Tongxin.Tests.Kit;

namespace Tongxin.Tests.Ledger.Sealing;

/// <summary>Sixteen people act at once while the ledger is being sealed.</summary>
public sealed class ManyWritersTests
{
    const int Writers = 16, ActsOfEach = 20;

    [Fact]
    public async Task No_fact_is_lost_doubled_or_out_of_order_and_sealing_blocks_nobody()
    {
        await using var office = await Office.Open();
        using var done = new CancellationTokenSource();
        var sealing = Task.Run(async () =>
        {
            while (!done.IsCancellationRequested)
                await office.Seal();
        });

        await Task.WhenAll(Enumerable.Range(0, Writers).Select(writer => Task.Run(async () =>
        {
            var person = await office.Has(new Person($"W{writer:00}", $"写手{writer}"));
            for (var act = 1; act < ActsOfEach; act++)
                await office.Do(async services =>
                {
                    var db = (Tongxin.Platform.Data.OfficeDb)services.GetService(typeof(Tongxin.Platform.Data.OfficeDb))!;
                    (await db.Set<Person>().SingleAsync(p => p.Id == person.Id)).Rename($"写手{writer}第{act}次");
                    await db.SaveChangesAsync();
                });
        })));
        await done.CancelAsync();
        await sealing;
        await office.Seal();

        var facts = await office.Look(db => db.Set<Fact>().Where(f => f.Kind.StartsWith("person.") && db.Set<Person>().Any(p => p.Id == f.Subject && p.Code.StartsWith("W"))).OrderBy(f => f.Seq).ToListAsync());
        Assert.Equal(Writers * ActsOfEach, facts.Count);
        Assert.All(facts.GroupBy(f => f.Subject), of => Assert.Equal(Enumerable.Range(1, ActsOfEach), of.Select(f => f.SubjectVersion)));
        var leaves = await office.Look(db => db.Set<SealedLeaf>().Select(l => l.Seq).ToListAsync());
        Assert.Equal(leaves.Count, leaves.Distinct().Count());
        Assert.Superset(facts.Select(f => f.Seq).ToHashSet(), leaves.ToHashSet());
        Assert.Null((await office.Check()).Trouble);
    }
}
