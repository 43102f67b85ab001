using System.IO.Compression;
using System.Xml;

namespace Tongxin.Platform.Import;

/// <summary>The file cannot be read as a workbook; the message says what is wrong with it and what to do.</summary>
public sealed class UnreadableBookException(string message) : Exception(message);

/// <summary>
/// Reads an Excel workbook that somebody uploaded. It is judged by what is in it, not by its name, and nothing in it is trusted:
/// sizes are bounded while it is unpacked, no document type, no link, no macro and no formula is followed.
/// </summary>
public static class BookFile
{
    /// <summary>More columns than any sheet of ours has; what stands further right is not read.</summary>
    public const int MostColumns = 60;

    /// <summary>What Excel holds in a cell. Longer text is cut; whoever reads it sees that it is too long.</summary>
    public const int LongestCell = 32_767;

    /// <summary>Blocks of merged cells in a sheet.</summary>
    public const int MostMerged = 500;

    const int MostParts = 2_000, MostSheets = 50;

    /// <summary>The only table of a file: a text table, or the one sheet of a workbook whatever its name.</summary>
    /// <param name="name">What the table is called in messages.</param>
    /// <inheritdoc cref="Read(byte[], BookLimits)"/>
    public static Book ReadAlone(byte[] file, string name, BookLimits limits)
    {
        if (TextTable.Is(file))
            return TextTable.Read(file, name, limits);
        var book = Read(file, limits);
        return book.Sheets is [var only] ? book with { Sheets = [only with { Name = name }] } : book;
    }

    /// <exception cref="UnreadableBookException">It is no workbook, damaged, or too large.</exception>
    public static Book Read(byte[] file, BookLimits limits)
    {
        limits.Insist(file);
        InsistOnWorkbook(file);
        try
        {
            using var zip = new ZipArchive(new MemoryStream(file, writable: false), ZipArchiveMode.Read);
            if (zip.Entries.Count > MostParts)
                throw new UnreadableBookException("这个工作簿里的部件太多，不像是一般的表格。请把内容复制到新的空白工作簿里再传。");
            var parts = new BookParts(zip, limits.Unpacked);
            var index = BookIndex.Read(parts);
            if (index.Sheets.Count > MostSheets)
                throw new UnreadableBookException($"工作表太多（{index.Sheets.Count} 个），最多 {MostSheets} 个。");
            var strings = SharedStrings.Read(parts, index.Strings);
            var left = limits.Rows;
            return new([.. index.Sheets.Select(sheet => SheetReader.Read(parts, sheet, strings, limits, ref left))], index.Starts1904);
        }
        catch (Exception damaged) when (damaged is InvalidDataException or XmlException or FormatException or OverflowException or NotSupportedException or ArgumentException or IOException)
        {
            throw new UnreadableBookException("这个文件打不开，可能已经损坏。请用 Excel 或 WPS 打开后另存为“Excel 工作簿（*.xlsx）”再传。");
        }
    }

    static void InsistOnWorkbook(byte[] file)
    {
        if (file is [0xD0, 0xCF, 0x11, 0xE0, ..])
            throw new UnreadableBookException("这是旧格式（*.xls）或加了密码的文件。请打开后去掉密码，另存为“Excel 工作簿（*.xlsx）”再传。");
        if (file is not [(byte)'P', (byte)'K', 3, 4, ..])
            throw new UnreadableBookException("这不是 Excel 工作簿。请另存为“Excel 工作簿（*.xlsx）”再传；CSV 和文字文件要先用 Excel 或 WPS 打开。");
    }
}
