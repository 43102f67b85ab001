namespace Tongxin.Platform.Drafts;

/// <summary>The part of the 三三四 mode that work serves. Kept by name or as part of a lane, never by its number alone.</summary>
public enum Pillar
{
    /// <summary>三心.</summary>
    Hearts,

    /// <summary>三同.</summary>
    Togethers,

    /// <summary>四型.</summary>
    Types,

    /// <summary>No row of the mode is named.</summary>
    None,
}

/// <summary>How stream and pillar are called in Chinese, in files and in addresses.</summary>
public static class ModeWords
{
    static readonly (Pillar Pillar, string Words, string Slug)[] Pillars =
        [(Pillar.Hearts, "三心", "hearts"), (Pillar.Togethers, "三同", "togethers"), (Pillar.Types, "四型", "types")];

    /// <summary>The three of the mode, in its order.</summary>
    public static IEnumerable<Pillar> AllPillars => Pillars.Select(p => p.Pillar);

    /// <summary>三心、三同、四型; empty where no row of the mode is named.</summary>
    public static string Words(this Pillar pillar) => Pillars.FirstOrDefault(p => p.Pillar == pillar).Words ?? "";

    public static string Slug(this Pillar pillar) => Pillars.FirstOrDefault(p => p.Pillar == pillar).Slug ?? "none";

    /// <summary>What words or slug name; null when they name nothing.</summary>
    public static Pillar? PillarOf(string? name) => Pillars.Where(p => p.Words == name || p.Slug == name).Select(p => (Pillar?)p.Pillar).SingleOrDefault();

    public static string Words(this WorkStream stream) => stream == WorkStream.Party ? "党建" : "业务";

    public static string Slug(this WorkStream stream) => stream == WorkStream.Party ? "party" : "business";

    /// <inheritdoc cref="PillarOf"/>
    public static WorkStream? StreamOf(string? name) => name switch { "party" => WorkStream.Party, "business" => WorkStream.Business, _ => null };
}
