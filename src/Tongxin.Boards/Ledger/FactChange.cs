using System.ComponentModel.DataAnnotations;
using System.Reflection;
using System.Text.Json;

namespace Tongxin.Boards.Ledger;

/// <summary>One field that an act altered, named as the forms name it, with its values before and after in words.</summary>
/// <param name="Field">Its label; the property's own name where the forms never show it.</param>
/// <param name="Named">Units and people among the values, whose names are still to be found.</param>
public sealed record FactChange(string Field, string Before, string After, IReadOnlyList<Guid?> Named)
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

    /// <summary>The same with names in place of identifiers.</summary>
    public FactChange WithNames(Func<Guid, string> name) => Named.Count == 0
        ? this
        : this with { Before = Named[0] is { } before ? name(before) : Nothing, After = Named[1] is { } after ? name(after) : Nothing };

    static FactChange Of(JsonProperty field, Type? subject)
    {
        var property = subject?.GetProperty(field.Name);
        var label = property?.GetCustomAttribute<DisplayAttribute>()?.Name ?? field.Name;
        var type = property is null ? null : Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType;
        var (before, after) = (field.Value[0], field.Value[1]);
        return type == typeof(Guid)
            ? new(label, "", "", [Id(before), Id(after)])
            : new(label, FactValue.Words(before, type, Nothing), FactValue.Words(after, type, Nothing), []);
    }

    static Guid? Id(JsonElement value) => value.ValueKind == JsonValueKind.String && value.TryGetGuid(out var id) ? id : null;
}
