namespace Tongxin.Rules.Numbering;

/// <summary>The four levels of headings in an official document, each with its own sign: 一、 （一） 1. （1）.</summary>
[Basis("GB/T 9704—2012 党政机关公文格式", "结构层次序数")]
public static class Outline
{
    /// <summary>The sign that stands before a heading or paragraph.</summary>
    /// <param name="level">1 to 4, 1 the highest.</param>
    /// <param name="number">Position within its parent, from 1 to 9999.</param>
    /// <returns>一、 for level 1, （一） for level 2, 1. for level 3, （1） for level 4; brackets are full width.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There is no such level, or the number is outside its range.</exception>
    public static string Sign(int level, int number)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(number, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(number, 9999);
        return level switch
        {
            1 => $"{ChineseNumeral.Of(number)}、",
            2 => $"（{ChineseNumeral.Of(number)}）",
            3 => $"{number}.",
            4 => $"（{number}）",
            _ => throw new ArgumentOutOfRangeException(nameof(level), level, null),
        };
    }
}
