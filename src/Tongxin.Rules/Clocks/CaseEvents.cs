namespace Tongxin.Rules.Clocks;

/// <summary>What can start a deadline of a case: a deputy's suggestion (代表建议), an opinion after an inspection (督查意见). A pack names one of these beside the law's own words, so that the program knows which day to count from.</summary>
public static class CaseEvents
{
    /// <summary>收到、接到代表建议: the organ that assigns has it.</summary>
    public const string Submitted = "submitted";

    /// <summary>受理: it was accepted as a suggestion.</summary>
    public const string Accepted = "accepted";

    /// <summary>交办: it was handed to a handling unit.</summary>
    public const string Assigned = "assigned";

    /// <summary>承办单位收到、签收: the handling unit has it.</summary>
    public const string Received = "received";

    /// <summary>收到退办申请、报告: the unit asked to give it back.</summary>
    public const string ReturnAsked = "return-asked";

    /// <summary>主办单位要求协办单位重新提出: the lead unit wants a better opinion.</summary>
    public const string CohandlerAskedAgain = "cohandler-asked-again";

    /// <summary>代表收到答复: the deputy has the answer.</summary>
    public const string Answered = "answered";

    /// <summary>代表不满意: the deputy rated the answer so.</summary>
    public const string Unsatisfied = "unsatisfied";

    /// <summary>重新交办: it was assigned again to be handled anew.</summary>
    public const string RedoAssigned = "redo-assigned";

    /// <summary>收到重新办理要求: the unit has the demand to handle it anew.</summary>
    public const string RedoReceived = "redo-received";

    /// <summary>同意延期: an extension was approved.</summary>
    public const string ExtensionApproved = "extension-approved";

    /// <summary>收到承诺事项落实情况反馈: the deputy was told how a promise was kept.</summary>
    public const string PromiseReported = "promise-reported";

    /// <summary>发出督查意见: the unit is told what to put right.</summary>
    public const string OpinionIssued = "opinion-issued";

    /// <summary>收到整改反馈: the unit said how it was put right.</summary>
    public const string OpinionAnswered = "opinion-answered";

    /// <summary>复查不合格: the unit is to go on.</summary>
    public const string OpinionReopened = "opinion-reopened";

    /// <summary>历日: no event of the suggestion, but a day of the year or of the congress.</summary>
    public const string Calendar = "calendar";

    /// <summary>All of them, in the order in which they happen.</summary>
    internal static IReadOnlyList<string> All { get; } =
    [
        Submitted, Accepted, Assigned, Received, ReturnAsked, CohandlerAskedAgain, Answered, Unsatisfied, RedoAssigned, RedoReceived, ExtensionApproved, PromiseReported,
        OpinionIssued, OpinionAnswered, OpinionReopened, Calendar,
    ];
}
