using Tongxin.Platform.Data;

namespace Tongxin.Suggestions;

/// <summary>What a paper says.</summary>
public sealed record SuggestionFacts(SuggestionKind Kind, string Title, string Text, string Grounds, string Plan, string Place, bool InSession);

/// <summary>Who put a paper forward, as far as the office has them on record.</summary>
/// <param name="Signature">The others, in words.</param>
public sealed record Authorship(Guid? Lead, IReadOnlyList<Guid> Signers, string Signature);

/// <summary>How far a paper had come that comes in by a file.</summary>
/// <param name="Number">Empty where it has yet to be accepted.</param>
/// <param name="Unit">The unit that the file names; empty for none.</param>
/// <param name="Answer">Null where it has yet to be answered.</param>
public sealed record ImportedCase(string Number, Guid? Subject, string Unit, ImportedAnswer? Answer);

/// <param name="IsKeptByUnit">It is kept as the answer of a unit that is on record.</param>
public sealed record ImportedAnswer(DateOnly? On, string Text, bool IsKeptByUnit);

/// <summary>How many names a bill needs and has.</summary>
/// <param name="Who">Whose names count: 代表 at the congress, 常委会组成人员 between its sessions.</param>
public sealed record JointNumber(int Needed, int Have, string Who);

/// <summary>States of a suggestion that code names; the rule data has all of them.</summary>
public static class States
{
    public const string Signing = "signing", Submitted = "submitted", Accepted = "accepted", Assigned = "assigned", Answered = "answered", Dissatisfied = "dissatisfied",
        Merged = "merged", Closed = "closed", Returned = "returned", Letter = "letter", Withdrawn = "withdrawn";
}

/// <summary>What kind of paper it is.</summary>
public enum SuggestionKind
{
    /// <summary>建议、批评和意见.</summary>
    Suggestion,

    /// <summary>议案.</summary>
    Bill,
}

/// <summary>How content a deputy is (满意、基本满意、不满意).</summary>
public enum Satisfaction
{
    Satisfied,
    Mostly,
    Not,
}

public static class SuggestionWords
{
    public static string Words(this SuggestionKind kind) => kind == SuggestionKind.Bill ? "议案" : "建议";

    public static string Words(this Satisfaction satisfaction) => satisfaction switch
    {
        Satisfaction.Satisfied => "满意",
        Satisfaction.Mostly => "基本满意",
        _ => "不满意",
    };
}

/// <summary>A deputy beside the lead (附议代表): asked, and signed once he consented himself.</summary>
public sealed class CoSponsor(Guid suggestion, Guid person) : IPartOf
{
    public Guid Suggestion { get; private init; } = suggestion;
    public Guid Person { get; private init; } = person;
    public DateOnly? SignedOn { get; internal set; }

    /// <summary>The day on which he consented to its withdrawal.</summary>
    public DateOnly? WithdrewOn { get; internal set; }

    Guid IPartOf.RecordId => Suggestion;
}

/// <summary>What a deputy said of an answer, once for each.</summary>
public sealed class Rating(Guid suggestion, int round, Satisfaction attitude, Satisfaction result, string words, Guid by, DateOnly on) : IPartOf
{
    public Guid Suggestion { get; private init; } = suggestion;
    public int Round { get; private init; } = round;
    public Satisfaction Attitude { get; private init; } = attitude;
    public Satisfaction Result { get; private init; } = result;
    public string Words { get; private init; } = words;
    public Guid By { get; private init; } = by;
    public DateOnly On { get; private init; } = on;
    Guid IPartOf.RecordId => Suggestion;
}
