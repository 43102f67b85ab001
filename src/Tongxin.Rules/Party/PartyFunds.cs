namespace Tongxin.Rules.Party;

/// <summary>Money for Party work (党建经费).</summary>
public static class PartyFunds
{
    /// <summary>What a year's Party work is entitled to in the unit's budget: a percentage of total wages, which a local setting names.</summary>
    /// <param name="wages">The unit's total wages of the year (工资总额), in yuan; not negative.</param>
    /// <param name="percent">Percent of the wages, e.g. 1.8; not negative.</param>
    /// <returns>Yuan, rounded to the fen, half a fen up: 120 240.00 for 6 680 000 at 1.8 percent.</returns>
    /// <exception cref="ArgumentOutOfRangeException">Wages or percentage are negative.</exception>
    [Basis("中国共产党党和国家机关基层组织工作条例", "第四十条")]
    public static decimal Entitled(decimal wages, decimal percent)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(wages);
        ArgumentOutOfRangeException.ThrowIfNegative(percent);
        return decimal.Round(wages * percent / 100, 2, MidpointRounding.AwayFromZero);
    }
}
