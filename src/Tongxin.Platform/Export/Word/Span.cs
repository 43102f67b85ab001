namespace Tongxin.Platform.Export.Word;

/// <summary>A stretch of a paragraph: plain words, a link, or a small reference beside a figure. A string is plain words.</summary>
public abstract record Span
{
    private Span() { }

    public sealed record Words(string Said) : Span;

    /// <summary>Underlined words that open an address; plain words when the address is not http, https or mailto.</summary>
    public sealed record Link(string Said, string Address) : Span;

    /// <summary>A raised mark beside a figure that says where it comes from, e.g. [3]; it opens the address when there is one.</summary>
    public sealed record Reference(string Mark, string? Address = null) : Span;

    /// <summary>A number with a small raised mark that the annex explains; the number stands in a content control with a tag of its own, so that a program finds it again.</summary>
    public sealed record Figure(string Number, string Tag, string Mark) : Span;

    /// <summary>What people read.</summary>
    public string Text => this switch
    {
        Words words => words.Said,
        Link link => link.Said,
        Reference reference => reference.Mark,
        Figure figure => figure.Number + figure.Mark,
        _ => "",
    };

    public static implicit operator Span(string text) => new Words(text);

    public static Span From(string text) => new Words(text);
}
