using System.Text;

namespace Tongxin.Platform.Similar;

/// <summary>Where a text names a place (翠园路、红旗小区、山河村): the two characters before what such names end with.</summary>
static class Places
{
    const string One = "路街巷道村镇乡区县苑园城府里河溪江湖山桥站渡渠厂寨堡沟湾组院馆邸景庄屯坊弄段";
    static readonly HashSet<string> Two = ["小区", "社区", "新村", "花园", "家园", "公寓", "中学", "小学", "医院", "公园", "广场", "市场", "大学", "街道", .. "一二三四五六七八九十".SelectMany(number => new[] { $"{number}中", $"{number}小" })];

    /// <summary>Pairs of characters that belong to names of places; a few others come with them and do little harm.</summary>
    public static IEnumerable<string> In(IReadOnlyList<Rune> run)
    {
        for (var at = 0; at < run.Count; at++)
        {
            var two = at + 1 < run.Count && Two.Contains(run[at].ToString() + run[at + 1]);
            if (!two && !One.Contains(run[at].ToString(), StringComparison.Ordinal))
                continue;
            if (at > 1)
                yield return run[at - 2].ToString() + run[at - 1];
            if (at > 0)
                yield return run[at - 1].ToString() + run[at];
            if (two)
                at++;
        }
    }
}
