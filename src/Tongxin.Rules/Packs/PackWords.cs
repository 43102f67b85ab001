using Tongxin.Rules.Calendar;
using Tongxin.Rules.Clocks;

namespace Tongxin.Rules.Packs;

/// <summary>The words a pack may use. Files live longer than enum names, so the two are kept apart.</summary>
internal static class PackWords
{
    public static readonly Dictionary<string, CountUnit> Units = new()
    {
        ["day"] = CountUnit.Day,
        ["workday"] = CountUnit.Workday,
        ["month"] = CountUnit.Month,
        ["year"] = CountUnit.Year,
    };

    public static readonly Dictionary<string, ClockDirection> Directions = new()
    {
        ["within"] = ClockDirection.Within,
        ["before"] = ClockDirection.Before,
        ["not-before"] = ClockDirection.NotBefore,
    };

    public static readonly Dictionary<string, ExtensionKind> Extensions = new()
    {
        ["adds"] = ExtensionKind.Adds,
        ["replaces"] = ExtensionKind.Replaces,
    };

    /// <summary>These are stored as they stand.</summary>
    public static readonly Dictionary<string, string> Starts = CaseEvents.All.ToDictionary(word => word);
}
