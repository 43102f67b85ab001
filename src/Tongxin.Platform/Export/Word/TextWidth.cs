namespace Tongxin.Platform.Export.Word;

/// <summary>How wide a text is in Chinese characters; Latin letters, digits and ASCII signs take half of one.</summary>
internal static class TextWidth
{
    public static double Of(string text) => text.EnumerateRunes().Sum(rune => rune.Value < 0x2000 ? 0.5 : 1);
}
