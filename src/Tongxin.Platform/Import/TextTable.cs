using System.Globalization;
using System.Text;
using CsvHelper;
using CsvHelper.Configuration;

namespace Tongxin.Platform.Import;

/// <summary>Reads a table that comes as text (CSV): UTF-8, UTF-16 with its mark, or GB18030; parted by commas, tabs or semicolons, whichever the first line has most of.</summary>
static class TextTable
{
    // A quote that is never closed would make one cell of everything behind it.
    const int LongestField = 1_000_000;

    static readonly Encoding Utf8 = new UTF8Encoding(false, throwOnInvalidBytes: true);
    static readonly Encoding Gb18030 = CodePagesEncodingProvider.Instance.GetEncoding(54936, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback)!;

    /// <summary>Neither a workbook nor anything else with a mark of its own at the beginning.</summary>
    public static bool Is(byte[] file) => file is not ([(byte)'P', (byte)'K', ..] or [0xD0, 0xCF, 0x11, 0xE0, ..] or [(byte)'%', (byte)'P', (byte)'D', (byte)'F', ..] or []);

    /// <exception cref="UnreadableBookException">It is no text of a known encoding, or too large.</exception>
    public static Book Read(byte[] file, string name, BookLimits limits)
    {
        limits.Insist(file);
        var (encoding, mark) = EncodingOf(file);
        try
        {
            using var text = new StreamReader(new MemoryStream(file, mark, file.Length - mark, writable: false), encoding);
            return new([new(name, false, [.. Rows(text, SeparatorOf(file, mark, encoding), limits)], [])], false);
        }
        catch (DecoderFallbackException)
        {
            throw new UnreadableBookException("这个文件的文字编码看不出来。请用 Excel 或 WPS 打开后另存为“Excel 工作簿（*.xlsx）”或“CSV UTF-8”再传。");
        }
    }

    static IEnumerable<BookRow> Rows(StreamReader text, string separator, BookLimits limits)
    {
        // What stands wrongly between quotes is read as it stands: the preview shows it.
        using var parser = new CsvParser(text, new CsvConfiguration(CultureInfo.InvariantCulture) { Delimiter = separator, BadDataFound = null, IgnoreBlankLines = false });
        for (var number = 1; parser.Read(); number++)
        {
            if (number > limits.Rows)
                throw limits.TooManyRows;
            var cells = new Dictionary<int, BookCell>();
            for (var column = 0; column < Math.Min(parser.Count, BookFile.MostColumns); column++)
            {
                var field = parser[column];
                if (field.Length > LongestField)
                    throw new UnreadableBookException($"第 {number} 行有一格太长，可能有引号没有成对。请检查这一行，或改用 Excel 工作簿。");
                if (field.Contains('\0', StringComparison.Ordinal))
                    throw new UnreadableBookException("这不是表格文件。请另存为“Excel 工作簿（*.xlsx）”或 CSV 再传。");
                if (!string.IsNullOrWhiteSpace(field))
                    cells[column] = new(Plain(field), CellKind.Text);
            }
            if (cells.Count > 0)
                yield return new(number, cells);
        }
    }

    // Some programs write ="0001" to keep the zeros of a number.
    static string Plain(string field) => field is ['=', '"', .. var inner, '"'] ? inner : field.Length > BookFile.LongestCell ? field[..(BookFile.LongestCell + 1)] : field;

    static (Encoding Encoding, int Mark) EncodingOf(byte[] file)
    {
        switch (file)
        {
            case [0xEF, 0xBB, 0xBF, ..]:
                return (Utf8, 3);
            case [0xFF, 0xFE, ..]:
                return (new UnicodeEncoding(false, false, true), 2);
            case [0xFE, 0xFF, ..]:
                return (new UnicodeEncoding(true, false, true), 2);
        }
        try
        {
            Utf8.GetCharCount(file);
            return (Utf8, 0);
        }
        catch (DecoderFallbackException)
        {
            return (Gb18030, 0);
        }
    }

    static string SeparatorOf(byte[] file, int mark, Encoding encoding)
    {
        using var text = new StreamReader(new MemoryStream(file, mark, file.Length - mark, writable: false), encoding);
        var head = text.ReadLine() ?? "";
        return new[] { ",", "\t", ";", "，" }.MaxBy(separator => head.Split(separator).Length)!;
    }
}
