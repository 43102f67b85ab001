using Tongxin.Rules.Clocks;

namespace Tongxin.Rules.Packs;

/// <summary>A deadline, a threshold or a list of choices as one line of the rule book.</summary>
/// <param name="Id">Stable name.</param>
/// <param name="Name">What it is called, in Chinese.</param>
/// <param name="Source">Law, article and words.</param>
/// <param name="From">First day, inclusive.</param>
/// <param name="To">Last day, inclusive; null while in force.</param>
/// <param name="Unverified">Not read in an official text.</param>
/// <param name="Deadline">The deadline, or null when the entry is something else.</param>
/// <param name="Threshold">The threshold, or null when the entry is something else.</param>
/// <param name="Choices">The list of choices, or null when the entry is something else.</param>
public sealed record RuleEntry(
    string Id,
    string Name,
    RuleSource Source,
    DateOnly From,
    DateOnly? To,
    bool Unverified,
    ClockRule? Deadline,
    Threshold? Threshold,
    ChoiceList? Choices)
{
    internal static RuleEntry Of(ClockRule rule) => new(rule.Id, rule.Name, rule.Source, rule.From, rule.To, rule.Unverified, rule, null, null);

    internal static RuleEntry Of(Threshold threshold) =>
        new(threshold.Id, threshold.Name, threshold.Source, threshold.From, threshold.To, threshold.Unverified, null, threshold, null);

    internal static RuleEntry Of(ChoiceList list) => new(list.Id, list.Name, list.Source, list.From, list.To, list.Unverified, null, null, list);
}
