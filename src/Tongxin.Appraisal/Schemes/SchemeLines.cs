using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Tongxin.Appraisal.Schemes;

/// <summary>Finds the line of a scheme's text of which a complaint speaks, so that somebody who edits it as a file need not search.</summary>
static partial class SchemeLines
{
    /// <summary>The complaint with its line in front; as it is where it names a line itself, or none can be told.</summary>
    /// <param name="text">JSON that can be read.</param>
    public static string With(string text, string complaint)
    {
        if (AtLine().IsMatch(complaint) || Lines(text) is not { } lines)
            return complaint;
        var place = Entry().Matches(complaint).LastOrDefault() is { } entry ? lines.GetValueOrDefault($"{entry.Groups["list"].Value} {entry.Groups["number"].Value}") : 0;
        if (place == 0)
            // The innermost thing that is named, which is named last; the scheme's own id names nothing.
            place = Name().Matches(complaint).Select(name => lines.GetValueOrDefault($"id {name.Value}")).LastOrDefault(line => line > 0);
        return place == 0 ? complaint : $"第 {place} 行：{complaint}";
    }

    // Entries of lists by list and number, and by their id, with the line on which they begin or the id stands.
    static Dictionary<string, int>? Lines(string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        var reader = new Utf8JsonReader(bytes);
        var (found, list, number, property) = (new Dictionary<string, int>(), "", 0, "");
        try
        {
            while (reader.Read())
                switch (reader.TokenType)
                {
                    case JsonTokenType.PropertyName:
                        property = reader.GetString()!;
                        break;
                    case JsonTokenType.StartArray when reader.CurrentDepth == 1:
                        (list, number) = (property, 0);
                        break;
                    case JsonTokenType.StartObject when reader.CurrentDepth == 2:
                        found.TryAdd($"{list} {++number}", LineOf(bytes, reader.TokenStartIndex));
                        break;
                    case JsonTokenType.String when property == "id" && reader.CurrentDepth > 1:
                        found.TryAdd($"id {reader.GetString()}", LineOf(bytes, reader.TokenStartIndex));
                        break;
                }
        }
        catch (JsonException)
        {
            return null;
        }
        return found;
    }

    static int LineOf(byte[] bytes, long index) => bytes.AsSpan(0, (int)index).Count((byte)'\n') + 1;

    [GeneratedRegex("第 \\d+ 行")]
    private static partial Regex AtLine();

    [GeneratedRegex("的 (?<list>[a-z-]+) 第 (?<number>\\d+) 条")]
    private static partial Regex Entry();

    [GeneratedRegex("[a-z0-9]+([.\\-][a-z0-9]+)*")]
    private static partial Regex Name();
}
