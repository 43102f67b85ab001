using Tongxin.Rules.Numbering;

namespace Tongxin.Rules.Tests.Numbering;

public sealed class Dates
{
    [Theory]
    [InlineData("2026-01-05", "2026年1月5日"), InlineData("2026-11-23", "2026年11月23日")]
    public void Carry_no_leading_zeros(string day, string text)
    {
        Assert.Equal(text, ChineseDate.Format(Day.Of(day)));
        Assert.True(ChineseDate.TryParse(text, out var read));
        Assert.Equal(Day.Of(day), read);
    }

    [Fact]
    public void Name_a_month() => Assert.Equal("2026年1月", ChineseDate.Month(new(2026, 1, 5)));

    [Theory]
    [InlineData(null), InlineData(""), InlineData("2026年01月05日"), InlineData("2026年2月30日"), InlineData("2026年13月1日"), InlineData("2026-01-05"), InlineData("2026年1月5日 "), InlineData("26年1月5日"), InlineData("２０２６年1月5日"), InlineData("2025年2月29日")]
    public void Are_refused_when_a_document_would_be_wrong(string? text) => Assert.False(ChineseDate.TryParse(text, out _));
}
