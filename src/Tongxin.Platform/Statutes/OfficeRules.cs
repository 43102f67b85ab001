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

    /// <summary>The rules for this process: the office's own file, the invented city's in the demonstration, else national ones alone.</summary>
    /// <param name="file">A pack in JSON; null without one.</param>
    /// <exception cref="RulePackException">The file cannot be read or cannot be trusted; the message says where it is wrong.</exception>
    public static OfficeRules Load(string? file, bool demo)
    {
        if (file is null)
            return new(demo ? RulePack.Yunchuan : null);
        try
        {
            return new(RulePack.Parse(File.ReadAllText(file)));
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException or ArgumentException)
        {
            throw new RulePackException($"规则包 {file} 打不开：请核对路径和权限。", unreadable);
        }
    }
}
