using System.Diagnostics;
using System.Text;
using Tongxin.Platform.Export.Sheets;
using static Tongxin.Tests.Platform.Export.Sheets.Exported;

namespace Tongxin.Tests.Platform.Export.Sheets;

public sealed class WritingGbkCsv
{
    [Fact]
    public async Task Another_program_reads_it_and_it_has_no_mark()
    {
        var file = await Gbk(Two, ["张三", "〔2026〕47号—“一,二”…①"], ["朱镕基", "=1+1"]);

        Assert.Equal("甲,乙\r\n张三,\"〔2026〕47号—“一,二”…①\"\r\n朱镕基,'=1+1\r\n", await Iconv(file));
        Assert.Equal([0xBC, 0xD7], file[..2]);
    }

    [Fact]
    public async Task Every_sign_that_is_not_Windows_own_is_written_and_read_by_others_as_it_was()
    {
        var known = string.Concat(Enumerable.Range(0x21, 0xFFDE).Select(code => (char)code).Where(c => !char.IsSurrogate(c) && c is not (>= '\uE000' and <= '\uF8FF') && !"€?\"".Contains(c) && codePage.GetString(codePage.GetBytes([c])) == c.ToString()));

        Assert.InRange(known.Length, 21_000, 22_000);
        Assert.Equal($"文字\r\n\"!{known}\"\r\n", await Iconv(await Gbk(One, "!" + known)));
    }

    [Fact]
    public async Task What_cannot_be_held_is_named_with_its_place_and_nothing_is_written_instead()
    {
        var wrong = await Assert.ThrowsAsync<UnwritableException>(() => Gbk(Two, ["张三", "好"], ["李䶮😀", "好"], ["王五", "5€"], ["赵六", "\u200D\uE863\ud800"]));

        Assert.Equal("GBK 编码里没有这些字，所以没有导出：第 3 行“甲”里的“䶮”（U+4DAE）、“😀”（U+1F600）；第 4 行“乙”里的“€”（U+20AC）；第 5 行“乙”里的U+200D、U+E863、“\uFFFD”（U+FFFD）（表头是第 1 行）。", wrong.Message);
    }

    [Fact]
    public async Task Only_the_first_few_places_are_named_and_the_rest_of_the_list_is_not_read()
    {
        var read = 0;
        async IAsyncEnumerable<object?> Rows()
        {
            for (; ; read++)
            {
                yield return "😀";
                await Task.Yield();
            }
        }

        var wrong = await Assert.ThrowsAsync<UnwritableException>(() => One.WriteGbkCsv(Rows(), Stream.Null, TestContext.Current.CancellationToken));

        Assert.EndsWith("第 11 行“文字”里的“😀”（U+1F600）；其余没有列出（表头是第 1 行）。", wrong.Message, StringComparison.Ordinal);
        Assert.Equal(9, read);
    }

    static readonly Encoding codePage = CodePagesEncodingProvider.Instance.GetEncoding(936)!;

    static async Task<byte[]> Gbk<T>(Sheet<T> sheet, params T[] rows)
    {
        using var to = new WriteOnly();
        await sheet.WriteGbkCsv(rows.ToAsyncEnumerable(), to, TestContext.Current.CancellationToken);
        return to.Written.ToArray();
    }

    static async Task<string> Iconv(byte[] file)
    {
        using var iconv = Process.Start(new ProcessStartInfo("iconv", ["-f", "GBK", "-t", "UTF-8"]) { RedirectStandardInput = true, RedirectStandardOutput = true, StandardOutputEncoding = new UTF8Encoding(false) })!;
        var read = iconv.StandardOutput.ReadToEndAsync();
        await iconv.StandardInput.BaseStream.WriteAsync(file);
        iconv.StandardInput.Close();
        return await read;
    }
}
