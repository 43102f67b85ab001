using Tongxin.Rules.Clocks;
using Tongxin.Rules.Procedures;

namespace Tongxin.Rules.Packs;

/// <summary>
/// Deadlines, thresholds, lists of choices and, where a place has its own, procedures as versioned data. Each entry has its own period of validity beside its
/// law, article and words, so that a matter of 2023 is still judged by the rule of 2023.
/// </summary>
public sealed class RulePack
{
    private readonly ILookup<string, ClockRule> deadlines;
    private readonly ILookup<string, Threshold> thresholds;
    private readonly ILookup<string, ChoiceList> choices;

    internal RulePack(
        string id, string place, string version, DateOnly from, DateOnly? to,
        IReadOnlyList<ClockRule> deadlines, IReadOnlyList<Threshold> thresholds, IReadOnlyList<ChoiceList> choices, IReadOnlyDictionary<string, Procedure> procedures)
    {
        (Id, Place, Version, From, To) = (id, place, version, from, to);
        (Deadlines, Thresholds, ChoiceLists, Procedures) = (deadlines, thresholds, choices, procedures);
        this.deadlines = deadlines.ToLookup(rule => rule.Id);
        this.thresholds = thresholds.ToLookup(threshold => threshold.Id);
        this.choices = choices.ToLookup(list => list.Id);
    }

    /// <summary>National law and Party rules, embedded in the program. Each entry begins on the date of the text it was read in.</summary>
    public static RulePack National { get; } = Parse(Embedded.Read("national.json"));

    /// <summary>Settings where no national text has a number and the office cannot do without one, such as the rhythm of the monthly accounts; all marked unverified.</summary>
    public static RulePack Defaults { get; } = Parse(Embedded.Read("defaults.json"));

    /// <summary>Settings of the invented city 云川市, for demonstration and tests only.</summary>
    public static RulePack Yunchuan { get; } = Parse(Embedded.Read("yunchuan.json"));

    /// <summary>Packs of real places that an office may choose, by id, e.g. qingdao; each holds what the place's own text says of deputies' suggestions. The invented city is not among them.</summary>
    public static IReadOnlyDictionary<string, RulePack> Places => ShippedPlaces.All;

    /// <summary>Stable name, e.g. national.</summary>
    public string Id { get; }

    /// <summary>Where it applies, in Chinese.</summary>
    public string Place { get; }

    /// <summary>Version of the data, shown beside whatever was computed with it.</summary>
    public string Version { get; }

    /// <summary>First day on which the pack applies, inclusive; entries do not reach back before it.</summary>
    public DateOnly From { get; }

    /// <summary>Last day, inclusive; null while in force.</summary>
    public DateOnly? To { get; }

    /// <summary>All deadlines, past versions included.</summary>
    public IReadOnlyList<ClockRule> Deadlines { get; }

    /// <summary>All thresholds, past versions included.</summary>
    public IReadOnlyList<Threshold> Thresholds { get; }

    /// <summary>All lists of choices, past versions included.</summary>
    public IReadOnlyList<ChoiceList> ChoiceLists { get; }

    /// <summary>Procedures that the place has of its own, by id, as long as the pack is the office's; the others are the program's (<see cref="Procedure.Shipped"/>).</summary>
    public IReadOnlyDictionary<string, Procedure> Procedures { get; }

    /// <summary>Every entry, deadlines first, for the rule book page.</summary>
    public IReadOnlyList<RuleEntry> All => [.. Deadlines.Select(RuleEntry.Of), .. Thresholds.Select(RuleEntry.Of), .. ChoiceLists.Select(RuleEntry.Of)];

    /// <summary>Reads a pack and refuses anything doubtful: a deadline that is silently wrong is worse than none.</summary>
    /// <param name="json">The pack's JSON text.</param>
    /// <exception cref="RulePackException">Not JSON, an unknown or missing field, an unknown unit, direction or event, a period that ends before it begins, the same id twice for the same day, a source without article or quote, a list of choices that is empty or has a code twice, a procedure that cannot be followed.</exception>
    public static RulePack Parse(string json) => PackReader.Read(json);

    /// <summary>This pack with a local one laid over it: where the local pack has an entry with the same id for a day, it wins for that day.</summary>
    /// <param name="local">The pack of the place.</param>
    public RulePack OverriddenBy(RulePack local) => new(
        local.Id,
        local.Place,
        $"{local.Version}，{Place}{Version}",
        From < local.From ? From : local.From,
        To is null || local.To is null ? null : To > local.To ? To : local.To,
        Overlay.Lay(InForce(Deadlines), local.InForce(local.Deadlines), Overlay.OfRules),
        Overlay.Lay(InForce(Thresholds), local.InForce(local.Thresholds), Overlay.OfThresholds),
        Overlay.Lay(InForce(ChoiceLists), local.InForce(local.ChoiceLists), Overlay.OfChoices),
        Procedures.Values.Concat(local.Procedures.Values).GroupBy(one => one.Id).ToDictionary(same => same.Key, same => same.Last()));

    /// <summary>The deadline with that id for an event of that day; null when there is none.</summary>
    /// <param name="id">E.g. suggestion.answer.</param>
    /// <param name="on">The day of the event that starts it.</param>
    public ClockRule? Rule(string id, DateOnly on) =>
        Applies(on) ? deadlines[id].FirstOrDefault(rule => Overlay.OfRules.Covers(rule, on)) : null;

    /// <summary>The threshold with that id on that day; null when there is none.</summary>
    /// <param name="id">E.g. congress.quorum.</param>
    /// <param name="on">The day on which it is applied.</param>
    public Threshold? Threshold(string id, DateOnly on) =>
        Applies(on) ? thresholds[id].FirstOrDefault(threshold => Overlay.OfThresholds.Covers(threshold, on)) : null;

    /// <summary>The list of choices with that id on that day, as a whole from one pack; null when there is none.</summary>
    /// <param name="id">E.g. suggestion.class.</param>
    /// <param name="on">The day on which it is chosen.</param>
    public ChoiceList? Choices(string id, DateOnly on) =>
        Applies(on) ? choices[id].FirstOrDefault(list => Overlay.OfChoices.Covers(list, on)) : null;

    private bool Applies(DateOnly on) => From <= on && (To is null || on <= To);

    /// <summary>Entries cut to the pack's own period, so that a pack which has ended gives way to the one below.</summary>
    private IEnumerable<ClockRule> InForce(IEnumerable<ClockRule> entries) => Overlay.Cut(entries, From, To, Overlay.OfRules);

    private IEnumerable<Threshold> InForce(IEnumerable<Threshold> entries) => Overlay.Cut(entries, From, To, Overlay.OfThresholds);

    private IEnumerable<ChoiceList> InForce(IEnumerable<ChoiceList> entries) => Overlay.Cut(entries, From, To, Overlay.OfChoices);
}
