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

    static readonly FileKind Jpeg = new("image/jpeg", ".jpg", ".jpeg");
    static readonly FileKind Png = new("image/png", ".png");
    static readonly FileKind Webp = new("image/webp", ".webp");
    static readonly FileKind Pdf = new("application/pdf", ".pdf");
    static readonly FileKind Docx = new("application/vnd.openxmlformats-officedocument.wordprocessingml.document", ".docx");
    static readonly FileKind Xlsx = new("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", ".xlsx");
    static readonly FileKind Text = new("text/plain; charset=utf-8", ".txt", ".csv", ".md");
    static readonly FileKind[] All = [Jpeg, Png, Webp, Pdf, Docx, Xlsx, Text];

    /// <summary>Its text is read for the search.</summary>
    public bool HasText => this == Text || IsUnfolded;

    /// <summary>Its text has to be unfolded and worked out, which is done in a process of its own.</summary>
    public bool IsUnfolded => this == Pdf || this == Docx || this == Xlsx;

    /// <summary>Mere text under the name of another kind: a page or a drawing with scripts that wants to pass for a document.</summary>
    public bool IsDisguised(string name) => this == Text && All.Any(other => other != Text && other.Endings.Any(ending => name.EndsWith(ending, StringComparison.OrdinalIgnoreCase)));

    /// <summary>The kind; null for everything that may not be kept: programs, archives, pages, documents with macros.</summary>
    public static FileKind? Of(byte[] content) => content switch
    {
        [0xFF, 0xD8, 0xFF, ..] => Jpeg,
        [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, ..] => Png,
        [(byte)'R', (byte)'I', (byte)'F', (byte)'F', _, _, _, _, (byte)'W', (byte)'E', (byte)'B', (byte)'P', ..] => Webp,
        [(byte)'%', (byte)'P', (byte)'D', (byte)'F', (byte)'-', ..] => Pdf,
        _ when Zipped.Is(content) => Document(content),
        _ => IsText(content) ? Text : null,
    };

    // A part with macros may have any name; what the document says of its parts does not lie, or no program runs them.
    static FileKind? Document(byte[] content)
    {
        try
        {
            using var archive = new ZipArchive(new MemoryStream(content));
            var parts = archive.Entries.Take(Zipped.MostParts).Select(entry => entry.FullName).ToHashSet(StringComparer.Ordinal);
            var types = Zipped.TypesOf(archive);
            if (types.Length == 0 || types.Contains("macro", StringComparison.OrdinalIgnoreCase) || parts.Append(types).Any(words => words.Contains("vbaProject", StringComparison.OrdinalIgnoreCase)))
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
