using Tongxin.Platform.Export.Word;
using static Tongxin.Tests.Platform.Export.Word.Opened;

namespace Tongxin.Tests.Platform.Export.Word;

/// <summary>GB/T 9704-2012, 10.1, the form of letters (信函格式), as it stands in the file.</summary>
public sealed class LettersFollowTheStandard
{
    const double TwipsPerMillimetre = 1440 / 25.4;

    static Opened Letter(string number = "云交函〔2026〕1号") => new(new OfficialDocument(new LetterHead("云川市交通运输局", number, "A类", "送审稿"), "关于2026年第0012号代表建议的答复"));

    [Fact]
    public void Word_finds_nothing_to_object_to() => Assert.Empty(Letter().Faults());

    [Fact]
    public void The_mark_stands_30_mm_under_the_edge_with_a_double_line_of_170_mm_4_mm_below()
    {
        var header = Letter().Header;
        var (corner, mark) = (header.Elements(W + "p").First(), header.Elements(W + "p").Last());
        var margins = Letter().Section.Element(W + "pgMar")!;
        var above = double.Parse(Value(margins, "header")!) + 579 + double.Parse(Value(mark.Element(W + "pPr")!.Element(W + "spacing"), "before")!);
        Assert.InRange(above / TwipsPerMillimetre, 29.5, 30.5);

        var line = mark.Descendants(W + "bottom").Single();
        Assert.Equal(("thickThinSmallGap", "FF0000", "11"), (Value(line), Value(line, "color"), Value(line, "space")));
        var indent = mark.Descendants(W + "ind").Single();
        Assert.InRange((11906 - 1588 - 1474 - int.Parse(Value(indent, "left")!) - int.Parse(Value(indent, "right")!)) / TwipsPerMillimetre, 169.5, 170.5);
        Assert.Equal("送审稿A类", string.Concat(corner.Descendants(W + "t").Select(text => text.Value)));
    }

    [Fact]
    public void The_first_page_has_a_double_line_20_mm_above_the_lower_edge_and_no_number()
    {
        var letter = Letter();
        Assert.NotNull(letter.Section.Element(W + "titlePg"));
        Assert.InRange(double.Parse(Value(letter.Section.Element(W + "pgMar"), "footer")!) / TwipsPerMillimetre, 19.5, 20.5);
        var footer = letter.Footer;
        Assert.Equal("thinThickSmallGap", Value(footer.Descendants(W + "bottom").Single()));
        Assert.Empty(footer.Descendants(W + "fldSimple"));
    }

    [Fact]
    public void The_number_is_flush_right_under_the_line_and_may_be_missing()
    {
        var number = Letter().Body.Elements(W + "p").First();
        Assert.Equal(("云交函〔2026〕1号", "right"), (number.Value, Value(number.Descendants(W + "jc").Single())));
        Assert.Equal(["关于2026年第0012号代表建议的答复"], Letter("").Paragraphs);
    }
}
