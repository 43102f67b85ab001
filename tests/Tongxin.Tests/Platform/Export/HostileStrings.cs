using System.Text.Json;

namespace Tongxin.Tests.Platform.Export;

/// <summary>Text that has broken other programs; with the optional data folder also a well-known list of it.</summary>
internal static class HostileStrings
{
    private static readonly string[] ours =
    [
        "", " ", "\0", "\u0001\u0008\u000B\u000C\u001F", "a\u0000b", "\uFFFE\uFFFF", "\uD800", "\uDC00", "\uDC00\uD800", "名\uD83D", "😀🀄𠮷野家",
        "\u202E倒着写\u202C", "\u200Fעברית\u200E", "\u2066隔离\u2069", "一\r\n二\r三\n四\u2028五\u2029六\u0085七", "甲\t乙",
        "<w:p/>&amp;]]>", "<!-- -->", "=cmd|' /C calc'!A0", "{{7*7}}", "é̀̂̃", "ﷺ", "　全角　空格　", "_x0041__x005F_", "\"", ",", "'",
        new string('长', 500), new string('W', 10_000), string.Concat(Enumerable.Repeat("很长的文字。\n", 200)),
    ];

    /// <summary>Ours, and every twelfth of the well-known ones: for tests in which each costs a request.</summary>
    public static string[] Some => [.. All.Where((_, at) => at < ours.Length || at % 12 == 0)];

    public static string[] All => Environment.GetEnvironmentVariable("TONGXIN_DATA") is { Length: > 0 } data
        && Path.Combine(data, "blns", "blns.json") is var file && File.Exists(file)
        ? [.. ours, .. JsonSerializer.Deserialize<string[]>(File.ReadAllText(file))!]
        : ours;

    /// <summary>What a file can hold of a text. Said in other words than the product's: by runes, which cannot be halves of pairs.</summary>
    public static string Kept(string text)
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
