using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Tongxin.Platform.Jobs;
using Tongxin.Platform.Looking;
using Tongxin.Tests.Kit;

namespace Tongxin.Tests.Looking;

/// <summary>An office whose looks are written when the test says so.</summary>
static class Watched
{
    public static readonly LookKind Kind = new("talk", "谈心谈话");

    /// <summary>Without the looks that an earlier test left waiting.</summary>
    public static async Task<Office> Open(Office? own = null)
    {
        var office = own ?? await Office.Open();
        var waiting = office.Services.GetRequiredService<WaitingLooks>();
        foreach (var look in waiting.All)
            waiting.Remove(look);
        return office;
    }

    /// <summary>Somebody of the small office, or the command line, is shown records.</summary>
    public static Task Shown(this Office office, string? name, params Guid[] records) => office.Do(services =>
    {
        foreach (var record in records)
            services.GetRequiredService<Looks>().Note(Kind, record);
        return Task.CompletedTask;
    }, by: name);

    /// <summary>Lets the minute's duty write, and reads what is there then, the oldest first.</summary>
    public static async Task<IReadOnlyList<Look>> Written(this Office office)
    {
        await office.Duty<WriteLooks>();
        return await office.Look(db => db.Set<Look>().AsNoTracking().OrderBy(l => l.Id).ToListAsync());
    }

    public static Task Duty<T>(this Office office) where T : IDuty =>
        office.Do(services => services.GetServices<IDuty>().OfType<T>().Single().Run(CancellationToken.None));
}
