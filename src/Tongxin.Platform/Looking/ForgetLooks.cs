using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Tongxin.Platform.Data;
using Tongxin.Platform.Jobs;
using Tongxin.Platform.Time;

namespace Tongxin.Platform.Looking;

/// <summary>How long looks are kept; set by Looks:KeepMonths in the configuration.</summary>
/// <param name="KeepMonths">At least six: 网络安全法 has logs kept as long.</param>
public sealed record LookSettings(int KeepMonths = 36)
{
    const int Least = 6, Longest = 1200;

    public static LookSettings Read(IConfiguration configuration) => new(Math.Clamp(configuration.GetValue("Looks:KeepMonths", 36), Least, Longest));
}

/// <summary>Looks that were kept long enough are deleted.</summary>
public sealed class ForgetLooks(OfficeDb db, OfficeClock clock, LookSettings settings) : IDuty
{
    public Task Run(CancellationToken ct)
    {
        var until = clock.Now.AddMonths(-settings.KeepMonths);
        return db.Set<Look>().Where(l => l.At < until).ExecuteDeleteAsync(ct);
    }
}
