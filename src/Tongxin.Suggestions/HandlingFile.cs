using Tongxin.Platform.Data;

namespace Tongxin.Suggestions;

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
