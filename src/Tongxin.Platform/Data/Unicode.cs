using System.Text;

namespace Tongxin.Platform.Data;

/// <summary>Text that people compare: composed alike, whatever was sent.</summary>
public static class Unicode
{
    /// <summary>The normal form of any text; what is no character (half a pair, U+FFFE) becomes U+FFFD instead of an error.</summary>
    public static string Normal(string text, NormalizationForm form)
    {
        var clean = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
            clean.Append(rune.Value == 0xFFFE ? Rune.ReplacementChar : rune);
        return clean.ToString().Normalize(form);
    }
}
