using System.IO.Compression;
using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using MiniExcelLibs;

namespace Tongxin.Tests.Platform.Files;

/// <summary>Files as people attach them, and as people attack with them.</summary>
static class Samples
{
    /// <summary>A Word document; each text is a paragraph, cut into runs as Word cuts them.</summary>
    public static byte[] Word(params string[] paragraphs)
    {
        using var content = new MemoryStream();
        using (var word = WordprocessingDocument.Create(content, WordprocessingDocumentType.Document))
            word.AddMainDocumentPart().Document = new(new Body(paragraphs.Select(text => new Paragraph(text.Select(letter => new Run(new Text($"{letter}") { Space = SpaceProcessingModeValues.Preserve }))))));
        return content.ToArray();
    }

    /// <summary>A workbook with one sheet.</summary>
    public static byte[] Workbook(params string[] cells)
    {
        using var content = new MemoryStream();
        content.SaveAs(cells.Select(cell => new { 内容 = cell }));
        return content.ToArray();
    }

    /// <summary>A PDF as office programs print it: each line of a page in glyphs whose characters only the map says.</summary>
    public static byte[] Pdf(params string[] lines)
    {
        var letters = string.Concat(lines).Distinct().Index().ToDictionary(one => one.Item, one => one.Index + 1);
        var map = string.Concat(letters.Select(one => $"<{one.Value:X4}> <{(int)one.Key:X4}>\n"));
        var text = string.Concat(lines.Select((line, index) => $"1 0 0 1 72 {720 - index * 20} Tm <{string.Concat(line.Select(letter => $"{letters[letter]:X4}"))}> Tj\n"));
        return Objects(
            "<< /Type /Catalog /Pages 2 0 R >>",
            "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>",
            Stream($"BT /F1 12 Tf\n{text}ET"),
            "<< /Type /Font /Subtype /Type0 /BaseFont /SimSun /Encoding /Identity-H /DescendantFonts [6 0 R] /ToUnicode 8 0 R >>",
            "<< /Type /Font /Subtype /CIDFontType2 /BaseFont /SimSun /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /FontDescriptor 7 0 R /DW 1000 /CIDToGIDMap /Identity >>",
            "<< /Type /FontDescriptor /FontName /SimSun /Flags 4 /FontBBox [0 -200 1000 900] /ItalicAngle 0 /Ascent 900 /Descent -200 /CapHeight 700 /StemV 80 >>",
            Stream($"/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /X def /CMapType 2 def\n1 begincodespacerange <0000> <FFFF> endcodespacerange\n{letters.Count} beginbfchar\n{map}endbfchar endcmap end end"));
    }

    /// <summary>A PDF that wants a password.</summary>
    public static byte[] Locked(string line) => Encoding.Latin1.GetBytes(Encoding.Latin1.GetString(Pdf(line)).Replace(
        "trailer << ", $"trailer << /ID [<{new string('0', 32)}> <{new string('0', 32)}>] /Encrypt << /Filter /Standard /V 2 /R 3 /Length 128 /P -44 /O <{new string('A', 64)}> /U <{new string('B', 64)}> >> ", StringComparison.Ordinal));

    /// <summary>A page of nothing but a picture, as a scanner makes it.</summary>
    public static byte[] Scanned() => Objects(
        "<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [3 0 R] /Count 1 >>", "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << >> >>", Stream("0 0 100 100 re f"));

    /// <summary>Forms that each draw the next ten times: a billion times the last.</summary>
    public static byte[] Laughing()
    {
        List<string> objects = ["<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /XObject << /X 5 0 R >> >> >>", Stream("/X Do")];
        for (var next = 6; next < 18; next++)
            objects.Add(Stream(string.Concat(Enumerable.Repeat("/X Do ", 10)), $"/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /X {next} 0 R >> >>"));
        objects.Add(Stream("0 0 1 1 re f", "/Type /XObject /Subtype /Form /BBox [0 0 9 9]"));
        return Objects([.. objects]);
    }

    /// <summary>A zip with entries of these names and contents.</summary>
    public static byte[] Zip(params IEnumerable<(string Name, byte[] Content)> entries)
    {
        using var content = new MemoryStream();
        using (var archive = new ZipArchive(content, ZipArchiveMode.Create, leaveOpen: true))
            foreach (var (name, bytes) in entries)
            {
                using var entry = archive.CreateEntry(name, CompressionLevel.Fastest).Open();
                entry.Write(bytes);
            }
        return content.ToArray();
    }

    /// <summary>A document one of whose parts unfolds to a gigabyte.</summary>
    public static byte[] Bomb()
    {
        using var content = new MemoryStream();
        using (var archive = new ZipArchive(content, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var name in new[] { "[Content_Types].xml", "word/document.xml" })
                using (var small = archive.CreateEntry(name).Open())
                    small.Write("<x/>"u8);
            using var entry = archive.CreateEntry("word/media/image1.png", CompressionLevel.Optimal).Open();
            var zeros = new byte[1024 * 1024];
            for (var megabyte = 0; megabyte < 1024; megabyte++)
                entry.Write(zeros);
        }
        return content.ToArray();
    }

    static string Stream(string content, string more = "") => $"<< {more} /Length {content.Length} >>\nstream\n{content}\nendstream";

    static byte[] Objects(params string[] objects)
    {
        var pdf = new StringBuilder("%PDF-1.7\n");
        var places = new List<int>();
        foreach (var (index, one) in objects.Index())
        {
            places.Add(pdf.Length);
            pdf.Append($"{index + 1} 0 obj\n{one}\nendobj\n");
        }
        var table = pdf.Length;
        pdf.Append($"xref\n0 {objects.Length + 1}\n0000000000 65535 f \n{string.Concat(places.Select(place => $"{place:D10} 00000 n \n"))}trailer << /Size {objects.Length + 1} /Root 1 0 R >>\nstartxref\n{table}\n%%EOF");
        return Encoding.Latin1.GetBytes(pdf.ToString());
    }
}
