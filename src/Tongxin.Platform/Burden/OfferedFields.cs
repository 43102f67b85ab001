using System.Collections;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;

namespace Tongxin.Platform.Burden;

/// <summary>Tells what a person typed from what the form offered: marks of the offered values travel with the form, as a hidden field.</summary>
public static class OfferedFields
{
    public const string Name = "_offered";

    // Forms post Input.Title, or ReturnInput.Reason where a page has two.
    const string Prefix = "Input.";

    /// <summary>What a page writes into its form by itself: nobody types it.</summary>
    static readonly HashSet<string> Hidden = ["Version", "ShownKind", "Fingerprint", "Seen", "Task", "Year", "Parent"];

    /// <summary>Deeper inputs no form has.</summary>
    const int Deepest = 3;

    /// <param name="Name">As the form posts it, e.g. Title or Lines[0].Text.</param>
    public sealed record Field(string Name, string Value)
    {
        /// <summary>Words of one's own. People and units are chosen by name, in boxes whose text is no fact.</summary>
        public bool IsWords => !Name.EndsWith(".Text", StringComparison.Ordinal) || Name.Contains('[', StringComparison.Ordinal);
    }

    /// <summary>Marks of every value that a form shows filled in.</summary>
    public static string Of(object input) => string.Concat(Values(input, "", 0).Where(one => one.Value.Length > 0).Select(one => Mark(one.Name, one.Value)));

    /// <summary>The mark of one box that shows a value which its input does not hold: names in place of identifiers.</summary>
    /// <param name="name">As the form posts it, after Input.</param>
    public static string Of(string name, string value) => Mark(name, Plain(value));

    /// <summary>The values of a sent form that the form did not offer.</summary>
    /// <param name="button">The field that tells which button was pressed; nobody types it.</param>
    public static IReadOnlyList<Field> Typed(IFormCollection form, string? button)
    {
        var offered = string.Concat(form[Name].AsEnumerable()).Chunk(8).Select(mark => new string(mark)).ToHashSet();
        return [.. form.Where(field => field.Key != button && field.Key.Contains(Prefix, StringComparison.Ordinal))
            .SelectMany(field => field.Value.OfType<string>().Select(value => (Key: field.Key[(field.Key.IndexOf(Prefix, StringComparison.Ordinal) + Prefix.Length)..], Value: Plain(value))))
            .Where(one => !Hidden.Contains(one.Key))
            .Where(one => one.Value.Length > 0 && !offered.Contains(Mark(one.Key, one.Value))).Select(one => new Field(one.Key, one.Value))];
    }

    static IEnumerable<(string Name, string Value)> Values(object? value, string name, int depth)
    {
        if (Simple(value) is { } text)
            yield return (name, Plain(text));
        else if (value is IDictionary map)
            foreach (DictionaryEntry entry in map)
                yield return ($"{name}[{entry.Key}]", Plain(Simple(entry.Value) ?? ""));
        else if (value is IEnumerable list)
            foreach (var (at, item) in list.Cast<object?>().Index())
                foreach (var one in Values(item, $"{name}[{at}]", depth + 1))
                    yield return one;
        else if (value is not null && depth < Deepest)
            foreach (var property in value.GetType().GetProperties().Where(property => property.CanRead && property.CanWrite && property.GetIndexParameters().Length == 0))
                foreach (var one in Values(property.GetValue(value), name.Length == 0 ? property.Name : $"{name}.{property.Name}", depth + 1))
                    yield return one;
    }

    // As inputs write it.
    static string? Simple(object? value) => value switch
    {
        string text => text,
        DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        bool yes => yes ? "true" : "",
        Enum one => one.ToString(),
        IFormattable number and (int or long or decimal or double or Guid) => number.ToString(null, CultureInfo.InvariantCulture),
        _ => null,
    };

    static string Plain(string text) => text.ReplaceLineEndings("\n").Trim();

    static string Mark(string name, string value) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{name}={value}")).AsSpan(0, 4));
}
