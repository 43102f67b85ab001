namespace Tongxin.Rules.Procedures;

/// <summary>The life of a kind of case as data: its states, what may be done in which of them and by whom, and which deadlines run.</summary>
/// <param name="Id">E.g. suggestion.</param>
/// <param name="Name">The kind of case, in Chinese.</param>
/// <param name="States">In the order in which a case usually goes through them.</param>
/// <param name="Acts">In the order in which pages offer them.</param>
/// <param name="Deadlines">Those that run in such a case, as far as the rules of a place have them.</param>
public sealed record Procedure(string Id, string Name, IReadOnlyList<CaseState> States, IReadOnlyList<CaseAct> Acts, IReadOnlyList<CaseDeadline> Deadlines)
{
    private readonly Dictionary<string, CaseState> states = States.ToDictionary(state => state.Id);
    private readonly Dictionary<string, CaseAct> acts = Acts.ToDictionary(act => act.Id);

    /// <summary>The procedures that ship with the program, by id.</summary>
    public static IReadOnlyDictionary<string, Procedure> Shipped { get; } = Parse(Embedded.Read("procedures.json"));

    /// <summary>Reads procedures and refuses what cannot be followed.</summary>
    /// <param name="json">The text of the file.</param>
    /// <exception cref="Packs.RulePackException">Not JSON, or something in it contradicts itself; the message says where.</exception>
    public static IReadOnlyDictionary<string, Procedure> Parse(string json) => ProcedureReader.Read(json);

    /// <exception cref="KeyNotFoundException">The procedure has no such state.</exception>
    public CaseState State(string id) => states.TryGetValue(id, out var state) ? state : throw new KeyNotFoundException($"The procedure {Id} has no state {id}.");

    /// <exception cref="KeyNotFoundException">The procedure has no such act.</exception>
    public CaseAct Act(string id) => acts.TryGetValue(id, out var act) ? act : throw new KeyNotFoundException($"The procedure {Id} has no act {id}.");

    /// <summary>Whether the act may be done in that state.</summary>
    public bool May(string act, string state) => Act(act).From.Contains(state);

    /// <summary>The state after an act.</summary>
    public string After(string act, string state) => Act(act).To ?? state;
}

/// <summary>A state of a case.</summary>
/// <param name="Id">E.g. submitted.</param>
/// <param name="Name">As people read it: 待审查.</param>
/// <param name="Phase">Which part of its life it is in, for lists: open, waiting, done.</param>
/// <param name="Waits">Whom it waits for, in Chinese; empty when it is over.</param>
public sealed record CaseState(string Id, string Name, string Phase, string Waits);

/// <summary>Something that may be done to a case.</summary>
/// <param name="Id">E.g. accept.</param>
/// <param name="Name">The words on its button: 立案.</param>
/// <param name="From">The states in which it may be done.</param>
/// <param name="To">The state after it; null where it stays.</param>
/// <param name="By">Who may: lead, signer, office, unit, head, inspector, approver, system.</param>
/// <param name="Event">The event by which deadlines name it; null where none starts by it.</param>
/// <param name="Otherwise">What is said where it cannot be done.</param>
public sealed record CaseAct(string Id, string Name, IReadOnlyList<string> From, string? To, IReadOnlyList<string> By, string? Event, string Otherwise);

/// <summary>A deadline that runs in a case: the rule says how long and from which event, this says what ends it.</summary>
/// <param name="Rule">Id of the deadline in the rule packs.</param>
/// <param name="Ends">The acts that end it.</param>
/// <param name="For">For which role it runs: lead or assist, or a grade of an opinion; null for all.</param>
/// <param name="IsWindow">It limits until when something may be done; nothing is late when it has passed.</param>
public sealed record CaseDeadline(string Rule, IReadOnlyList<string> Ends, string? For, bool IsWindow);
