namespace Tongxin.Platform.Similar;

/// <summary>A record whose text is held against others of its kind (相似件).</summary>
public interface ISimilar
{
    /// <summary>What to hold against others; null when it is not to be found (any more).</summary>
    SimilarText? ToSimilar();
}

/// <summary>A text as it is held against others.</summary>
/// <param name="Kind">Texts of other kinds are never like it, e.g. 代表建议.</param>
/// <param name="Subject">Words of its subject class, separated by blanks; may be empty.</param>
/// <param name="Place">Words of the place it is about, separated by blanks; may be empty.</param>
public sealed record SimilarText(string Kind, string Title, string Body, string Subject = "", string Place = "");
