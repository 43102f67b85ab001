using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Tongxin.People;
using Tongxin.Platform.Data;
using Tongxin.Platform.Time;
using Tongxin.Web.Hosting;

namespace Tongxin.Web.Demo;

/// <summary>Fills an empty database with the simulated office (云川市, fictional), the same for the same seed.</summary>
static class SimulatedOffice
{
    const string BeganAt = "demo.began-at";

    /// <summary>Fills an empty database; in one that is filled already, only sets the clock going.</summary>
    public static async Task FillIfEmpty(IServiceProvider services, TongxinOptions options, TextWriter progress, CancellationToken ct)
    {
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<OfficeDb>();
        var clock = services.GetRequiredService<DemoClock>();
        var began = await db.Set<StoredValue>().FindAsync([BeganAt], ct);
        if (began is { Value: "" })
            throw new RefusedException(new("demo.broken-off", "上次生成模拟机关时中断了。请删除数据目录后重新启动，或换一个目录：--data 目录"));
        if (began is null)
        {
            if (await db.Set<Unit>().AnyAsync(ct))
                throw new RefusedException(new("demo.real-office", "这个数据目录里已有正式数据，不能用作演示。请换一个目录：--data 目录"));
            progress.WriteLine("正在生成模拟机关（云川市，虚构）：");
            db.Add(began = new() { Key = BeganAt, Value = "" });
            await db.SaveChangesAsync(ct);
            await new SimulatedYear(scope.ServiceProvider, clock, new(options.Seed), options.Scale, options.PapersAYear, progress).Happen(SimulatedYear.Today, ct);
            db.Update(began).Entity.Value = TimeProvider.System.GetUtcNow().UtcDateTime.ToString("O", CultureInfo.InvariantCulture);
            await db.SaveChangesAsync(ct);
        }
        var real = DateTime.Parse(began.Value, CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind);
        clock.RunFrom(OfficeClock.Utc(SimulatedYear.Today, new(9, 30)), real);
    }
}
