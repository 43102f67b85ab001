using Tongxin.Platform.Data;

namespace Tongxin.Suggestions;

/// <summary>A talk with the deputy before the answer (沟通).</summary>
public sealed class DeputyContact(Guid handling, int round, ContactKind kind, DateOnly on, string who, string what) : IPartOf
{
    public long Id { get; private set; }
    public Guid Handling { get; private init; } = handling;
    public int Round { get; private init; } = round;
    public ContactKind Kind { get; private init; } = kind;
    public DateOnly On { get; private init; } = on;

    /// <summary>Who spoke for the unit.</summary>
    public string Who { get; private init; } = who;

    /// <summary>What the deputy asked for.</summary>
    public string What { get; private init; } = what;

    Guid IPartOf.RecordId => Handling;
}

/// <summary>An answer as it was sent, once for each round.</summary>
public sealed class Answer(Guid handling, int round, string text, string resultClass, string letter, string contact, DateOnly on) : IPartOf
{
    public Guid Handling { get; private init; } = handling;
    public int Round { get; private init; } = round;
    public string Text { get; private init; } = text;
    public string ResultClass { get; private init; } = resultClass;
    public string Letter { get; private init; } = letter;

    /// <summary>Whom the deputy can ask, as the letter says.</summary>
    public string Contact { get; private init; } = contact;
    public DateOnly On { get; private init; } = on;
    Guid IPartOf.RecordId => Handling;
}

/// <summary>A file of a unit's answer or opinion (答复附件); what was handed on stays.</summary>
public sealed class HandlingFile(Guid handling, Guid file) : IPartOf
{
    public Guid File { get; private init; } = file;
    public Guid Handling { get; private init; } = handling;

    /// <summary>The day on which it went out with the answer or the opinion.</summary>
    public DateOnly? HandedOn { get; internal set; }

    Guid IPartOf.RecordId => Handling;
}

/// <summary>What holds for files of both sides.</summary>
static class Attached
{
    public static Refusal? WhyNotRemove(Guid? attachedBy, Guid? by) =>
        attachedBy is not null && attachedBy == by ? null : new("file.not-own", "附件由放上的人自己删去。");
}
