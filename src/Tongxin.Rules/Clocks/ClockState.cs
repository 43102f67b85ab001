namespace Tongxin.Rules.Clocks;

/// <summary>How a deadline looks on a given day. Late, Today and Soon ask for something; Calm does not.</summary>
public enum ClockLight
{
    /// <summary>逾期: the last day is over.</summary>
    Late,

    /// <summary>今天: this is the last day.</summary>
    Today,

    /// <summary>快到期: few workdays are left.</summary>
    Soon,

    /// <summary>Enough time is left, or the waiting period asks for nothing.</summary>
    Calm,
}

/// <summary>A deadline on a given day, in words and as a number to sort by.</summary>
/// <param name="Light">Which of the four colours.</param>
/// <param name="Workdays">Workdays left after today up to and including the last day; negative when over; 0 on the last day and whenever only days off lie in between.</param>
/// <param name="Words">Chinese words for a card: 逾期 1 个工作日, 今天, 还有 3 个工作日.</param>
/// <param name="Warning">Chinese sentence when the workdays were counted through a year without a holiday notice; otherwise null.</param>
public sealed record ClockState(ClockLight Light, int Workdays, string Words, string? Warning);
