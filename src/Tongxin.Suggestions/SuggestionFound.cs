using Tongxin.Platform.Search;
using Tongxin.Platform.Similar;

namespace Tongxin.Suggestions;

/// <summary>By what a suggestion is found, and held against others.</summary>
public sealed partial class Suggestion : ISearchable, ISimilar
{
    public SearchText? ToSearch() => IsClosed || State == States.Signing
        ? null
        : new("代表建议", Title, $"{Number}号 · {Year}年", $"{Number} {Place} {Text}", $"/suggestions/{Id}", SuggestionPermissions.Read, null);

    public SimilarText? ToSimilar() => State == States.Withdrawn ? null : SimilarOf(Title, string.Join('\n', Text, Grounds, Plan), Place, Subject);

    /// <summary>A paper as it is held against others; closed ones among them are kept from whoever may not open them where they are asked for.</summary>
    public static SimilarText SimilarOf(string title, string text, string place, Guid? subject) => new("代表建议", title, text, SubjectWord(subject), place);

    // Identifiers as letters: every number counts as the same word.
    static string SubjectWord(Guid? subject) => subject is { } id ? string.Concat(id.ToByteArray().SelectMany(part => new[] { (char)('a' + (part >> 4)), (char)('a' + (part & 15)) })) : "";
}
