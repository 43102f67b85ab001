using Tongxin.Rules.Numbering;

namespace Tongxin.Rules.Tests.Numbering;

public sealed class Numerals
{
    [Theory]
    [InlineData(1, "一"), InlineData(10, "十"), InlineData(11, "十一"), InlineData(20, "二十"), InlineData(21, "二十一")]
    [InlineData(100, "一百"), InlineData(101, "一百零一"), InlineData(109, "一百零九"), InlineData(110, "一百一十"), InlineData(115, "一百一十五")]
    [InlineData(203, "二百零三"), InlineData(1000, "一千"), InlineData(1001, "一千零一"), InlineData(1010, "一千零一十"), InlineData(1259, "一千二百五十九"), InlineData(9999, "九千九百九十九")]
    public void Are_written_as_laws_write_them(int number, string text) => Assert.Equal(text, ChineseNumeral.Of(number));

    [Fact]
    public void Are_read_back_from_one_to_9999()
    {
        for (var number = 1; number <= 9999; number++)
        {
            Assert.True(ChineseNumeral.TryParse(ChineseNumeral.Of(number), out var read));
            Assert.Equal(number, read);
        }
    }

    [Theory]
    [InlineData(null), InlineData(""), InlineData("零"), InlineData("一十二"), InlineData("二百三"), InlineData("两百"), InlineData("百"), InlineData("十百"), InlineData("12"), InlineData("一万"), InlineData("十十十十十十"), InlineData("一二")]
    public void Are_not_read_from_other_spellings(string? text) => Assert.False(ChineseNumeral.TryParse(text, out _));

    [Theory]
    [InlineData(0), InlineData(-1), InlineData(10_000)]
    public void Stop_at_9999(int number) => Assert.Throws<ArgumentOutOfRangeException>(() => ChineseNumeral.Of(number));

    [Fact]
    public void Number_an_article() => Assert.Equal("第五十一条", ChineseNumeral.Article(51));

    [Theory]
    [InlineData(1, 1, "一、"), InlineData(1, 12, "十二、"), InlineData(2, 1, "（一）"), InlineData(3, 4, "4."), InlineData(4, 4, "（4）")]
    public void Mark_the_four_levels(int level, int number, string sign) => Assert.Equal(sign, Outline.Sign(level, number));

    [Theory]
    [InlineData(0, 1), InlineData(5, 1), InlineData(1, 0), InlineData(3, 0), InlineData(3, 10_000)]
    public void Know_no_other_level_and_no_number_zero(int level, int number) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Outline.Sign(level, number));
}
