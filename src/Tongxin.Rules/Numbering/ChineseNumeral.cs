using System.Text;

namespace Tongxin.Rules.Numbering;

/// <summary>Chinese numerals as laws and documents number their parts: 五十一, 一百零九, 一千二百五十九.</summary>
[Basis("立法法", "第六十五条")]
public static class ChineseNumeral
{
    private const string Digits = "零一二三四五六七八九";
    private const string Places = "千百十";

    /// <summary>The numeral in its everyday form: 十 not 一十 for ten to nineteen, one 零 for any gap.</summary>
    /// <param name="number">1 to 9999.</param>
    /// <exception cref="ArgumentOutOfRangeException">Outside that range.</exception>
    public static string Of(int number)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(number, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(number, 9999);
        var text = new StringBuilder();
        var gap = false;
        for (var (place, unit) = (0, 1000); unit > 0; place++, unit /= 10)
        {
            var digit = number / unit % 10;
            if (digit == 0)
            {
                gap = text.Length > 0;
                continue;
            }
            if (gap)
                text.Append('零');
            gap = false;
            if (!(unit == 10 && digit == 1 && text.Length == 0))
                text.Append(Digits[digit]);
            if (unit > 1)
                text.Append(Places[place]);
        }
        return text.ToString();
    }

    /// <summary>第五十一条: the article as the text itself writes it.</summary>
    /// <param name="number">1 to 9999.</param>
    /// <exception cref="ArgumentOutOfRangeException">Outside that range.</exception>
    public static string Article(int number) => $"第{Of(number)}条";

    /// <summary>Reads exactly what <see cref="Of"/> writes; other spellings (两百, 一十二, 〇) are refused.</summary>
    /// <param name="text">The numeral.</param>
    /// <param name="number">Its value, when the answer is true.</param>
    public static bool TryParse(string? text, out int number)
    {
        number = 0;
        var digit = 0;
        foreach (var sign in text ?? "")
        {
            if (Digits.IndexOf(sign) is var value && value >= 0)
            {
                digit = value;
                continue;
            }
            if (Places.IndexOf(sign) is var place && place < 0)
                return false;
            number += Math.Max(digit, 1) * (int)Math.Pow(10, 3 - place);
            digit = 0;
        }
        number += digit;
        // Writing it again settles every odd spelling at once.
        return number is >= 1 and <= 9999 && Of(number) == text;
    }
}
