namespace Tongxin.Web.Demo;

/// <summary>The simulated office's time: stands where the simulation puts it, then runs on with the real one.</summary>
public sealed class DemoClock : TimeProvider
{
    TimeSpan ahead;
    DateTimeOffset? standing;

    public override DateTimeOffset GetUtcNow() => standing ?? System.GetUtcNow() + ahead;

    /// <summary>Stops the clock at an instant, while the simulation writes what was done then.</summary>
    public void StandAt(DateTime utc) => standing = new(utc, TimeSpan.Zero);

    /// <summary>Lets the clock run, so that it shows <paramref name="shown"/> when the real time is <paramref name="real"/>.</summary>
    public void RunFrom(DateTime shown, DateTime real)
    {
        standing = null;
        ahead = shown - real;
    }
}
