using System.ComponentModel.DataAnnotations;
using System.Reflection;
using System.Text.Json;

namespace Tongxin.Platform.Ledger;

/// <summary>One field that an act altered, named as the forms name it, with its values before and after in words.</summary>
/// <param name="Field">Its label; the property's own name where the forms never show it.</param>
/// <param name="NamedBefore">Units and people among the values, whose names are still to be found.</param>
public sealed record FactChange(string Field, string Before, string After, IReadOnlyList<Guid> NamedBefore, IReadOnlyList<Guid> NamedAfter)
{
    const string Nothing = "（空）";

    /// <summary>The fields of a fact, in the order in which they were written.</summary>
    /// <param name="changes">As the fact keeps them; null for none.</param>
    /// <param name="subject">The record's type, for labels and for the meaning of values.</param>
    public static IReadOnlyList<FactChange> Read(string? changes, Type? subject)
    {
        if (changes is null)
            return [];
        using var json = JsonDocument.Parse(changes);
        return [.. json.RootElement.EnumerateObject().Select(field => Of(field, subject))];
    }

    /// <summary>Whose names are to be found.</summary>
    public IEnumerable<Guid> Named => NamedBefore.Concat(NamedAfter);

    /// <summary>A field that the record's type names, and not only an identifier.</summary>
    public bool IsShown { get; init; }

    /// <summary>The same with names in place of identifiers.</summary>
    public FactChange WithNames(Func<Guid, string> name)
    {
        return this with { Before = Words(NamedBefore, Before), After = Words(NamedAfter, After) };

        string Words(IReadOnlyList<Guid> ids, string otherwise) => ids.Count == 0 ? otherwise : string.Join("、", ids.Select(name));
    }

    static FactChange Of(JsonProperty field, Type? subject)
    {
        var property = subject?.GetProperty(field.Name);
        var label = property?.GetCustomAttribute<DisplayAttribute>()?.Name;
        var type = property is null ? null : Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType;
        var (before, after) = (field.Value[0], field.Value[1]);
        return new(label ?? field.Name, FactValue.Words(before, type, Nothing), FactValue.Words(after, type, Nothing), Ids(before), Ids(after)) { IsShown = label is not null };
    }

    static IReadOnlyList<Guid> Ids(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String when value.TryGetGuid(out var id) => [id],
        JsonValueKind.Array => [.. value.EnumerateArray().SelectMany(Ids)],
        _ => [],
    };
}
