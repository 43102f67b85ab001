using Tongxin.Rules.Appraisal;

namespace Tongxin.Appraisal.Schemes;

/// <summary>What changed from one version of a scheme to another, in words: weights, items, points, and who is named.</summary>
static class SchemeDifferences
{
    public static IReadOnlyList<string> Of(Scheme before, Scheme after) =>
    [
        .. Field("名称", before.Name, after.Name),
        .. Field("年度", $"{before.Year}", $"{after.Year}"),
        .. Field("依据", before.Basis, after.Basis),
        .. Field("满分", $"{before.Scale:0.####}", $"{after.Scale:0.####}"),
        .. Field("保留小数", $"{before.Decimals} 位", $"{after.Decimals} 位"),
        .. Field("最少在岗", $"{before.LeastDays} 天", $"{after.LeastDays} 天"),
        .. Field("公示", $"{before.NoticeDays} 个工作日", $"{after.NoticeDays} 个工作日"),
        .. Each("条线", before.Streams, after.Streams, stream => stream.Id, stream => stream.Name, stream =>
            [("名称", stream.Name), ("权重", $"{stream.Weight:0.##}%"), ("最高分", $"{stream.Most:0.####}")]),
        .. Each("类别", before.Classes, after.Classes, one => one.Id, one => one.Name, one => [("名称", one.Name)]),
        .. Each("项目", before.Items, after.Items, item => item.Id, item => item.Name, item =>
        [
            ("名称", item.Name), ("分值", $"{item.Full:0.####}"), ("计分", item.Rule()), ("条线", item.Stream), ("类别", item.Class ?? "无"), ("所属分组", item.Parent ?? "无"),
            ("来源", item.Source is { } source ? source.Figure is { } figure ? $"{figure}{(source.Of is { } of ? $" ÷ {of}" : "")}{(source.Slice is { } slice ? $"（{slice}）" : "")}" : source.Evidence ?? "无" : "无"),
            ("依据", item.Basis), ("负责", item.Owner),
        ]),
        .. Field("评先", before.Honour.Words(before), after.Honour.Words(after)),
        .. Field("约谈和调整", before.Poor.Words(), after.Poor.Words()),
    ];

    static IEnumerable<string> Field(string name, string before, string after) => before == after ? [] : [$"{name}：“{before}”改为“{after}”"];

    static IEnumerable<string> Each<T>(
        string what, IReadOnlyList<T> before, IReadOnlyList<T> after, Func<T, string> id, Func<T, string> name, Func<T, IReadOnlyList<(string Field, string Value)>> fields)
    {
        var (old, now) = (before.ToDictionary(id), after.ToDictionary(id));
        foreach (var gone in before.Where(one => !now.ContainsKey(id(one))))
            yield return $"去掉{what}“{name(gone)}”（{string.Join("，", fields(gone).Skip(1).Take(2).Select(field => $"{field.Field} {field.Value}"))}）".Replace("（）", "", StringComparison.Ordinal);
        foreach (var one in after)
            if (!old.TryGetValue(id(one), out var was))
                yield return $"增加{what}“{name(one)}”（{string.Join("，", fields(one).Skip(1).Take(2).Select(field => $"{field.Field} {field.Value}"))}）".Replace("（）", "", StringComparison.Ordinal);
            else
                foreach (var (from, to) in fields(was).Zip(fields(one)).Where(pair => pair.First != pair.Second))
                    yield return $"{what}“{name(was)}”的{from.Field}：“{from.Value}”改为“{to.Value}”";
    }
}
