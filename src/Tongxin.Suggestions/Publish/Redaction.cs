using System.Text;
using System.Text.RegularExpressions;

namespace Tongxin.Suggestions.Publish;

/// <summary>Finds personal data that rules can tell (个人信息) and blacks out what a person decided. Names of private persons no rule can tell; they are written by hand.</summary>
public static partial class Redaction
{
    /// <summary>Stands for what was blacked out, whatever its length.</summary>
    public const string Black = "■■■";

    /// <param name="What">What it looks like, in Chinese.</param>
    public sealed record Finding(int Start, int Length, string What)
    {
        public int End => Start + Length;

        public string In(string text) => text.Substring(Start, Length);
    }

    // What is surely something stands before what only looks like it; where two overlap both are hidden under the first name.
    static readonly (string What, Regex Rule, Func<string, bool>? Holds)[] Rules =
    [
        ("身份证号", IdCard(), IsIdCard), ("疑似身份证号", LikeIdCard(), null), ("电子邮箱", Email(), null), ("手机号", Mobile(), null),
        ("银行卡号", BankCard(), IsBankCard), ("固定电话", LandLine(), null), ("固定电话", AfterTelephone(), null), ("车牌号", Plate(), null), ("住址", House(), null), ("住址", Room(), null),
    ];

    /// <summary>What looks like personal data, in the order of the text, without overlaps.</summary>
    public static IReadOnlyList<Finding> Find(string text)
    {
        var plain = HalfWidth(text);
        var found = new List<Finding>();
        foreach (var (what, rule, holds) in Rules)
            foreach (Match match in rule.Matches(plain))
                if (match.Groups["hit"] is var hit && (holds is null || holds(hit.Value)))
                    found.Add(new(hit.Index, hit.Length, what));
        return Merged(found);
    }

    /// <summary>What is hidden of a text, in its order: what was found, except for what is left as it is, and the words given by hand.</summary>
    public static IReadOnlyList<Finding> Hidden(string text, IReadOnlySet<string> left, IEnumerable<string> words) =>
        Merged(Find(text).Where(finding => !left.Contains(finding.In(text))).Concat(words.SelectMany(word => Places(text, word).Select(at => new Finding(at, word.Length, "手写的")))));

    static IEnumerable<int> Places(string text, string word)
    {
        for (var at = text.IndexOf(word, StringComparison.Ordinal); at >= 0; at = text.IndexOf(word, at + 1, StringComparison.Ordinal))
            yield return at;
    }

    static List<Finding> Merged(IEnumerable<Finding> found)
    {
        var merged = new List<Finding>();
        foreach (var one in found.OrderBy(one => one.Start).ThenByDescending(one => one.Length))
            if (merged is [.., var last] && one.Start < last.End)
                merged[^1] = last with { Length = Math.Max(last.End, one.End) - last.Start };
            else
                merged.Add(one);
        return merged;
    }

    /// <summary>The text without what is hidden of it.</summary>
    public static string Blacken(string text, IReadOnlySet<string> left, IEnumerable<string> words)
    {
        var result = new StringBuilder();
        var at = 0;
        foreach (var finding in Hidden(text, left, words))
        {
            result.Append(text, at, finding.Start - at).Append(Black);
            at = finding.End;
        }
        return result.Append(text, at, text.Length - at).ToString();
    }

    // Digits and letters as people paste them; each takes the place of one character, so that findings keep their places.
    static string HalfWidth(string text) => string.Create(text.Length, text, (span, from) =>
    {
        for (var at = 0; at < span.Length; at++)
            span[at] = from[at] is >= '\uFF01' and <= '\uFF5E' and var wide ? (char)(wide - 0xFEE0) : from[at] switch { '—' or '–' or '‐' or '−' => '-', '\u3000' or '\u00A0' or '\u200B' or '\t' => ' ', var other => other };
    });

    static string Digits(string text) => string.Concat(text.Where(char.IsAsciiLetterOrDigit));

    /// <summary>GB 11643: the eighteenth sign follows from the seventeen before it.</summary>
    static bool IsIdCard(string text)
    {
        var digits = Digits(text);
        var sum = 0;
        for (var at = 0; at < 17; at++)
            sum += (digits[at] - '0') * ((1 << (17 - at)) % 11);
        return "10X98765432"[sum % 11] == char.ToUpperInvariant(digits[17]);
    }

    /// <summary>ISO/IEC 7812: the last digit follows from those before it.</summary>
    static bool IsBankCard(string text)
    {
        var digits = Digits(text);
        var sum = 0;
        for (var at = 0; at < digits.Length; at++)
        {
            var digit = digits[^(at + 1)] - '0';
            sum += at % 2 == 0 ? digit : digit * 2 > 9 ? digit * 2 - 9 : digit * 2;
        }
        return sum % 10 == 0;
    }

    [GeneratedRegex("(?<![0-9A-Za-z])(?<hit>[0-9]{6} ?[0-9]{8} ?[0-9]{3}[0-9Xx])(?![0-9A-Za-z])")]
    private static partial Regex IdCard();

    // Mistyped, or of the fifteen digits of old: a day of birth stands in it.
    [GeneratedRegex("(?<![0-9A-Za-z])(?<hit>[1-8][0-9]{5} ?(?:(?:19|20)[0-9]{2}(?:0[1-9]|1[0-2])(?:[0-2][0-9]|3[01]) ?[0-9]{3}[0-9Xx]|[0-9]{2}(?:0[1-9]|1[0-2])(?:[0-2][0-9]|3[01])[0-9]{3}))(?![0-9A-Za-z])")]
    private static partial Regex LikeIdCard();

    [GeneratedRegex(@"(?<![A-Za-z0-9._%+\-])(?<hit>[A-Za-z0-9._%+\-]{1,64}@[A-Za-z0-9.\-]{1,100}\.[A-Za-z]{2,10})")]
    private static partial Regex Email();

    [GeneratedRegex(@"(?<![0-9])(?<hit>(?:\+?86[- ]?)?1[3-9][0-9][- ]?[0-9]{4}[- ]?[0-9]{4})(?![0-9])")]
    private static partial Regex Mobile();

    [GeneratedRegex("(?<![0-9])(?<hit>[3-9][0-9]{3}(?:[ -]?[0-9]{4}){2,3}(?:[ -]?[0-9]{1,4})?)(?![0-9])")]
    private static partial Regex BankCard();

    [GeneratedRegex(@"(?<![0-9])(?<hit>\(?0[1-9][0-9]{1,2}\)?[- ]{0,2}[2-9][0-9]{6,7}(?:[-转][0-9]{1,6})?)(?![0-9])")]
    private static partial Regex LandLine();

    [GeneratedRegex("(?:电话|座机|传真|联系方式)(?:号码)?(?:是|为)?[:, ]{0,3}(?<hit>[2-9][0-9]{2,3}[- ]?[0-9]{4})(?![0-9])")]
    private static partial Regex AfterTelephone();

    [GeneratedRegex("(?<hit>[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼][A-HJ-NP-Z][·•. -]?[A-HJ-NP-Z0-9]{4,5}[A-HJ-NP-Z0-9挂学警港澳])(?![A-Za-z0-9])")]
    private static partial Regex Plate();

    // 12号3号楼2单元501室, 3栋1单元, 六幢 502.
    [GeneratedRegex("(?<hit>(?:[0-9]{1,5}号(?:院|附[0-9]{1,3}号)?)?[0-9一二三四五六七八九十百]{1,4}(?:号楼|栋|幢|单元)(?:[0-9一二三四五六七八九十]{1,3}单元)?(?:[0-9一二三四五六七八九十]{1,2}[楼层])?(?:[0-9]{1,5}[室号户]?)?)")]
    private static partial Regex House();

    [GeneratedRegex("(?<![0-9])(?<hit>[0-9]{2,4}室)")]
    private static partial Regex Room();
}
