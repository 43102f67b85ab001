using System.Text.Json;
using CsCheck;
using Tongxin.Platform.Export.Word;

namespace Tongxin.Tests.Platform.Export.Word;

public sealed class HostileText
{
    private static readonly string[] ours =
    [
        "", " ", "\0", "\u0001\u0008\u000B\u000C\u001F", "a\u0000b", "\uFFFE\uFFFF", "\uD800", "\uDC00", "\uDC00\uD800", "名\uD83D", "😀🀄𠮷野家",
        "\u202E倒着写\u202C", "\u200Fעברית\u200E", "\u2066隔离\u2069", "一\r\n二\r三\n四\u2028五\u2029六\u0085七", "甲\t乙",
        "<w:p/>&amp;]]>", "<!-- -->", "=cmd|' /C calc'!A0", "{{7*7}}", "é̀̂̃", "ﷺ", "　全角　空格　",
        new string('长', 500), new string('W', 10_000), string.Concat(Enumerable.Repeat("很长的文字。\n", 200)),
    ];

    private static string[] All => Environment.GetEnvironmentVariable("TONGXIN_DATA") is { Length: > 0 } data
        && Path.Combine(data, "blns", "blns.json") is var file && File.Exists(file)
        ? [.. ours, .. JsonSerializer.Deserialize<string[]>(File.ReadAllText(file))!]
        : ours;

    [Fact]
    public void Any_text_in_any_place_gives_a_sound_document()
    {
        // A few at a time: a document each would take a minute.
        foreach (var texts in All.Chunk(40))
            Assert.Empty(new Opened(Everywhere(texts)).Faults());
    }

    [Fact]
    public void What_a_file_can_hold_comes_back_as_it_was()
    {
        var word = new OfficialDocument("名册");
        word.Table(["文字"], All.Select(text => (IReadOnlyList<string>)[text]));
        Assert.Equal(All.Select(Expected), new Opened(word).Cells.Skip(1));
    }

    [Fact]
    public void Any_sequence_of_code_units_gives_a_document_that_holds_the_characters_among_them() =>
        Gen.Char.Array[0, 40].Select(units => new string(units)).Sample(text =>
        {
            var word = new OfficialDocument(text);
            word.Table(["文字"], [[text]]);
            Assert.Equal(Expected(text), new Opened(word).Cells[1]);
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

    // Said in other words than the code's: by runes, which cannot be halves of pairs.
    private static string Expected(string text)
    {
        var kept = new System.Text.StringBuilder();
        for (var at = 0; at < text.Length;)
        {
            if (System.Text.Rune.TryGetRuneAt(text, at, out var rune))
            {
                var code = rune.Value;
                if (code is not ((< 0x20 and not (9 or 10 or 11 or 12 or 13)) or 0xFFFE or 0xFFFF or (>= 0x202A and <= 0x202E) or (>= 0x2066 and <= 0x2069)))
                    kept.Append(code is 11 or 12 or 0x85 or 0x2028 or 0x2029 ? "\n" : rune.ToString());
                at += rune.Utf16SequenceLength;
            }
            else at++;
        }
        return kept.Replace("\r\n", "\n").Replace('\r', '\n').ToString();
    }
}
