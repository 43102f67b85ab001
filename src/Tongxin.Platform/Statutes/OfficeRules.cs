using Tongxin.Rules.Clocks;
using Tongxin.Rules.Packs;

namespace Tongxin.Platform.Statutes;

/// <summary>The rules this office works by: national law with the office's own pack laid over it.</summary>
public sealed class OfficeRules(RulePack pack)
{
    public RulePack Pack => pack;

    /// <exception cref="InvalidOperationException">No pack in force has the rule; the office's pack must be completed.</exception>
    public ClockRule Deadline(string id, DateOnly on) =>
        pack.Rule(id, on) ?? throw new InvalidOperationException($"The rule packs have no deadline {id} on {on:yyyy-MM-dd}.");

    /// <exception cref="InvalidOperationException">No pack in force has the threshold.</exception>
    public int Number(string id, DateOnly on) =>
        pack.Threshold(id, on)?.Whole ?? throw new InvalidOperationException($"The rule packs have no threshold {id} on {on:yyyy-MM-dd}.");
}
