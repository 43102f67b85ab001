using CsCheck;
using Tongxin.Rules.Numbering;

namespace Tongxin.Rules.Tests.Numbering;

public sealed class DocumentNumbers
{
    [Theory]
    [InlineData("云人发〔2026〕5号", "云人发", 2026, 5)]
    [InlineData("云人常办函〔1999〕120号", "云人常办函", 1999, 120)]
    public void Are_read_and_written_alike(string text, string agency, int year, int number)
    {
        Assert.True(DocumentNumber.TryParse(text, out var read));
        Assert.Equal(new DocumentNumber(agency, year, number), read);
        Assert.Equal(text, read!.ToString());
        Assert.Null(DocumentNumber.WhyNot(text));
    }

    [Theory]
    [InlineData(null, "请填写")]
    [InlineData("", "请填写")]
    [InlineData("云人发[2026]5号", "六角括号")]
    [InlineData("云人发【2026】5号", "六角括号")]
    [InlineData("云人发（2026）5号", "六角括号")]
    [InlineData("云人发〔2026〕第5号", "“第”")]
    [InlineData("云人发〔26〕5号", "四位")]
    [InlineData("云人发〔2026〕05号", "虚位")]
    [InlineData("云人发〔2026〕0号", "虚位")]
    [InlineData("云人发 〔2026〕5号", "空格")]
    [InlineData("云人发〔2026〕5号\n", "空格")]
    [InlineData("云〔2026〕5号", "机关代字、年份、序号")]
    [InlineData("YR〔2026〕5号", "机关代字、年份、序号")]
    [InlineData("云人发〔2126〕5号", "机关代字、年份、序号")]
    [InlineData("云人发〔2026〕5", "机关代字、年份、序号")]
    [InlineData("云人发〔２０２６〕5号", "机关代字、年份、序号")]
    [InlineData("云人发〔2026〕99999999999号", "机关代字、年份、序号")]
    public void Are_refused_with_what_to_mend(string? text, string said)
    {
        Assert.False(DocumentNumber.TryParse(text, out _));
        Assert.Contains(said, DocumentNumber.WhyNot(text), StringComparison.Ordinal);
    }

    [Fact]
    public void Cannot_be_made_wrong()
    {
        Assert.Throws<ArgumentException>(() => new DocumentNumber("云", 2026, 1));
        Assert.Throws<ArgumentException>(() => new DocumentNumber("云人f", 2026, 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => new DocumentNumber("云人", 1899, 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => new DocumentNumber("云人", 2100, 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => new DocumentNumber("云人", 2026, 0));
    }

    [Fact]
    public void Survive_writing_and_reading() =>
        Gen.Select(Gen.Char['一', '龥'].Array[2, 8], Gen.Int[1900, 2099], Gen.Int[1, int.MaxValue]).Sample((agency, year, number) =>
        {
            var written = new DocumentNumber(new string(agency), year, number);
            Assert.True(DocumentNumber.TryParse(written.ToString(), out var read));
            Assert.Equal(written, read);
        });

    [Fact]
    public void Either_are_one_or_say_why_not() => Gen.String.Sample(text =>
        Assert.Equal(DocumentNumber.TryParse(text, out _), DocumentNumber.WhyNot(text) is null));
}
