using CsCheck;
using Tongxin.Platform.Import;

namespace Tongxin.Tests.Platform.Import;

public sealed class CellDatesTests
{
    [Theory]
    [InlineData("2022-01-01"), InlineData("2022-1-1"), InlineData("2022/1/1"), InlineData("2022/01/01"), InlineData("2022.1.1"), InlineData("2022年1月1日"), InlineData("2022年01月01日")]
    [InlineData("20220101"), InlineData(" ２０２２－０１－０１ "), InlineData("2022年1月1"), InlineData("2022-01-01 00:00:00"), InlineData("2022-01-01T00:00:00"), InlineData("2022 年 1 月 1 日")]
    public void A_day_is_read_however_it_is_written(string text) =>
        Assert.Equal(new DateOnly(2022, 1, 1), CellDates.Read(new(text, CellKind.Text), false));

    [Theory]
    [InlineData("2022-02-30"), InlineData("2022-13-01"), InlineData("2022年1月"), InlineData("2022"), InlineData("1-1-2022"), InlineData("22-1-1"), InlineData("今天"), InlineData("2022-01-01 08:30")]
    [InlineData("202211"), InlineData("2022011"), InlineData("0000-01-01"), InlineData("9999-12-31"), InlineData("2022-01-01; DROP"), InlineData("")]
    public void What_is_no_day_is_none(string text) => Assert.Null(CellDates.Read(new(text, CellKind.Text), false));

    [Theory]
    [InlineData("44562", "2022-01-01"), InlineData("44562.75", "2022-01-01"), InlineData("20220101", "2022-01-01"), InlineData("61", "1900-03-01")]
    [InlineData("60", null), InlineData("-1", null), InlineData("2022", "1905-07-14"), InlineData("99999999", null), InlineData("1E+300", null)]
    public void Numbers_count_days_or_spell_them(string number, string? day) =>
        Assert.Equal(day is null ? null : DateOnly.Parse(day), CellDates.Read(new(number, CellKind.Number), false));

    [Fact]
    public void Every_day_of_three_centuries_is_read_back_from_each_way_of_writing_it() =>
        Gen.DateOnly[new(1900, 3, 1), new(2200, 12, 31)].Sample(day =>
        {
            foreach (var text in new[] { $"{day:yyyy-MM-dd}", $"{day:yyyy/M/d}", $"{day:yyyy年M月d日}", $"{day:yyyyMMdd}", $"{day:yyyy.M.d}" })
                Assert.Equal(day, CellDates.Read(new(text, CellKind.Text), false));
            var serial = day.ToDateTime(default).ToOADate();
            Assert.Equal(day, CellDates.Read(new($"{serial}", CellKind.Number), false));
        }, iter: 300);
}
