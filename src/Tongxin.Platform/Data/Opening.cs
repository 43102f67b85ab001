namespace Tongxin.Platform.Data;

/// <summary>While a starting process brings the database up to date, it already listens: whoever comes, and the calendar's duties, wait until it is done.</summary>
public sealed class Opening
{
    TaskCompletionSource? held;

    /// <summary>Done once the office is open.</summary>
    public Task Opened => held?.Task ?? Task.CompletedTask;

    /// <summary>Lets everybody wait.</summary>
    public void Hold() => held = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Lets everybody in who waits, and whoever comes.</summary>
    public void Open() => held?.TrySetResult();
}
