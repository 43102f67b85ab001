using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using Tongxin.Platform.Data;
using Tongxin.Platform.Drafts;
using Tongxin.Statements.Draft;

namespace Tongxin.Statements.Write;

/// <summary>What people changed in a draft before handing it up: only that; the rest is read from the records each time.</summary>
[Unrecorded("A draft saves itself while it is typed; the act is handing it up.")]
public sealed class StatementDraft
{
    static readonly JsonSerializerOptions Json = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    public required Guid Statement { get; init; }

    /// <summary>Counts the saves, against lost updates.</summary>
    public int Version { get; private set; }

    public DateTime SavedAt { get; private set; }
    public Guid? SavedBy { get; private set; }

    /// <summary>The edits as JSON.</summary>
    public string Content { get; private set; } = "{}";

    public Edits Read() => JsonSerializer.Deserialize<Edits>(Content, Json) ?? Edits.None;

    public void Save(Edits edits, DateTime at, Guid? by)
    {
        Content = JsonSerializer.Serialize(edits, Json);
        (SavedAt, SavedBy) = (at, by);
        Version++;
    }
}

/// <summary>People's changes to a draft, by the key of the drafted line.</summary>
/// <param name="Texts">Lines put into other words.</param>
/// <param name="Dropped">Lines left out.</param>
/// <param name="Added">Judgements written by people, by box, one a line.</param>
public sealed record Edits(Dictionary<string, string> Texts, HashSet<string> Dropped, Dictionary<Box, string> Added)
{
    public static Edits None => new([], [], []);

    /// <summary>What people wrote, line by line.</summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public IReadOnlyList<string> Written => [.. Texts.Values, .. Added.Values.SelectMany(DraftOf.Sentences)];
}
