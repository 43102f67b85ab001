namespace Tongxin.Rules.Tests.Suggestions;

/// <summary>
/// What the provisions say of deputies' suggestions, typed from their words once more and not read from the packs.
/// <paramref name="More"/> months are allowed on top (Adds) or in all (Replaces) when an extension was approved.
/// </summary>
internal sealed record Provided(string Place, string Clock, int Number, string Unit, string? Starts, char Extension = ' ', int More = 0)
{
    private const char Adds = '+';
    private const char Replaces = '=';

    public static readonly Provided[] All =
    [
        new("national", "suggestion.answer", 3, "month", "assigned", Replaces, 6),
        new("national", "suggestion.answer.hard", 6, "month", "assigned"),

        new("shanghai", "suggestion.assign", 7, "workday", "submitted"),
        new("shanghai", "suggestion.kickoff", 1, "month", "calendar"),
        new("shanghai", "suggestion.return", 7, "workday", "received"),
        new("shanghai", "suggestion.cohandler", 1, "month", "received"),
        new("shanghai", "suggestion.answer", 3, "month", "assigned", Adds, 3),
        new("shanghai", "suggestion.redo", 1, "month", "redo-assigned"),

        new("beijing", "suggestion.answer", 3, "month", "assigned", Replaces, 6),
        new("beijing", "suggestion.answer.hard", 6, "month", "assigned"),
        new("beijing", "suggestion.feedback", 15, "workday", "answered"),
        new("beijing", "suggestion.redo", 2, "month", "redo-assigned"),

        new("shandong", "suggestion.assign", 5, "day", "submitted"),
        new("shandong", "suggestion.return", 5, "day", "received"),
        new("shandong", "suggestion.cohandler", 1, "month", "received"),
        new("shandong", "suggestion.answer", 3, "month", "assigned", Replaces, 6),
        new("shandong", "suggestion.answer.hard", 6, "month", "assigned"),
        new("shandong", "suggestion.redo", 1, "month", "unsatisfied"),

        new("qingdao", "suggestion.assign", 5, "workday", "submitted"),
        new("qingdao", "suggestion.return", 5, "workday", "received"),
        new("qingdao", "suggestion.cohandler", 1, "month", "received"),
        new("qingdao", "suggestion.answer", 3, "month", "assigned", Replaces, 6),
        new("qingdao", "suggestion.answer.hard", 6, "month", "assigned"),
        new("qingdao", "contact.answer", 1, "month", null), // no suggestion: points raised when members call on deputies

        new("henan", "suggestion.return", 10, "workday", "assigned"),
        new("henan", "suggestion.reassign", 10, "workday", "return-asked"),
        new("henan", "suggestion.cohandler", 2, "month", "received"),
        new("henan", "suggestion.answer", 3, "month", "received", Replaces, 6),
        new("henan", "suggestion.answer.hard", 6, "month", "received"),
        new("henan", "suggestion.feedback", 10, "workday", "answered"),
        new("henan", "suggestion.redo", 1, "month", "unsatisfied"),
        new("henan", "suggestion.year-report", 831, "every year", "calendar"),

        new("henan-old", "suggestion.return", 10, "day", "received"),
        new("henan-old", "suggestion.answer", 3, "month", "received", Replaces, 6),
        new("henan-old", "suggestion.answer.hard", 6, "month", "received"),
        new("henan-old", "suggestion.redo", 30, "day", "unsatisfied"),

        new("zhejiang", "suggestion.acknowledge", 7, "day", "accepted"),
        new("zhejiang", "suggestion.return", 10, "day", "received"),
        new("zhejiang", "suggestion.cohandler", 2, "month", "received"),
        new("zhejiang", "suggestion.answer", 3, "month", "received", Replaces, 6),
        new("zhejiang", "suggestion.answer.hard", 6, "month", "received"),
        new("zhejiang", "suggestion.redo", 1, "month", "unsatisfied"),

        new("chongqing", "suggestion.assign", 10, "workday", "submitted"),
        new("chongqing", "suggestion.return", 10, "workday", "assigned"),
        new("chongqing", "suggestion.reassign", 10, "workday", "return-asked"),
        new("chongqing", "suggestion.contact", 20, "workday", "received"),
        new("chongqing", "suggestion.cohandler", 30, "workday", "assigned"),
        new("chongqing", "suggestion.cohandler.redo", 5, "workday", "cohandler-asked-again"),
        new("chongqing", "suggestion.answer", 3, "month", "assigned", Replaces, 6),
        new("chongqing", "suggestion.answer.hard", 6, "month", "assigned"),
        new("chongqing", "suggestion.feedback", 20, "workday", "answered"),
        new("chongqing", "suggestion.redo", 2, "month", "redo-received"),
        new("chongqing", "suggestion.promise.feedback", 20, "workday", "promise-reported"),

        new("yunchuan", "suggestion.assign", 5, "workday", "submitted"),
        new("yunchuan", "suggestion.return", 5, "workday", "assigned"),
        new("yunchuan", "suggestion.reassign", 5, "workday", "return-asked"),
        new("yunchuan", "suggestion.cohandler", 1, "month", "assigned"),
        new("yunchuan", "suggestion.feedback", 15, "workday", "answered"),
        new("yunchuan", "suggestion.redo", 1, "month", "redo-assigned"),
    ];

    /// <summary>Months, days or workdays when an extension was approved; the unit stays.</summary>
    public int Extended => Extension switch { Adds => Number + More, Replaces => More, _ => Number };
}
