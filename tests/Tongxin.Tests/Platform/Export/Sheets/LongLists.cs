using System.Text;
using MiniExcelLibs;
using Tongxin.Platform.Export.Sheets;
using static Tongxin.Tests.Platform.Export.Sheets.Exported;

namespace Tongxin.Tests.Platform.Export.Sheets;

public sealed class LongLists
{
    private const int Count = 100_000;

    private static readonly Sheet<int> sheet = new("人员",
        [new("序号", row => row), new("姓名", row => $"张三{row}"), new("日期", row => new DateOnly(2026, 1, 1).AddDays(row % 365)), new("备注", _ => "说了很多，很长")]);

    [Fact]
    public async Task Csv_of_a_hundred_thousand_rows_leaves_as_the_rows_come()
    {
        using var to = new WriteOnly();
        var before = 0L;
        await sheet.WriteCsv(Rows(() => before = to.Written.Length), to, TestContext.Current.CancellationToken);

        Assert.True(before > to.Written.Length * 9 / 10, $"only {before} of {to.Written.Length} bytes had left when the last row came");
        Assert.Equal(Count + 1, Encoding.UTF8.GetString(to.Written.ToArray()).AsSpan().Count('\n'));
    }

    [Fact]
    public async Task A_workbook_of_a_hundred_thousand_rows_leaves_as_the_rows_come()
    {
        using var to = new WriteOnly();
        var before = 0L;
        await sheet.WriteXlsx(Rows(() => before = to.Written.Length), to, TestContext.Current.CancellationToken);

        Assert.True(before > to.Written.Length * 9 / 10, $"only {before} of {to.Written.Length} bytes had left when the last row came");
        var last = (IDictionary<string, object>)MiniExcel.Query(to.Written, useHeaderRow: true).Last();
        Assert.Equal(((double)Count, $"张三{Count}"), ((double)last["序号"], (string)last["姓名"]));
    }

    [Fact]
    public async Task A_list_longer_than_a_sheet_goes_on_in_the_next()
    {
        var numbers = new Sheet<int>("号", [new("序号", row => row)]);
        using var to = new WriteOnly();
        await numbers.WriteXlsx(Enumerable.Range(1, 1_048_576).ToAsyncEnumerable(), to, TestContext.Current.CancellationToken);

        Assert.Equal(["号", "号（2）"], MiniExcel.GetSheetNames(to.Written));
        Assert.Equal(1_048_576d, Assert.Single(MiniExcel.Query(to.Written, useHeaderRow: true, sheetName: "号（2）")).序号);
    }

    private static async IAsyncEnumerable<int> Rows(Action last)
    {
        for (var row = 1; row <= Count; row++)
        {
            if (row % 1000 == 0) await Task.Yield();
            if (row == Count) last();
            yield return row;
        }
    }
}
