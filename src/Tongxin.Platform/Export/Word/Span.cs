namespace Tongxin.Platform.Export.Word;

/// <summary>A stretch of a paragraph: plain words, a link, or a small reference beside a figure. A string is plain words.</summary>
public abstract record Span
{
    private Span() { }

    public sealed record Words(string Text) : Span;

    /// <summary>Underlined words that open an address; plain words when the address is not http, https or mailto.</summary>
    public sealed record Link(string Text, string Address) : Span;

    /// <summary>A raised mark beside a figure that says where it comes from, e.g. [3]; it opens the address when there is one.</summary>
    public sealed record Reference(string Mark, string? Address = null) : Span;

    public static implicit operator Span(string text) => new Words(text);

    public static Span From(string text) => new Words(text);
}
