using Tongxin.Platform.Export.Word;
using static Tongxin.Tests.Platform.Export.Word.Opened;

namespace Tongxin.Tests.Platform.Export.Word;

public sealed class WritingADocument
{
    [Fact]
    public void Headings_number_themselves_and_start_again_below_a_new_one()
    {
        var word = new OfficialDocument("报告");
        foreach (var level in (int[])[1, 2, 3, 4, 4, 3, 2, 1, 2]) word.Heading(level, "甲");
        word.Heading(1, "不编号", numbered: false);

        Assert.Equal(["报告", "一、甲", "（一）甲", "1.甲", "（1）甲", "（2）甲", "2.甲", "（二）甲", "二、甲", "（一）甲", "不编号"], new Opened(word).Paragraphs);
    }

    [Theory]
    [InlineData(10, "十"), InlineData(11, "十一"), InlineData(20, "二十"), InlineData(99, "九十九"), InlineData(100, "一百"),
     InlineData(101, "一百零一"), InlineData(110, "一百一十"), InlineData(215, "二百一十五"), InlineData(1000, "1000")]
    public void Numerals_read_as_one_counts(int count, string numeral)
    {
        var word = new OfficialDocument("报告");
        for (var heading = 0; heading < count; heading++) word.Heading(1, "");
        Assert.Equal(numeral + "、", new Opened(word).Paragraphs[^1]);
    }

    [Theory]
    [InlineData("关于开好市人大常委会会议的通知", "关于开好市人大常委会会议的通知")]
    [InlineData("云川市人大常委会机关关于2026年11月党建工作和代表履职服务保障工作情况的报告", "云川市人大常委会机关关于2026年11月\n党建工作和代表履职服务保障工作情况的报告")]
    [InlineData("云川市人民代表大会常务委员会关于批准云川市2026年市级预算调整方案的决议", "云川市人民代表大会常务委员会关于批准\n云川市2026年市级预算调整方案的决议")]
    [InlineData("第一行\n第二行很长很长很长很长很长很长很长很长很长很长很长很长", "第一行\n第二行很长很长很长很长很长很长很长很长很长很长很长很长")]
    public void A_long_title_is_broken_where_it_may_be(string title, string lines) =>
        Assert.Equal(lines, new Opened(new OfficialDocument(title)).Paragraphs[0]);

    [Fact]
    public void Lines_become_paragraphs_and_blank_ones_are_left_out()
    {
        var word = new OfficialDocument("报告");
        word.Paragraph("一\r\n\r\n  二  \n三");
        word.Item(4, "项");
        word.Note("注");
        word.Note("（注）");
        Assert.Equal(["报告", "一", "二", "三", "（四）项", "（注）", "（注）"], new Opened(word).Paragraphs);
    }

    [Fact]
    public void Links_open_web_addresses_only_and_references_are_raised()
    {
        var word = new OfficialDocument("报告");
        word.Paragraph("到会38人", new Span.Reference("[1]", "https://office.example/figures/1?a=1&b=中"), "，见",
            new Span.Link("台账", "javascript:alert(1)"), new Span.Link("文件", "file:///etc/passwd"), new Span.Link("空", ""));
        var opened = new Opened(word);

        Assert.Equal("到会38人[1]，见台账文件空", opened.Paragraphs[1]);
        Assert.Equal("[1]", Assert.Single(opened.Body.Descendants(W + "hyperlink")).Value);
        Assert.Equal("superscript", Value(opened.Body.Descendants(W + "vertAlign").Single()));
        Assert.Empty(opened.Faults());
    }

    [Fact]
    public void The_same_text_and_time_give_the_same_bytes()
    {
        Assert.Equal(Samples.Report().ToArray(), Samples.Report().ToArray());
        Assert.NotEqual(Samples.Report("甲").ToArray(), Samples.Report("乙").ToArray());
        var once = Samples.Report();
        Assert.Equal(once.ToArray(), once.ToArray());
    }

    [Fact]
    public void Its_properties_tell_the_title_and_the_time_it_was_given()
    {
        var file = new MemoryStream();
        Samples.Report().Save(file);
        var properties = new Opened(file.ToArray()).Part("docProps/core.xml").Root!;
        Assert.Contains("云川市人大常委会机关", properties.Value, StringComparison.Ordinal);
        Assert.Contains("2026-12-03T01:02:03Z", properties.Value, StringComparison.Ordinal);
    }

    [Fact]
    public void A_table_without_columns_or_with_a_row_of_other_length_is_a_mistake()
    {
        var word = new OfficialDocument("报告");
        Assert.Throws<ArgumentException>(() => word.Table([], []));
        Assert.Throws<ArgumentException>(() => word.Table(["一", "二"], [["1"]]));
        Assert.Throws<ArgumentOutOfRangeException>(() => word.Heading(5, "太深"));
    }

    [Fact]
    public void A_table_of_three_thousand_rows_is_still_a_document()
    {
        var word = new OfficialDocument("名册");
        word.Table(["序号", "姓名"], Enumerable.Range(1, 3_000).Select(row => (IReadOnlyList<string>)[$"{row}", "张三"]));
        Assert.Equal(6_002, new Opened(word).Cells.Length);
    }
}
