namespace Tongxin.Rules.Clocks;

/// <summary>What an approved extension does to the period. Two cities use the same words "经同意" for opposite arithmetic.</summary>
public enum ExtensionKind
{
    /// <summary>The provision knows no extension.</summary>
    None,

    /// <summary>The extension is added to the period (上海: 延长时间不得超过三个月, so three and three).</summary>
    Adds,

    /// <summary>The extension is a new limit from the same starting day (北京: 至迟不得超过六个月, so six in all).</summary>
    Replaces,
}
