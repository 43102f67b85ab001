using System.Text;
using System.Text.RegularExpressions;
using System.Xml;

namespace Tongxin.Platform.Import;

/// <summary>Texts that the cells of a workbook share.</summary>
static partial class SharedStrings
{
    public static IReadOnlyList<string> Read(BookParts parts, string? path)
    {
        var texts = new List<string>();
        if (path is null || !parts.Has(path))
            return texts;
        using var xml = parts.Open(path);
        while (xml.Read())
            if (xml is { NodeType: XmlNodeType.Element, LocalName: "si" })
                texts.Add(TextOf(xml));
        return texts;
    }

    /// <summary>The text of a value, or of an element with runs: every t in it, except what only tells how a character is read aloud.</summary>
    public static string TextOf(XmlReader xml)
    {
        if (xml.IsEmptyElement)
            return "";
        var text = new StringBuilder();
        var (end, inside) = (xml.Depth, xml.LocalName == "v");
        while (xml.Read() && xml.Depth > end)
            if (xml is { NodeType: XmlNodeType.Element, LocalName: "rPh" })
                Pass(xml);
            else if (xml.LocalName == "t")
                inside = xml is { NodeType: XmlNodeType.Element, IsEmptyElement: false };
            else if (inside && xml.NodeType != XmlNodeType.Element && text.Length <= BookFile.LongestCell)
                text.Append(xml.Value.AsSpan(0, Math.Min(xml.Value.Length, BookFile.LongestCell + 1)));
        return Unescape(text.ToString());
    }

    // Excel writes characters that XML cannot hold as _x0007_.
    public static string Unescape(string text) =>
        text.Contains("_x", StringComparison.Ordinal) ? Escaped().Replace(text, match => ((char)Convert.ToInt32(match.Groups[1].Value, 16)).ToString()) : text;

    /// <summary>Reads over an element, to its end.</summary>
    public static void Pass(XmlReader xml)
    {
        if (xml.IsEmptyElement)
            return;
        var end = xml.Depth;
        while (xml.Read() && xml.Depth > end)
        {
        }
    }

    [GeneratedRegex("_x([0-9A-Fa-f]{4})_")]
    private static partial Regex Escaped();
}
