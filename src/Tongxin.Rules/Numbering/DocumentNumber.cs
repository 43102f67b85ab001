using System.Globalization;
using System.Text.RegularExpressions;

namespace Tongxin.Rules.Numbering;

/// <summary>发文字号: the issuer's sign, the year in six-corner brackets and a running number, e.g. 云人发〔2026〕5号.</summary>
[Basis("GB/T 9704—2012 党政机关公文格式", "7.2.5")]
public sealed partial record DocumentNumber
{
    /// <summary>A number for a document to be issued.</summary>
    /// <param name="agency">The issuer's sign (机关代字), two or more Chinese characters.</param>
    /// <param name="year">Year of issue, four digits, 1900 to 2099.</param>
    /// <param name="number">Running number within sign and year, from 1.</param>
    /// <exception cref="ArgumentException">The sign has other characters or fewer than two.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The year or the number is outside its range.</exception>
    public DocumentNumber(string agency, int year, int number)
    {
        if (!Sign().IsMatch(agency))
            throw new ArgumentException("机关代字应为两个以上汉字。", nameof(agency));
        ArgumentOutOfRangeException.ThrowIfLessThan(year, 1900);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(year, 2099);
        ArgumentOutOfRangeException.ThrowIfLessThan(number, 1);
        (Agency, Year, Number) = (agency, year, number);
    }

    /// <summary>机关代字, e.g. 云人发.</summary>
    public string Agency { get; }

    /// <summary>Year of issue.</summary>
    public int Year { get; }

    /// <summary>Running number.</summary>
    public int Number { get; }

    /// <summary>Reads a number exactly as the standard writes it.</summary>
    /// <param name="text">E.g. 云人发〔2026〕5号.</param>
    /// <param name="number">The number, when the answer is true.</param>
    public static bool TryParse(string? text, out DocumentNumber? number)
    {
        number = null;
        if (Whole().Match(text ?? "") is not { Success: true } match
            || !int.TryParse(match.Groups["number"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture, out var running))
            return false;
        number = new DocumentNumber(match.Groups["agency"].Value, int.Parse(match.Groups["year"].ValueSpan, CultureInfo.InvariantCulture), running);
        return true;
    }

    /// <summary>Why a text is no document number, as a Chinese sentence that says how to mend it; null when it is one.</summary>
    /// <param name="text">What somebody typed.</param>
    public static string? WhyNot(string? text) => text switch
    {
        _ when TryParse(text, out _) => null,
        null or "" => "请填写发文字号，例如 云人发〔2026〕5号。",
        _ when text.Any(char.IsWhiteSpace) => "发文字号中不留空格。",
        _ when OtherBrackets().IsMatch(text) => "年份应当用六角括号〔〕括入，例如〔2026〕。",
        _ when text.Contains('第') => "序号前不加“第”字。",
        _ when ShortYear().IsMatch(text) => "年份应当写全四位。",
        _ when LeadingZero().IsMatch(text) => "序号不编虚位，1 不写作 01。",
        _ => "发文字号应当由机关代字、年份、序号组成，例如 云人发〔2026〕5号。",
    };

    /// <summary>The number as it stands under the red heading.</summary>
    public override string ToString() => $"{Agency}〔{Year}〕{Number}号";

    // "[0-9]" and "\z": "\d" would take digits of other scripts and "$" a trailing line break.
    [GeneratedRegex(@"^\p{IsCJKUnifiedIdeographs}{2,}\z", RegexOptions.CultureInvariant)]
    private static partial Regex Sign();

    [GeneratedRegex(@"^(?<agency>\p{IsCJKUnifiedIdeographs}{2,})〔(?<year>(19|20)[0-9]{2})〕(?<number>[1-9][0-9]*)号\z", RegexOptions.CultureInvariant)]
    private static partial Regex Whole();

    [GeneratedRegex(@"[\[\]()（）【】［］﹝﹞]", RegexOptions.CultureInvariant)]
    private static partial Regex OtherBrackets();

    [GeneratedRegex(@"〔[0-9]{1,3}〕", RegexOptions.CultureInvariant)]
    private static partial Regex ShortYear();

    [GeneratedRegex(@"〕0[0-9]*号", RegexOptions.CultureInvariant)]
    private static partial Regex LeadingZero();
}
