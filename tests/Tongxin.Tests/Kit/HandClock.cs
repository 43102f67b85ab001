using Tongxin.Platform.Time;

namespace Tongxin.Tests.Kit;

/// <summary>A clock in the hand: shows what the test says, and runs on by a millisecond at each look so that order is kept.</summary>
public sealed class HandClock : TimeProvider
{
    long ticks = OfficeClock.Utc(new(2026, 4, 1), new(9, 0)).Ticks;

    public void Set(DateOnly day, TimeOnly? at = null) => Interlocked.Exchange(ref ticks, OfficeClock.Utc(day, at ?? new(9, 0)).Ticks);

    public void Advance(TimeSpan by) => Interlocked.Add(ref ticks, by.Ticks);

    public override DateTimeOffset GetUtcNow() => new(Interlocked.Add(ref ticks, TimeSpan.TicksPerMillisecond), TimeSpan.Zero);
}
