using Tongxin.Platform.Similar;

namespace Tongxin.Suggestions.Similar;

/// <summary>A paper as it is held against others; closed ones among them are kept from whoever may not open them where they are asked for.</summary>
static class PaperText
{
    public static SimilarText Of(string title, string text, string place, Guid? subject) => new("代表建议", title, text, SubjectWord(subject), place);

    // Identifiers as letters: every number counts as the same word.
    static string SubjectWord(Guid? subject) => subject is { } id ? string.Concat(id.ToByteArray().SelectMany(part => new[] { (char)('a' + (part >> 4)), (char)('a' + (part & 15)) })) : "";
}
