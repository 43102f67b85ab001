using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Tongxin.Rules.Packs;

/// <summary>A JSON object that insists: whatever is missing, mistyped or unknown is refused with the place named in Chinese.</summary>
internal sealed partial class PackObject
{
    private readonly JsonElement element;
    private string where;

    public PackObject(JsonElement element, string where, params string[] allowed)
    {
        (this.element, this.where) = (element, where);
        if (element.ValueKind != JsonValueKind.Object)
            throw Wrong("应为一个对象 { }");
        if (allowed.Length > 0)
            Allow(allowed);
    }

    public RulePackException Wrong(string what) => new($"{where}：{what}。");

    public void Allow(params string[] fields)
    {
        foreach (var field in element.EnumerateObject())
            if (!fields.Contains(field.Name))
                throw Wrong($"不认识的字段 {field.Name}，可用的字段有 {string.Join("、", fields)}");
    }

    /// <summary>From here on complaints name the entry by its id, which a person can search for.</summary>
    public void NameBy(string field) => where = $"{where}（{Text(field)}）";

    public string Text(string field)
    {
        if (Field(field) is not { ValueKind: JsonValueKind.String } value || value.GetString() is not { } text || string.IsNullOrWhiteSpace(text))
            throw Wrong($"缺少 {field}，应为非空的文字");
        return text;
    }

    public string? OptionalText(string field) => Field(field) is null ? null : Text(field);

    public IReadOnlyList<string> Words(string field)
    {
        if (Field(field) is not { ValueKind: JsonValueKind.Array } list || list.GetArrayLength() == 0)
            throw Wrong($"缺少 {field}，应为至少一个词的列表");
        return [.. list.EnumerateArray().Select(word => word.ValueKind == JsonValueKind.String ? word.GetString()! : throw Wrong($"{field} 里应都是文字"))];
    }

    /// <summary>Words where the list is there; none otherwise.</summary>
    public IReadOnlyList<string> OptionalWords(string field) => Field(field) is null || (Field(field) is { ValueKind: JsonValueKind.Array } list && list.GetArrayLength() == 0) ? [] : Words(field);

    public string Name(string field) => Text(field) is var text && Identifier().IsMatch(text)
        ? text
        : throw Wrong($"{field} 的值“{text}”只能用小写字母、数字、点和连字符，例如 suggestion.answer");

    public T Word<T>(string field, Dictionary<string, T> words) => words.TryGetValue(Text(field), out var meaning)
        ? meaning
        : throw Wrong($"{field} 的值“{Text(field)}”无法识别，应为 {string.Join("、", words.Keys)} 之一");

    public T? OptionalWord<T>(string field, Dictionary<string, T> words) where T : class => Field(field) is null ? null : Word(field, words);

    public string Code(string field) => Text(field) is var text && ShortCode().IsMatch(text)
        ? text
        : throw Wrong($"{field} 的值“{text}”只能用字母、数字和连字符，例如 A 或 this-year");

    public int Whole(string field, int least, int most) => OptionalWhole(field, least, most)
        ?? throw Wrong($"缺少 {field}，应为 {least} 至 {most} 的整数");

    public int? OptionalWhole(string field, int least, int most)
    {
        if (Field(field) is not { } value)
            return null;
        if (value.ValueKind != JsonValueKind.Number || !value.TryGetInt32(out var number) || number < least || number > most)
            throw Wrong($"{field} 的值 {value.GetRawText()} 应为 {least} 至 {most} 的整数");
        return number;
    }

    public decimal Number(string field) =>
        Field(field) is { ValueKind: JsonValueKind.Number } value && value.TryGetDecimal(out var number) ? number : throw Wrong($"缺少 {field}，应为数字");

    public decimal Number(string field, decimal least, decimal most) => OptionalNumber(field, least, most) ?? throw Wrong($"缺少 {field}，应为 {least} 至 {most} 的数字");

    public decimal? OptionalNumber(string field, decimal least, decimal most)
    {
        if (Field(field) is not { } value)
            return null;
        return value.ValueKind == JsonValueKind.Number && value.TryGetDecimal(out var number) && number >= least && number <= most
            ? number
            : throw Wrong($"{field} 的值 {value.GetRawText()} 应为 {least} 至 {most} 的数字");
    }

    public bool Flag(string field) => Field(field) switch
    {
        null => false,
        { ValueKind: JsonValueKind.True } => true,
        { ValueKind: JsonValueKind.False } => false,
        _ => throw Wrong($"{field} 应为 true 或 false"),
    };

    public DateOnly Day(string field) => OptionalDay(field) ?? throw Wrong($"缺少日期 {field}，应写作 2026-01-01 的样式");

    public DateOnly? OptionalDay(string field)
    {
        if (Field(field) is not { } value)
            return null;
        return value.ValueKind == JsonValueKind.String && DateOnly.TryParseExact(value.GetString(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day
            : throw Wrong($"日期 {field} 的值 {value.GetRawText()} 应写作 2026-01-01 的样式");
    }

    /// <summary>A day that comes every year; 29 February does not.</summary>
    public DateOnly? OptionalYearly(string field)
    {
        if (Field(field) is not { } value)
            return null;
        return value.ValueKind == JsonValueKind.String && DateOnly.TryParseExact($"2001-{value.GetString()}", "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day
            : throw Wrong($"{field} 的值 {value.GetRawText()} 应为每年都有的月日，写作 08-31 的样式");
    }

    public PackObject Object(string field, params string[] allowed) => OptionalObject(field, allowed) ?? throw Wrong($"缺少 {field}");

    public PackObject? OptionalObject(string field, params string[] allowed) =>
        Field(field) is { } value ? new PackObject(value, $"{where}的 {field}", allowed) : null;

    public IEnumerable<PackObject> Each(string field)
    {
        if (Field(field) is not { ValueKind: JsonValueKind.Array } list)
            throw Wrong($"缺少 {field}，应为列表 [ ]，没有内容时写空列表");
        return list.EnumerateArray().Select((item, i) => new PackObject(item, $"{where}的 {field} 第 {i + 1} 条"));
    }

    public IEnumerable<PackObject> EachIfAny(string field) => Field(field) is null ? [] : Each(field);

    /// <summary>A field that is there and not null.</summary>
    private JsonElement? Field(string field) =>
        element.TryGetProperty(field, out var value) && value.ValueKind != JsonValueKind.Null ? value : null;

    [GeneratedRegex(@"^[a-z0-9]+([.\-][a-z0-9]+)*\z", RegexOptions.CultureInvariant)]
    private static partial Regex Identifier();

    [GeneratedRegex(@"^[A-Za-z0-9]+(-[A-Za-z0-9]+)*\z", RegexOptions.CultureInvariant)]
    private static partial Regex ShortCode();
}
