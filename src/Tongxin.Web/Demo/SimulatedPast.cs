using Tongxin.People;
using Tongxin.Platform.Data;
using Tongxin.Platform.Ledger.Sealing;
using Tongxin.Platform.Time;

namespace Tongxin.Web.Demo;

/// <summary>Lets the years before the simulated year happen, of which only what stands in the diary is told: one act after the other, kept and sealed a month at a time for the sake of speed.</summary>
sealed class SimulatedPast(OfficeDb db, SealLedger seal, Diary diary, Func<Person?, DateOnly, TimeOnly, Action, CancellationToken, Task> act, TextWriter progress)
{
    static readonly TimeOnly Morning = new(9, 0);
    static readonly TimeSpan Office = TimeSpan.FromHours(8);
    int year;

    /// <param name="from">The first day; in the middle of a month where something else happened the day before.</param>
    /// <param name="until">The first day that is not the past.</param>
    public async Task Happen(DateOnly from, DateOnly until, CancellationToken ct)
    {
        db.Database.AutoSavepointsEnabled = false;
        for (var month = Month.Of(from); month.First < until; month = month.Next)
        {
            if (year != month.First.Year)
                progress.WriteLine($"  {year = month.First.Year}年的代表建议…");
            await using (var transaction = await db.Database.BeginTransactionAsync(ct))
            {
                while (diary.Next is { } day && day <= month.Last && day < until)
                    await Pass(day, ct);
                await transaction.CommitAsync(ct);
            }
            await seal.Run(ct);
        }
        db.Database.AutoSavepointsEnabled = true;
    }

    async Task Pass(DateOnly day, CancellationToken ct)
    {
        var acts = diary.Take(day);
        foreach (var (index, (by, does)) in acts.Index())
        {
            await act(by, day, Morning.Add(Office * index / acts.Count), does, ct);
            db.ChangeTracker.Clear();
        }
    }
}
