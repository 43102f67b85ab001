namespace Tongxin.Rules.Party;

/// <summary>People who do Party work (党务工作人员).</summary>
public static class PartyWorkers
{
    /// <summary>How many full-time Party workers an office normally has: a share of its staff in whole people, and at least one, because a small office too has somebody in charge.</summary>
    /// <param name="staff">People who work in the office (机关工作人员总数); not negative.</param>
    /// <param name="leastPercent">Lower end of the share in percent, e.g. 1.</param>
    /// <param name="mostPercent">Upper end of the share in percent, e.g. 2; not below the lower end.</param>
    /// <returns>The lower end rounded up and the upper end rounded down, both inclusive: 2 and 3 for 150 people at 1 to 2 percent. The upper end is what is usual, not a limit.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The staff or a share is negative, or the shares stand the wrong way round.</exception>
    [Basis("中国共产党党和国家机关基层组织工作条例", "第三十条")]
    public static (int Fewest, int Most) FullTime(int staff, decimal leastPercent, decimal mostPercent)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(staff);
        ArgumentOutOfRangeException.ThrowIfNegative(leastPercent);
        ArgumentOutOfRangeException.ThrowIfLessThan(mostPercent, leastPercent);
        var fewest = Math.Max(1, (int)decimal.Ceiling(staff * leastPercent / 100));
        return (fewest, Math.Max(fewest, (int)decimal.Floor(staff * mostPercent / 100)));
    }
}
