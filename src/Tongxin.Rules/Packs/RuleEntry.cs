using Tongxin.Rules.Clocks;

namespace Tongxin.Rules.Packs;

/// <summary>A deadline or a threshold as one line of the rule book.</summary>
/// <param name="Id">Stable name.</param>
/// <param name="Name">What it is called, in Chinese.</param>
/// <param name="Source">Law, article and words.</param>
/// <param name="From">First day, inclusive.</param>
/// <param name="To">Last day, inclusive; null while in force.</param>
/// <param name="Unverified">Not read in an official text.</param>
/// <param name="Deadline">The deadline, or null when the entry is a threshold.</param>
/// <param name="Threshold">The threshold, or null when the entry is a deadline.</param>
public sealed record RuleEntry(
    string Id,
    string Name,
    RuleSource Source,
    DateOnly From,
    DateOnly? To,
    bool Unverified,
    ClockRule? Deadline,
    Threshold? Threshold)
{
    internal static RuleEntry Of(ClockRule rule) => new(rule.Id, rule.Name, rule.Source, rule.From, rule.To, rule.Unverified, rule, null);

    internal static RuleEntry Of(Threshold threshold) =>
        new(threshold.Id, threshold.Name, threshold.Source, threshold.From, threshold.To, threshold.Unverified, null, threshold);
}
