using System.Collections.Concurrent;
using System.Globalization;
using System.Reflection;
using System.Text.Json;
using Tongxin.Platform.Time;

namespace Tongxin.Platform.Ledger;

/// <summary>A stored value in the words of the forms.</summary>
static class FactValue
{
    static readonly ConcurrentDictionary<Type, MethodInfo?> Known = new();

    /// <param name="type">What the value means; null where that is not known.</param>
    public static string Words(JsonElement value, Type? type, string nothing)
    {
        if (value.ValueKind is JsonValueKind.Null || (value.ValueKind == JsonValueKind.String && value.GetString()!.Length == 0))
            return nothing;
        if (value.ValueKind is JsonValueKind.True or JsonValueKind.False)
            return value.GetBoolean() ? "是" : "否";
        if (type is { IsEnum: true } && value.TryGetEnum(type) is { } member)
            return WordsOf(type)?.Invoke(null, [member]) as string ?? member.ToString()!;
        if (type == typeof(DateOnly) && DateOnly.TryParse(value.GetString(), CultureInfo.InvariantCulture, out var day))
            return day.ToString("yyyy年M月d日");
        if (type == typeof(DateTime) && value.TryGetDateTime(out var instant))
            return OfficeClock.Local(instant.ToUniversalTime()).ToString("yyyy年M月d日 HH:mm");
        if (value is { ValueKind: JsonValueKind.Array } && value.GetArrayLength() == 0)
            return nothing;
        return value.ValueKind == JsonValueKind.Array ? string.Join("、", value.EnumerateArray().Select(item => item.ToString())) : value.ToString();
    }

    static object? TryGetEnum(this JsonElement value, Type type) =>
        value.ValueKind == JsonValueKind.Number && value.TryGetInt64(out var number) ? Enum.ToObject(type, number)
        : value.ValueKind == JsonValueKind.String && Enum.TryParse(type, value.GetString(), out var named) ? named
        : null;

    /// <summary>Every enumeration that people read has an extension method Words, in its own module or in one that shows it.</summary>
    static MethodInfo? WordsOf(Type type) => Known.GetOrAdd(type, wanted => AppDomain.CurrentDomain.GetAssemblies()
        .Where(assembly => assembly.GetName().Name!.StartsWith("Tongxin.", StringComparison.Ordinal))
        .SelectMany(assembly => assembly.GetTypes())
        .Where(owner => owner is { IsAbstract: true, IsSealed: true })
        .Select(owner => owner.GetMethod("Words", BindingFlags.Public | BindingFlags.Static, [wanted]))
        // A method that takes a wider type would be found as well.
        .FirstOrDefault(method => method?.ReturnType == typeof(string) && method.GetParameters()[0].ParameterType == wanted));
}
