namespace Tongxin.Platform.Data;

/// <summary>Shortens text to what a column or a line takes.</summary>
public static class Cutting
{
    /// <summary>The beginning of a text, at most so long; a character beyond the basic plane is never cut in half, which PostgreSQL would refuse.</summary>
    public static string Cut(this string text, int longest) =>
        text.Length <= longest ? text : text[..(char.IsHighSurrogate(text[longest - 1]) ? longest - 1 : longest)];
}
