using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Tongxin.Platform.Data;

namespace Tongxin.Platform.Search;

/// <summary>Cuts text into words without a word list: every two neighbouring Chinese characters, every run of letters or digits.</summary>
public static partial class Bigrams
{
    // PostgreSQL takes no longer word; nobody types one.
    const int LongestWord = 60;

    // PostgreSQL holds no more than a megabyte of words for one row; what stands further back in a very long text is not found.
    const int MostBytes = 900_000;

    /// <summary>Words to store for a text, each once.</summary>
    public static string ForIndex(params IEnumerable<string> texts)
    {
        var terms = new HashSet<string>();
        var bytes = 0;
        foreach (var term in texts.SelectMany(Runs).SelectMany(Terms))
            if (terms.Add(term) && (bytes += Encoding.UTF8.GetByteCount(term)) > MostBytes)
                break;
        return string.Join(' ', terms);
    }

    // Single characters too, so that a one-character question still finds something.
    static IEnumerable<string> Terms(Run run) =>
        run.Chinese ? run.Characters.Concat(run.Characters.Zip(run.Characters.Skip(1), string.Concat)) : [string.Concat(run.Characters)];

    /// <summary>Words that all must stand in what is looked for; empty when the question has none.</summary>
    public static IReadOnlyList<string> ForQuestion(string question) =>
        [.. Runs(question).SelectMany(run => run switch
        {
            { Chinese: true, Characters.Count: > 1 } => run.Characters.Zip(run.Characters.Skip(1), string.Concat),
            _ => [string.Concat(run.Characters)],
        }).Distinct().Take(24)];

    /// <summary>A word of the index as it stands in texts: code points become characters again.</summary>
    public static string Readable(string word) => CodePoint().Replace(word, match =>
        Rune.TryCreate(int.Parse(match.ValueSpan[1..], NumberStyles.HexNumber, CultureInfo.InvariantCulture), out var rune) ? rune.ToString() : match.Value);

    [GeneratedRegex("z[0-9a-f]{5}")]
    private static partial Regex CodePoint();

    static IEnumerable<Run> Runs(string text)
    {
        var characters = new List<string>();
        var chinese = false;
        foreach (var rune in Unicode.Normal(text, NormalizationForm.FormKC).ToLowerInvariant().EnumerateRunes())
        {
            var isChinese = IsChinese(rune);
            var isWord = isChinese || Rune.IsLetterOrDigit(rune);
            if (characters.Count > 0 && (!isWord || isChinese != chinese))
            {
                yield return new(chinese, characters);
                characters = [];
            }
            chinese = isChinese;
            if (isWord && (isChinese || characters.Count < LongestWord))
                characters.Add(Token(rune));
        }
        if (characters.Count > 0)
            yield return new(chinese, characters);
    }

    static bool IsChinese(Rune rune) =>
        rune.Value is >= 0x3400 and <= 0x9FFF or >= 0xF900 and <= 0xFAFF or >= 0x20000 and <= 0x3FFFF or 0x3007;

    // SQLite's tokenizer does not know letters beyond the basic plane; their code points stand in for them.
    static string Token(Rune rune) => rune.IsBmp ? rune.ToString() : "z" + rune.Value.ToString("x", CultureInfo.InvariantCulture);

    sealed record Run(bool Chinese, List<string> Characters);
}
