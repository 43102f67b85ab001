namespace Tongxin.Platform.Jobs;

/// <summary>Something the calendar does by itself. Every node runs it every few minutes; doing it twice must change nothing.</summary>
public interface IDuty
{
    Task Run(CancellationToken ct);

    /// <summary>Cannot wait for the turn of the others.</summary>
    bool EveryMinute => false;
}
