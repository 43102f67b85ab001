using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Tongxin.Platform.Export.Word;

/// <summary>A typeface official documents are set in, and what to take where it is not installed.</summary>
/// <param name="Name">The name offices have it under.</param>
/// <param name="Otherwise">The face every Chinese Windows has.</param>
internal sealed record Typeface(string Name, string Otherwise)
{
    /// <summary>5.2.2: the body.</summary>
    public static readonly Typeface FangSong = new("仿宋_GB2312", "仿宋");

    /// <summary>7.3.1: the title; 7.2.4 advises it for the issuer's mark.</summary>
    public static readonly Typeface XiaoBiaoSong = new("方正小标宋简体", "宋体");

    /// <summary>7.3.3: first level.</summary>
    public static readonly Typeface Hei = new("黑体", "SimHei");

    /// <summary>7.3.3: second level.</summary>
    public static readonly Typeface Kai = new("楷体_GB2312", "楷体");

    /// <summary>7.5: page numbers.</summary>
    public static readonly Typeface Song = new("宋体", "SimSun");

    /// <summary>For all scripts alike: digits stay half a character wide, and “ ” take a Chinese character's room.</summary>
    public RunFonts Runs() => new() { Ascii = Name, HighAnsi = Name, EastAsia = Name, ComplexScript = Name };

    public static Fonts Table() =>
        new(((Typeface[])[FangSong, XiaoBiaoSong, Hei, Kai, Song]).Select(face => (OpenXmlElement)new Font(
            new AltName { Val = face.Otherwise },
            new FontCharSet { Val = "86" },
            new FontFamily { Val = FontFamilyValues.Auto },
            new Pitch { Val = FontPitchValues.Variable })
        { Name = face.Name }));
}
