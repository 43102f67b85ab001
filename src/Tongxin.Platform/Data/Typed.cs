using Tongxin.Platform.Export;

namespace Tongxin.Platform.Data;

/// <summary>Makes what people type or paste fit to be stored and shown: no control characters, no halves of pairs, no reversed directions.</summary>
public static class Typed
{
    /// <summary>The text on one line, without blanks at its ends; empty for nothing.</summary>
    public static string Line(string? text) => CleanText.OneLine(text);

    /// <summary>The text with line feeds as its only breaks, without blanks at its ends.</summary>
    public static string Text(string? text) => CleanText.WithBreaks(text).Trim();
}
