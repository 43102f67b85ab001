using Tongxin.Rules.Clocks;

namespace Tongxin.Rules.Packs;

/// <summary>A number set by a provision or by the office that is not a deadline: a quorum, a number of signatures, a weight, how often something must happen.</summary>
/// <param name="Id">Stable name the product asks for, e.g. bill.committee.members.</param>
/// <param name="Name">What it is called, in Chinese.</param>
/// <param name="Number">The number; for a fraction its upper part.</param>
/// <param name="Meaning">Chinese sentence: unit, whether the number itself is included, of whom.</param>
/// <param name="Source">Law, article and words.</param>
/// <param name="From">First day on which it applies, inclusive.</param>
/// <param name="To">Last such day, inclusive; null while in force.</param>
/// <param name="Unverified">The article was not read in an official text.</param>
/// <param name="OutOf">The lower part of a fraction (2 of 3); null for a plain number.</param>
public sealed record Threshold(
    string Id,
    string Name,
    decimal Number,
    string Meaning,
    RuleSource Source,
    DateOnly From,
    DateOnly? To,
    bool Unverified,
    int? OutOf = null)
{
    /// <summary>The number as a whole, for counting people, days and meetings.</summary>
    /// <exception cref="InvalidOperationException">The number has decimals, so that rounding would be a guess.</exception>
    public int Whole => decimal.IsInteger(Number)
        ? decimal.ToInt32(Number)
        : throw new InvalidOperationException($"{Id} is {Number}, not a whole number.");
}
