using CsCheck;
using Tongxin.Platform.Export.Word;

namespace Tongxin.Tests.Platform.Export.Word;

public sealed class HostileText
{
    [Fact]
    public void Any_text_in_any_place_gives_a_sound_document()
    {
        // A few at a time: a document each would take a minute.
        foreach (var texts in HostileStrings.All.Chunk(40))
            Assert.Empty(new Opened(Everywhere(texts)).Faults());
    }

    [Fact]
    public void What_a_file_can_hold_comes_back_as_it_was()
    {
        var word = new OfficialDocument("名册");
        word.Table(["文字"], HostileStrings.All.Select(text => (IReadOnlyList<string>)[text]));
        Assert.Equal(HostileStrings.All.Select(HostileStrings.Kept), new Opened(word).Cells.Skip(1));
    }

    [Fact]
    public void Any_sequence_of_code_units_gives_a_document_that_holds_the_characters_among_them() =>
        Gen.Char.Array[0, 40].Select(units => new string(units)).Sample(text =>
        {
            var word = new OfficialDocument(text);
            word.Table(["文字"], [[text]]);
            Assert.Equal(HostileStrings.Kept(text), new Opened(word).Cells[1]);
        }, iter: 200);

    [Fact]
    public void A_mark_that_turns_the_direction_does_not_reach_the_page()
    {
        var word = new OfficialDocument("报告");
        word.Paragraph("\u202E批准\u202C，不\u2067批准");
        Assert.Equal("批准，不批准", new Opened(word).Paragraphs[1]);
    }

    private static OfficialDocument Everywhere(string[] texts)
    {
        var word = new OfficialDocument(texts[0], texts[^1], texts[1]);
        foreach (var text in texts)
        {
            word.Addressee(text);
            for (var level = 1; level <= 4; level++) word.Heading(level, text);
            word.Paragraph(text);
            word.Paragraph(text, new Span.Link(text, text), new Span.Link(text, "https://office.example/" + text), new Span.Reference(text, "mailto:" + text));
            word.Item(1, text);
            word.Table([text, text], [[text, text]]);
            word.Signature(text, new DateOnly(2026, 12, 3));
            word.Note(text);
        }
        return word;
    }
}
