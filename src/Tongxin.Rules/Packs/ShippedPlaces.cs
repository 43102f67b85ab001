namespace Tongxin.Rules.Packs;

/// <summary>Packs of real places that travel with the program; read when first asked for, as most offices use one or none.</summary>
internal static class ShippedPlaces
{
    private static readonly string[] Ids = ["beijing", "chongqing", "henan", "henan-old", "qingdao", "shandong", "shanghai", "zhejiang"];

    public static IReadOnlyDictionary<string, RulePack> All { get; } =
        Ids.Select(id => RulePack.Parse(Embedded.Read($"{id}.json"))).ToDictionary(pack => pack.Id);
}
