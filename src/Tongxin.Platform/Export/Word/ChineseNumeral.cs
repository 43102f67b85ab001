using System.Text;

namespace Tongxin.Platform.Export.Word;

/// <summary>Counting words for headings: 1 is 一, 10 十, 21 二十一, 105 一百零五.</summary>
internal static class ChineseNumeral
{
    private const string Digits = "零一二三四五六七八九";

    /// <param name="number">At least 1; from 1000 on nobody counts in words, and digits are given.</param>
    public static string Of(int number)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(number, 1);
        if (number > 999) return $"{number}";
        var (hundreds, tens, ones) = (number / 100, number / 10 % 10, number % 10);
        var words = new StringBuilder();
        if (hundreds > 0) words.Append(Digits[hundreds]).Append('百');
        if (hundreds > 0 && tens == 0 && ones > 0) words.Append('零');
        if (tens > 1 || (tens == 1 && hundreds > 0)) words.Append(Digits[tens]);
        if (tens > 0) words.Append('十');
        if (ones > 0) words.Append(Digits[ones]);
        return words.ToString();
    }
}
