using System.Globalization;

namespace Tongxin.Activities.Kinds;

/// <summary>What an extra field takes.</summary>
public enum ExtraType
{
    /// <summary>文字.</summary>
    Text,

    /// <summary>数字.</summary>
    Number,

    /// <summary>选项.</summary>
    Choice,
}

/// <summary>A field that one kind of activity has beside the common ones (补充项), kept as code:名称:type.</summary>
/// <param name="Code">Names the field in stored records; never changes.</param>
/// <param name="Measure">What a number counts (个、条、户); numbers without it are not added up.</param>
public sealed record ExtraField(string Code, string Name, ExtraType Type, string Measure, IReadOnlyList<string> Choices)
{
    public const int LongestText = 100;
    const decimal LargestNumber = 1_000_000;

    /// <summary>Reads the field from its written form.</summary>
    /// <exception cref="FormatException">It is not written so.</exception>
    public static ExtraField Parse(string written)
    {
        if (written.Split(':') is not [var code, var name, var type])
            throw new FormatException($"An extra field is written code:name:type, not {written}.");
        var open = type.IndexOf('(', StringComparison.Ordinal);
        var inside = open < 0 ? "" : type[(open + 1)..].TrimEnd(')');
        return (open < 0 ? type : type[..open]) switch
        {
            "text" => new(code, name, ExtraType.Text, "", []),
            "number" => new(code, name, ExtraType.Number, inside, []),
            "choice" when inside.Length > 0 => new(code, name, ExtraType.Choice, "", inside.Split('/')),
            _ => throw new FormatException($"The type of an extra field is text, number or choice, not {type}."),
        };
    }

    public override string ToString() => Type switch
    {
        ExtraType.Choice => $"{Code}:{Name}:choice({string.Join('/', Choices)})",
        ExtraType.Number when Measure.Length > 0 => $"{Code}:{Name}:number({Measure})",
        _ => $"{Code}:{Name}:{(Type == ExtraType.Text ? "text" : "number")}",
    };

    /// <summary>What is wrong with a value, in Chinese; null when it may be stored.</summary>
    public string? WhyNot(string value) => Type switch
    {
        ExtraType.Choice when !Choices.Contains(value) => $"“{Name}”请选：{string.Join("、", Choices)}。",
        ExtraType.Number when Number(value) is null => $"“{Name}”请填 0 到 {LargestNumber:0} 的数，最多两位小数。",
        ExtraType.Text when value.Length > LongestText => $"“{Name}”最多 {LongestText} 字。",
        _ => null,
    };

    /// <summary>The value as a number; null when it is none that may be stored.</summary>
    public static decimal? Number(string? value) =>
        decimal.TryParse(value, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) && number is >= 0 and <= LargestNumber && decimal.Round(number, 2) == number
            ? number
            : null;
}
