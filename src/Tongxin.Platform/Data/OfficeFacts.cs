using System.Collections.Concurrent;
using System.Reflection;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Tongxin.Platform.Data;

/// <summary>Which rows may change without a fact.</summary>
public static class OfficeFacts
{
    static readonly ConcurrentDictionary<Type, bool> Known = new();

    /// <summary>True for types marked <see cref="UnrecordedAttribute"/> and for the framework's own rows (sign-in tokens, keys).</summary>
    public static bool IsUnrecorded(IReadOnlyEntityType type) => Known.GetOrAdd(type.ClrType, clr =>
        clr.GetCustomAttribute<UnrecordedAttribute>() is not null || clr.Namespace!.StartsWith("Microsoft.AspNetCore.", StringComparison.Ordinal));
}
