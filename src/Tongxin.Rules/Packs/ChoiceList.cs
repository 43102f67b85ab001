using Tongxin.Rules.Clocks;

namespace Tongxin.Rules.Packs;

/// <summary>Values among which a provision or the office lets one choose: classes of results (办理结果分类), ratings (满意度评价), reasons why a paper is no suggestion.</summary>
/// <param name="Id">Stable name the product asks for, e.g. suggestion.class. A local pack replaces the whole list by carrying the same id.</param>
/// <param name="Name">What the list is called, in Chinese.</param>
/// <param name="Values">The values in the order of the text; at least one.</param>
/// <param name="Source">Law, article and words.</param>
/// <param name="From">First day on which it applies, inclusive.</param>
/// <param name="To">Last such day, inclusive; null while in force.</param>
/// <param name="Unverified">The article was not read in an official text.</param>
public sealed record ChoiceList(
    string Id,
    string Name,
    IReadOnlyList<Choice> Values,
    RuleSource Source,
    DateOnly From,
    DateOnly? To,
    bool Unverified)
{
    /// <summary>The value with that code; null when the list has none.</summary>
    public Choice? Of(string code) => Values.FirstOrDefault(value => value.Code == code);
}

/// <summary>One value of a list.</summary>
/// <param name="Code">What is stored, e.g. A; unlike any other in its list.</param>
/// <param name="Name">What is shown, in Chinese.</param>
/// <param name="Promise">It binds the unit to a commitment with a date (承诺): an answer of this class asks for one.</param>
/// <param name="Percent">What it is worth where choices make points, 0 to 100; null where they make none.</param>
public sealed record Choice(string Code, string Name, bool Promise = false, decimal? Percent = null)
{
    /// <summary>The name, with its letter where people say A, B and C; a longer code is for programs only.</summary>
    public string Words => Code.Length == 1 ? $"{Code} {Name}" : Name;
}
