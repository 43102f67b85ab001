using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Tongxin.Platform.Data;
using Tongxin.Platform.Jobs;

namespace Tongxin.Platform.Looking;

/// <summary>Every minute the looks that wait are written. What cannot be written waits on.</summary>
public sealed class WriteLooks(OfficeDb db, WaitingLooks waiting) : IDuty
{
    /// <summary>Looks in one transaction at most.</summary>
    const int Most = 500;

    public bool EveryMinute => true;

    public async Task Run(CancellationToken ct)
    {
        foreach (var part in waiting.All.Chunk(Most))
        {
            var (records, hours) = (part.Select(look => look.Record).Distinct().ToList(), part.Select(look => look.Hour).Distinct().ToList());
            var known = await db.Set<Look>().Where(l => EF.Parameter(records).Contains(l.Record) && EF.Parameter(hours).Contains(l.Hour))
                .Select(l => new { l.Who, l.Record, l.Hour }).ToListAsync(ct);
            db.AddRange(part.Where(look => !known.Contains(new { look.Who, look.Record, look.Hour })));
            await db.SaveChangesAsync(ct);
            db.ChangeTracker.Clear();
            foreach (var look in part)
                waiting.Remove(look);
        }
    }
}

/// <summary>Writes the last looks when the program stops.</summary>
public sealed class LastLooks(IServiceScopeFactory scopes) : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public async Task StopAsync(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        await ActivatorUtilities.CreateInstance<WriteLooks>(scope.ServiceProvider).Run(cancellationToken);
    }
}
