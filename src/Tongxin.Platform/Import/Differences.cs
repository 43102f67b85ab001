namespace Tongxin.Platform.Import;

/// <summary>What differs in a field, as the preview says it.</summary>
public static class Differences
{
    public static IEnumerable<string> Of(string field, string before, string after) => Of(field, before, after, before != after);

    public static IEnumerable<string> Of(string field, DateOnly? before, DateOnly? after) =>
        Of(field, before?.ToString("yyyy-MM-dd") ?? "", after?.ToString("yyyy-MM-dd") ?? "");

    public static IEnumerable<string> Of(string field, string before, string after, bool differ) =>
        differ ? [$"{field}：{Shown(before)} 改为 {Shown(after)}"] : [];

    static string Shown(string value) => value.Length == 0 ? "（空）" : value;
}
