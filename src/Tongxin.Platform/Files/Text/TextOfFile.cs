using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml;
using Tongxin.Platform.Data;
using Tongxin.Platform.Import;
using UglyToad.PdfPig;
using UglyToad.PdfPig.DocumentLayoutAnalysis.TextExtractor;

namespace Tongxin.Platform.Files.Text;

/// <summary>Reads the text of a file for the search. What it is given is hostile: it runs in a process of its own (<see cref="TextApart"/>).</summary>
public static partial class TextOfFile
{
    /// <summary>Longest text of a file, in characters; what stands further back is not found.</summary>
    public const int Longest = 200_000;

    const int MostPages = 2000;

    // Browsers print some characters as the radicals that look like them. Unicode's own normal form takes back the others, but not these.
    const string Radicals = "⺁⺠⺩⺬⺼⻁⻄⻅⻆⻉⻋⻓⻔⻘⻙⻚⻛⻜⻝⻢⻣⻤⻥⻦⻧⻨⻩⻬⻮⻰⻳", Characters = "厂民王示肉虎西见角贝车长门青韦页风飞食马骨鬼鱼鸟卤麦黄齐齿龙龟";

    /// <summary>The text, for its words and not to be shown; empty where there is none.</summary>
    /// <exception cref="Exception">Of any kind: it is damaged, locked or too large.</exception>
    public static string Of(byte[] content)
    {
        var text = new StringBuilder();
        foreach (var piece in Pieces(content))
        {
            text.Append(piece).Append('\n');
            if (text.Length >= Longest)
                break;
        }
        return text.ToString().Trim().Cut(Longest);
    }

    static IEnumerable<string> Pieces(byte[] content) => FileKind.Of(content) switch
    {
        { ContentType: "application/pdf" } => Pdf(content),
        { IsUnfolded: true } kind when kind.Endings[0] == ".docx" => Document(content),
        { IsUnfolded: true } => BookFile.Read(content, BookLimits.Upload).Sheets.SelectMany(sheet => sheet.Rows).SelectMany(row => row.Cells.Values).Select(cell => cell.Text),
        { HasText: true } => [Encoding.UTF8.GetString(content)],
        _ => [],
    };

    static IEnumerable<string> Pdf(byte[] content)
    {
        using var pdf = PdfDocument.Open(content, new ParsingOptions { SkipMissingFonts = true });
        for (var page = 1; page <= Math.Min(pdf.NumberOfPages, MostPages); page++)
            yield return Radical().Replace(BrokenLine().Replace(ContentOrderTextExtractor.GetText(pdf.GetPage(page)), ""), radical => $"{Characters[Radicals.IndexOf(radical.ValueSpan[0])]}");
    }

    // Body, headers, notes: paragraphs are lines, so that a word split into runs stays one.
    static IEnumerable<string> Document(byte[] content)
    {
        using var zip = new ZipArchive(new MemoryStream(content, writable: false));
        var parts = new BookParts(zip, BookLimits.Upload.Unpacked);
        foreach (var part in zip.Entries.Select(entry => entry.FullName).Where(name => TextPart().IsMatch(name)).Order(StringComparer.Ordinal))
        {
            using var xml = parts.Open(part);
            var (line, inside) = (new StringBuilder(), false);
            while (xml.Read())
                if (xml.LocalName == "t")
                    inside = xml is { NodeType: XmlNodeType.Element, IsEmptyElement: false };
                else if (inside && xml.HasValue && line.Length < Longest)
                    line.Append(xml.Value);
                else if (xml is { NodeType: XmlNodeType.Element, LocalName: "tab" or "br" })
                    line.Append(' ');
                else if (xml is { NodeType: XmlNodeType.EndElement, LocalName: "p" })
                {
                    yield return line.ToString();
                    line.Clear();
                }
            yield return line.ToString();
        }
    }

    [GeneratedRegex("^word/(document|footnotes|endnotes|header[0-9]*|footer[0-9]*)[.]xml$")]
    private static partial Regex TextPart();

    // Chinese words go on in the next line without a sign.
    [GeneratedRegex(@"(?<=[\u2e80-\u2fdf\u3400-\u9fff])\s*\n\s*(?=[\u2e80-\u2fdf\u3400-\u9fff])")]
    private static partial Regex BrokenLine();

    [GeneratedRegex($"[{Radicals}]")]
    private static partial Regex Radical();
}
