using Tongxin.Platform.Export.Word;
using static Tongxin.Tests.Platform.Export.Word.Opened;

namespace Tongxin.Tests.Platform.Export.Word;

/// <summary>GB/T 9704-2012, clause by clause, as it stands in the file.</summary>
public sealed class LayoutFollowsTheStandard
{
    private const double TwipsPerMillimetre = 1440 / 25.4;

    private readonly Opened report = new(Samples.Report());

    [Fact]
    public void Word_finds_nothing_to_object_to() => Assert.Empty(report.Faults());

    [Theory]
    [InlineData("5.1", "pgSz", "w", 210, 0.1)]
    [InlineData("5.1", "pgSz", "h", 297, 0.1)]
    [InlineData("5.2.1 天头", "pgMar", "top", 37, 1)]
    [InlineData("5.2.1 订口", "pgMar", "left", 28, 1)]
    [InlineData("5.2.1 版心", "pgMar", "right", 210 - 28 - 156, 0.1)]
    [InlineData("5.2.1 版心", "pgMar", "bottom", 297 - 37 - 225, 0.1)]
    public void A_measure_of_the_page_holds(string clause, string element, string attribute, double millimetres, double tolerance)
    {
        var twips = double.Parse(Value(report.Section.Element(W + element), attribute)!);
        Assert.True(Math.Abs(twips / TwipsPerMillimetre - millimetres) <= tolerance, $"{clause}: {twips / TwipsPerMillimetre:0.0} mm instead of {millimetres} mm");
    }

    [Theory]
    [InlineData("7.2.4 发文机关标志", "Mark", "方正小标宋简体", null, "center", "FF0000")]
    [InlineData("7.2.5 发文字号", "Number", "仿宋_GB2312", 16, "center", null)]
    [InlineData("7.3.1 标题", "Title", "方正小标宋简体", 22, "center", null)]
    [InlineData("7.3.2 主送机关", "Addressee", "仿宋_GB2312", 16, null, null)]
    [InlineData("7.3.3 正文", "Body", "仿宋_GB2312", 16, "both", null)]
    [InlineData("7.3.3 一、", "Heading1", "黑体", 16, "both", null)]
    [InlineData("7.3.3 （一）", "Heading2", "楷体_GB2312", 16, "both", null)]
    [InlineData("7.3.3 1.", "Heading3", "仿宋_GB2312", 16, "both", null)]
    [InlineData("7.3.3 （1）", "Heading4", "仿宋_GB2312", 16, "both", null)]
    [InlineData("7.3.5 署名", "Signed", "仿宋_GB2312", 16, null, null)]
    [InlineData("7.5 页码", "Footer", "宋体", 14, null, null)]
    public void A_part_has_its_face_size_and_place(string clause, string style, string face, int? points, string? place, string? colour)
    {
        var runs = report.Style(style).Element(W + "rPr")!;
        Assert.Equal((clause, face, face), (clause, Value(runs.Element(W + "rFonts"), "eastAsia"), Value(runs.Element(W + "rFonts"), "ascii")));
        if (points is not null) Assert.Equal($"{points * 2}", Value(runs.Element(W + "sz")));
        Assert.Equal(place, Value(report.Style(style).Element(W + "pPr")?.Element(W + "jc")));
        Assert.Equal(colour, Value(runs.Element(W + "color")));
        Assert.Null(runs.Element(W + "b"));
    }

    [Fact]
    public void Clause_5_2_3_twenty_two_lines_of_twenty_eight_characters_fill_the_type_area()
    {
        var line = int.Parse(Value(report.Section.Element(W + "docGrid"), "linePitch")!);
        Assert.Equal(22, (16838 - 2098 - 1984) / line);
        var character = 320 + int.Parse(Value(report.Style("Body").Element(W + "rPr")!.Element(W + "spacing"))!);
        Assert.Equal(28, (11906 - 1588 - 1474) / character);
    }

    [Theory]
    [InlineData("Body"), InlineData("Heading1"), InlineData("Heading2"), InlineData("Heading3"), InlineData("Heading4")]
    public void Clause_7_3_3_paragraphs_are_set_in_by_two_characters(string style) =>
        Assert.Equal("200", Value(report.Style(style).Element(W + "pPr")!.Element(W + "ind"), "firstLineChars"));

    [Theory]
    [InlineData("word/footer1.xml", "right"), InlineData("word/footer2.xml", "left")]
    public void Clause_7_5_the_page_number_stands_between_dashes_outside(string footer, string side)
    {
        var paragraph = report.Part(footer).Root!.Element(W + "p")!;
        Assert.Equal(side, Value(paragraph.Descendants(W + "jc").Single()));
        Assert.Equal("— 1 —", string.Concat(paragraph.Descendants(W + "t").Select(text => text.Value)));
        Assert.NotNull(report.Part("word/settings.xml").Root!.Element(W + "evenAndOddHeaders"));
    }

    [Theory]
    [InlineData("代表工作委员会", "2026-12-03")]
    [InlineData("云川市人民代表大会常务委员会办公室", "2026-01-05")]
    [InlineData("办公室", "2026-11-23")]
    public void Clause_7_3_5_2_the_date_begins_two_characters_right_of_the_name_and_stays_inside(string name, string on)
    {
        var word = new OfficialDocument("报告");
        word.Signature(name, DateOnly.Parse(on));
        var begins = new Opened(word).Body.Elements(W + "p").TakeLast(2)
            .Select(line => int.Parse(Value(line.Descendants(W + "ind").Single(), "left")!)).ToArray();

        Assert.Equal(2 * 315, begins[1] - begins[0]);
        Assert.InRange(8844 - begins[0] - name.Length * 315, 2 * 315, 8844);
    }

    [Fact]
    public void Clause_7_2_7_a_red_line_stands_4_mm_under_the_number_or_under_the_mark_alone()
    {
        foreach (var number in (string?[])["云人发〔2026〕5号", null])
        {
            var opened = new Opened(new OfficialDocument("通知", "云川市人大常委会文件", number));
            var line = opened.Body.Elements(W + "p").Single(p => p.Descendants(W + "pBdr").Any());
            Assert.Equal(number is null ? "Mark" : "Number", Value(line.Descendants(W + "pStyle").Single()));
            Assert.Equal(("FF0000", "11"), (Value(line.Descendants(W + "bottom").Single(), "color"), Value(line.Descendants(W + "bottom").Single(), "space")));
        }
    }

    [Fact]
    public void A_table_repeats_its_head_and_tears_no_row()
    {
        var rows = report.Body.Descendants(W + "tr").ToArray();
        Assert.NotNull(rows[0].Descendants(W + "tblHeader").SingleOrDefault());
        Assert.All(rows, row => Assert.Single(row.Descendants(W + "cantSplit")));
    }
}
