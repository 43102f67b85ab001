using System.Text;
using MiniExcelLibs;
using static Tongxin.Tests.Platform.Export.Sheets.Exported;

namespace Tongxin.Tests.Platform.Export.Sheets;

public sealed class WritingCsv
{
    [Theory]
    [InlineData("文字", "文字")]
    [InlineData("一,二", "\"一,二\"")]
    [InlineData("他说\"好\"", "\"他说\"\"好\"\"\"")]
    [InlineData("一\r\n二", "\"一\r\n二\"")]
    [InlineData(" 前后 ", "\" 前后 \"")]
    [InlineData("=1+1", "'=1+1")]
    [InlineData("=HYPERLINK(\"http://x\",\"y\")", "\"'=HYPERLINK(\"\"http://x\"\",\"\"y\"\")\"")]
    [InlineData("+1-2", "'+1-2"), InlineData("-", "'-"), InlineData("@SUM(A1)", "'@SUM(A1)"), InlineData("＝1+1", "'＝1+1")]
    [InlineData("\t=1", "'\t=1"), InlineData("\r=1", "\"'\r=1\"")]
    [InlineData("-5", "-5"), InlineData("+5.25", "+5.25"), InlineData("-5\n=1", "\"'-5\n=1\""), InlineData("-1e9", "'-1e9")]
    [InlineData(-5, "-5"), InlineData(-5.5, "-5.5"), InlineData(true, "是"), InlineData(false, "否"), InlineData(null, "")]
    [InlineData("a\0b", "ab")]
    public async Task A_value_is_quoted_where_it_must_be_and_never_a_formula(object? value, string written) =>
        Assert.Equal($"甲,乙\r\n{written},尾\r\n", Text(await Csv(Two, [value, "尾"])));

    [Fact]
    public async Task It_begins_with_a_byte_order_mark_and_a_line_with_nothing_is_still_a_record()
    {
        var file = await Csv(One, (object?)null, "", new DateOnly(2026, 1, 5), new DateTime(2026, 1, 5, 8, 0, 0));
        Assert.Equal([0xEF, 0xBB, 0xBF], file[..3]);
        Assert.Equal("文字\r\n\"\"\r\n\"\"\r\n2026-01-05\r\n2026-01-05 08:00:00\r\n", Text(file));
    }

    [Fact]
    public async Task Whoever_reads_by_the_standard_gets_back_what_was_written()
    {
        var texts = HostileStrings.All;
        var read = Records(Text(await Csv(Two, [.. texts.Select(text => new object?[] { text, "尾" })]))).Skip(1).ToArray();
        Assert.Equal(texts.Length, read.Length);
        Assert.All(texts.Zip(read), pair =>
        {
            // Halves of pairs cannot be written; UTF-8 has a sign for that.
            var kept = Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(pair.First.Replace("\0", "")));
            Assert.Contains(pair.Second[0], (string[])[kept, "'" + kept]);
            Assert.Equal("尾", Assert.Single(pair.Second.Skip(1)));
        });
    }

    [Fact]
    public async Task Another_program_reads_it()
    {
        var file = await Csv(Two, ["张三", "一,二\r\n\"三\""], [1, null]);
        var read = MiniExcel.Query(new MemoryStream(file), useHeaderRow: true, excelType: ExcelType.CSV).Cast<IDictionary<string, object>>().ToArray();
        Assert.Equal(["张三", "一,二\r\n\"三\"", "1", ""], read.SelectMany(row => row.Values.Select(value => $"{value}")));
    }

    // RFC 4180, read strictly.
    private static IEnumerable<string[]> Records(string csv)
    {
        var (record, field, quoted) = (new List<string>(), new StringBuilder(), false);
        for (var at = 0; at < csv.Length; at++)
        {
            if (quoted && csv[at] == '"' && at + 1 < csv.Length && csv[at + 1] == '"') field.Append(csv[at++]);
            else if (csv[at] == '"') quoted = !quoted;
            else if (quoted || csv[at] is not (',' or '\r')) field.Append(csv[at]);
            else
            {
                record.Add(field.ToString());
                field.Clear();
                if (csv[at] == ',') continue;
                Assert.Equal('\n', csv[++at]);
                yield return [.. record];
                record.Clear();
            }
        }
    }

    private static string Text(byte[] file) => Encoding.UTF8.GetString(file.AsSpan(3));
}
