namespace Tongxin.Rules.Clocks;

/// <summary>Where a rule stands, with its own words beside it.</summary>
/// <param name="Law">Short title without 《》, e.g. 各级人民代表大会常务委员会监督法.</param>
/// <param name="Article">The article as the text writes it, e.g. 第十五条.</param>
/// <param name="Quote">The words that carry the number, as they stand in the article.</param>
public sealed record RuleSource(string Law, string Article, string Quote)
{
    /// <summary>《…》第…条, as a citation in running text.</summary>
    public override string ToString() => $"《{Law}》{Article}";
}
