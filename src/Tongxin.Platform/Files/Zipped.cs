using System.IO.Compression;
using System.Text;

namespace Tongxin.Platform.Files;

/// <summary>Whether a zipped file (docx, xlsx) is harmless to unfold: whoever takes it home does, and so does the search.</summary>
static class Zipped
{
    public const int MostParts = 5000;
    public const int LargestUnfolded = 256 * 1024 * 1024;

    const int LongestTypes = 1024 * 1024;

    public static bool Is(ReadOnlySpan<byte> content) => content is [(byte)'P', (byte)'K', 3, 4, ..] or [(byte)'P', (byte)'K', 5, 6, ..];

    /// <summary>What is wrong with it, in words that follow its name; null when nothing is.</summary>
    public static string? WhyNot(byte[] content)
    {
        try
        {
            using var archive = new ZipArchive(new MemoryStream(content));
            return archive.Entries.Count > MostParts ? $"里面有 {archive.Entries.Count} 个部件，超过 {MostParts} 个，不像一般的文档" : WhyNot(archive);
        }
        catch (InvalidDataException)
        {
            return "打不开，可能已经损坏";
        }
    }

    // The runtime unfolds a part no further than the size it declares: who lies about it is cut short.
    static string? WhyNot(ZipArchive archive)
    {
        if (archive.Entries.Any(entry => entry.Length is < 0 or > LargestUnfolded) || archive.Entries.Sum(entry => entry.Length) > LargestUnfolded)
            return $"解开以后超过 {LargestUnfolded / 1024 / 1024} MB";
        return archive.Entries.Any(entry => !IsEmbedded(entry.FullName) && IsZipped(entry)) ? "里面套着压缩包" : null;
    }

    static bool IsZipped(ZipArchiveEntry entry)
    {
        using var part = entry.Open();
        Span<byte> beginning = stackalloc byte[4];
        return Is(beginning[..part.ReadAtLeast(beginning, beginning.Length, throwOnEndOfStream: false)]);
    }

    // A chart in a document brings its workbook along, which nothing here opens.
    static bool IsEmbedded(string part) => part.Contains("/embeddings/", StringComparison.OrdinalIgnoreCase);

    /// <summary>What the document says its parts are; empty where it says nothing, or too much.</summary>
    public static string TypesOf(ZipArchive archive)
    {
        if (archive.GetEntry("[Content_Types].xml") is not { Length: <= LongestTypes } entry)
            return "";
        using var reader = new StreamReader(entry.Open(), Encoding.UTF8);
        return reader.ReadToEnd();
    }
}
