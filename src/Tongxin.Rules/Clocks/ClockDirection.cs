namespace Tongxin.Rules.Clocks;

/// <summary>On which side of the last day the act is in time.</summary>
public enum ClockDirection
{
    /// <summary>…之日起N日内: from the event up to and including the last day.</summary>
    Within,

    /// <summary>举行的N日前: up to and including the day that lies N before the event.</summary>
    Before,

    /// <summary>满N日后: only after the waiting period is over; there is no latest day.</summary>
    NotBefore,
}
