using Tongxin.Platform.Search;
using Tongxin.Platform.Similar;

namespace Tongxin.Suggestions;

/// <summary>By what a suggestion is found, and held against others.</summary>
public sealed partial class Suggestion : ISearchable, ISimilar
{
    public SearchText? ToSearch() => IsClosed || State == States.Signing
        ? null
        : new("代表建议", Title, $"{Number}号 · {Year}年", $"{Number} {Place} {Text}", $"/suggestions/{Id}", SuggestionPermissions.Read, null);

    public SimilarText? ToSimilar() => State == States.Withdrawn ? null : Similar.PaperText.Of(Title, string.Join('\n', Text, Grounds, Plan), Place, Subject);
}
