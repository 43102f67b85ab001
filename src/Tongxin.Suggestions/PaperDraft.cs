using Tongxin.Platform.Data;

namespace Tongxin.Suggestions;

/// <summary>A paper that a deputy is still writing (草稿): nobody else sees it.</summary>
[Unrecorded("A draft saves itself while it is typed; the act is putting it forward.")]
public sealed class PaperDraft
{
    public Guid Id { get; private set; } = Identifiers.Next();
    public required Guid Author { get; init; }
    public SuggestionKind Kind { get; set; }
    public string Title { get; set; } = "";
    public string Text { get; set; } = "";
    public string Grounds { get; set; } = "";
    public string Plan { get; set; } = "";
    public string Place { get; set; } = "";
    public bool InSession { get; set; }

    /// <summary>Names of those to be asked to sign, as typed.</summary>
    public string Asked { get; set; } = "";

    /// <summary>Counts the saves, against lost updates.</summary>
    public int Version { get; set; }

    public DateTime SavedAt { get; set; }
}

/// <summary>A person who may open a closed suggestion (限定知情).</summary>
public sealed class Reader(Guid suggestion, Guid person) : IPartOf
{
    public Guid Suggestion { get; private init; } = suggestion;
    public Guid Person { get; private init; } = person;
    Guid IPartOf.RecordId => Suggestion;
}
