using Tongxin.Rules.Calendar;
using Tongxin.Rules.Clocks;
using Tongxin.Rules.Packs;

namespace Tongxin.Platform.Statutes;

/// <summary>The rules in force in this office (规则): national law with the place's own rules laid over it, the calendar, and how days are counted.</summary>
/// <param name="local">The pack of the place; null where only national rules apply.</param>
public sealed class OfficeRules(RulePack? local)
{
    /// <summary>National law, with default settings where it has no number and the office needs one.</summary>
    public RulePack National { get; } = RulePack.Defaults.OverriddenBy(RulePack.National);

    public RulePack? Local { get; } = local;

    /// <summary>National rules, overridden by the place's own.</summary>
    public RulePack InForce { get; } = RulePack.Defaults.OverriddenBy(local is null ? RulePack.National : RulePack.National.OverriddenBy(local));

    public WorkCalendar Calendar => WorkCalendar.Official;

    /// <summary>How periods are counted; see <see cref="CountingBasis"/> for the words behind it.</summary>
    public CountingRules Counting => CountingRules.Civil;

    /// <exception cref="InvalidOperationException">No pack in force has the rule; the office's pack must be completed.</exception>
    public ClockRule Deadline(string id, DateOnly on) =>
        InForce.Rule(id, on) ?? throw new InvalidOperationException($"The rule packs have no deadline {id} on {on:yyyy-MM-dd}.");

    /// <exception cref="InvalidOperationException">No pack in force has the threshold.</exception>
    public int Number(string id, DateOnly on) =>
        InForce.Threshold(id, on)?.Whole ?? throw new InvalidOperationException($"The rule packs have no threshold {id} on {on:yyyy-MM-dd}.");

    /// <exception cref="InvalidOperationException">No pack in force has the list.</exception>
    public ChoiceList Choices(string id, DateOnly on) =>
        InForce.Choices(id, on) ?? throw new InvalidOperationException($"The rule packs have no choices {id} on {on:yyyy-MM-dd}.");

    /// <summary>The rules for this process: a shipped place's, the office's own file, the invented city's in the demonstration, else national ones alone.</summary>
    /// <param name="pack">The id of a shipped pack, or a file in JSON; null without either.</param>
    /// <exception cref="RulePackException">There is no such pack, or the file cannot be read or trusted; the message says what to do.</exception>
    public static OfficeRules Load(string? pack, bool demo)
    {
        if (pack is null)
            return new(demo ? RulePack.Yunchuan : null);
        if (RulePack.Places.TryGetValue(pack, out var place))
            return new(place);
        try
        {
            return new(RulePack.Parse(File.ReadAllText(pack)));
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException or ArgumentException)
        {
            throw new RulePackException($"规则包 {pack} 打不开：它不是随程序提供的规则包（{string.Join("、", RulePack.Places.Keys)}），当作文件也读不出来，请核对编号、路径和权限。", unreadable);
        }
    }
}
