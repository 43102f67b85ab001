using System.IO.Compression;
using System.Text;

namespace Tongxin.Platform.Files;

/// <summary>What a file is, judged by its content and never by its name.</summary>
/// <param name="ContentType">As the web calls it.</param>
/// <param name="Endings">Endings that its name may have; the first is given to a name that has none of them.</param>
public sealed record FileKind(string ContentType, params IReadOnlyList<string> Endings)
{
    /// <summary>What may be attached, for the hint beside the field.</summary>
    public const string Words = "照片（jpg、png、webp）、PDF、Word（docx）、Excel（xlsx）或纯文本";

    const int MostParts = 5000;

    static readonly FileKind Jpeg = new("image/jpeg", ".jpg", ".jpeg");
    static readonly FileKind Png = new("image/png", ".png");
    static readonly FileKind Webp = new("image/webp", ".webp");
    static readonly FileKind Pdf = new("application/pdf", ".pdf");
    static readonly FileKind Docx = new("application/vnd.openxmlformats-officedocument.wordprocessingml.document", ".docx");
    static readonly FileKind Xlsx = new("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", ".xlsx");
    static readonly FileKind Text = new("text/plain; charset=utf-8", ".txt", ".csv", ".md");

    /// <summary>The kind; null for everything that may not be kept: programs, archives, pages, documents with macros.</summary>
    public static FileKind? Of(byte[] content) => content switch
    {
        [0xFF, 0xD8, 0xFF, ..] => Jpeg,
        [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, ..] => Png,
        [(byte)'R', (byte)'I', (byte)'F', (byte)'F', _, _, _, _, (byte)'W', (byte)'E', (byte)'B', (byte)'P', ..] => Webp,
        [(byte)'%', (byte)'P', (byte)'D', (byte)'F', (byte)'-', ..] => Pdf,
        [(byte)'P', (byte)'K', 3, 4, ..] => Document(content),
        _ => IsText(content) ? Text : null,
    };

    // Only the table of contents is read: nothing is unpacked, so nothing can blow up.
    static FileKind? Document(byte[] content)
    {
        try
        {
            using var archive = new ZipArchive(new MemoryStream(content));
            var parts = archive.Entries.Take(MostParts + 1).Select(entry => entry.FullName).ToHashSet(StringComparer.Ordinal);
            if (parts.Count > MostParts || !parts.Contains("[Content_Types].xml") || parts.Any(part => part.EndsWith("vbaProject.bin", StringComparison.OrdinalIgnoreCase)))
                return null;
            return parts.Contains("word/document.xml") ? Docx : parts.Contains("xl/workbook.xml") ? Xlsx : null;
        }
        catch (InvalidDataException)
        {
            return null;
        }
    }

    static bool IsText(byte[] content)
    {
        try
        {
            var text = new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(content);
            return !text.Any(c => char.IsControl(c) && c is not ('\n' or '\r' or '\t'));
        }
        catch (DecoderFallbackException)
        {
            return false;
        }
    }
}
