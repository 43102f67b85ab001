using Tongxin.Platform.Data;

namespace Tongxin.People.Organisation;

/// <summary>A name as typed, with what was added in brackets to tell namesakes apart: 张伟（办公室）.</summary>
sealed record TypedName(string Name, string? Place)
{
    /// <summary>More than anybody types into one field.</summary>
    const int MostNames = 300, LongestText = 8000;

    static readonly char[] Separators = ['、', '，', ',', '；', ';', '\n', '\r', '\t'];

    public override string ToString() => Place is null ? Name : $"{Name}（{Place}）";

    public static IReadOnlyList<TypedName> Split(string? text, string field)
    {
        if (text?.Length > LongestText)
            throw new WrongInputException(field, $"名单太长，最多 {LongestText} 字，请分几次填写。");
        var names = (text ?? "").Split(Separators).Select(Typed.Line).Where(name => name.Length > 0).Distinct().ToList();
        if (names.Count > MostNames)
            throw new WrongInputException(field, $"一次最多 {MostNames} 个名字，请分几次填写。");
        return [.. names.Select(One)];
    }

    static TypedName One(string text)
    {
        var open = text.LastIndexOfAny(['（', '(']);
        return open > 0 && text[^1] is '）' or ')' && text[(open + 1)..^1].Trim() is { Length: > 0 } place
            ? new(text[..open].Trim(), place)
            : new(text, null);
    }
}
