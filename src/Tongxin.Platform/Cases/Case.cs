using System.ComponentModel.DataAnnotations;
using System.ComponentModel.DataAnnotations.Schema;
using System.Globalization;
using Tongxin.Platform.Data;
using Tongxin.Rules.Procedures;

namespace Tongxin.Platform.Cases;

/// <summary>A record that goes through a procedure of the rule data: its state, the deadlines that run in it, and what may be done to it now.</summary>
public abstract class Case : Record
{
    /// <summary>Id of the state in the procedure.</summary>
    [Display(Name = "状态")] public string State { get; private set; } = "";

    /// <summary>Phase of the state, kept so that an index serves it.</summary>
    public CasePhase Phase { get; private set; }

    /// <summary>The first day on which something is due; null where nothing runs.</summary>
    [Display(Name = "期限")] public DateOnly? Due { get; private set; }

    /// <summary><see cref="Due"/> for lists in its order; the last of all days where nothing runs.</summary>
    public DateOnly DueOrder { get; private set; } = DateOnly.MaxValue;

    /// <summary>The deadlines, running and ended, one a line (<see cref="CaseClock"/>).</summary>
    public string ClockLines { get; private set; } = "";

    /// <summary>What was done by the procedure and on which legal days, one a line as <c>assign 2026-04-03</c>: the short story of very many cases, without their facts.</summary>
    public string StepLines { get; private set; } = "";

    [NotMapped] public IReadOnlyList<CaseClock> Clocks => CaseClock.All(ClockLines);

    /// <summary>Id of the procedure in the rule data.</summary>
    [NotMapped] protected abstract string ProcedureId { get; }

    /// <summary>For whom deadlines run: lead, assist; null where the case knows no roles.</summary>
    [NotMapped] protected virtual string? RoleId => null;

    /// <summary>A day that is owed beside the case's own deadlines.</summary>
    [NotMapped] protected virtual DateOnly? DueBeside => null;

    /// <summary>What a case of its own says against a deadline that its act would start.</summary>
    protected virtual bool Runs(string rule) => true;

    public Procedure ProcedureOf(CaseRules rules) => rules.Procedures[ProcedureId];

    /// <summary>Why the act cannot be done now; null when it can.</summary>
    public Refusal? WhyNot(string act, CaseRules rules)
    {
        var procedure = ProcedureOf(rules);
        return procedure.May(act, State) ? null : new($"{ProcedureId}.not-{act}", $"现在是“{procedure.State(State).Name}”：{procedure.Act(act).Otherwise}");
    }

    protected void Begin(string state, CaseRules rules) => Stand(state, rules);

    /// <summary>Does an act: the state moves, deadlines end and begin, and the act is remembered.</summary>
    /// <param name="on">The legal day of it.</param>
    /// <param name="sentence">The act in Chinese, without the actor.</param>
    /// <exception cref="RefusedException">It cannot be done in this state.</exception>
    protected void Do(string act, CaseRules rules, DateOnly on, string sentence)
    {
        Refusal.ThrowIf(WhyNot(act, rules));
        var procedure = ProcedureOf(rules);
        End(act, procedure, on);
        if (procedure.Act(act).Event is { } happened)
            Start(happened, rules, on);
        Stand(procedure.After(act, State), rules);
        StepLines += string.Create(CultureInfo.InvariantCulture, $"{act} {on:yyyy-MM-dd}\n");
        Remember($"{ProcedureId}.{act}", sentence, on);
    }

    /// <summary>Starts what runs from an event on a day.</summary>
    protected void Start(string happened, CaseRules rules, DateOnly on)
    {
        foreach (var deadline in ProcedureOf(rules).Deadlines.Where(one => (one.For is null || one.For == RoleId) && Runs(one.Rule)))
            if (rules.Deadline(deadline.Rule, on) is { } rule && rule.Starts == happened)
                Keep([.. Clocks.Where(clock => clock.Rule != deadline.Rule || clock.Ended is not null), new(deadline.Rule, on, rules.DueOf(rule, on, false), null, false)]);
        Watch(rules);
    }

    /// <summary>Grants more time to a running deadline, by its own rule.</summary>
    protected void Extend(string rule, CaseRules rules)
    {
        Keep([.. Clocks.Select(clock => clock.Rule == rule && clock.Ended is null && rules.Deadline(rule, clock.From) is { } of
            ? clock with { Extended = true, Due = rules.DueOf(of, clock.From, true) } : clock)]);
        Watch(rules);
    }

    /// <summary>A deadline runs again, with its old last day, because the act that ended it is taken back.</summary>
    protected void Resume(string rule)
    {
        var last = Clocks.LastOrDefault(clock => clock.Rule == rule);
        Keep([.. Clocks.Select(clock => clock == last ? clock with { Ended = null } : clock)]);
    }

    /// <summary>What an act started runs no longer, and what it ended runs again, because the act is taken back.</summary>
    protected void Retract(string act, CaseRules rules)
    {
        var procedure = ProcedureOf(rules);
        if (procedure.Act(act).Event is { } happened)
            Keep([.. Clocks.Where(clock => clock.Ended is not null || rules.Deadline(clock.Rule, clock.From)?.Starts != happened)]);
        foreach (var deadline in procedure.Deadlines.Where(one => one.Ends.Contains(act)))
            Resume(deadline.Rule);
    }

    /// <summary>Computes running deadlines anew, after calendar or rules changed; what has ended stays as it was judged.</summary>
    /// <returns>What moved, in words; null where nothing did.</returns>
    public string? Recompute(CaseRules rules)
    {
        var moved = new List<string>();
        Keep([.. Clocks.Select(clock =>
        {
            if (clock.Ended is not null || rules.Deadline(clock.Rule, clock.From) is not { } rule || rules.DueOf(rule, clock.From, clock.Extended) is var due && due == clock.Due)
                return clock;
            moved.Add($"{rule.Name}由{clock.Due:yyyy年M月d日}变为{due:yyyy年M月d日}");
            return clock with { Due = due };
        })]);
        if (moved.Count == 0)
            return null;
        Watch(rules);
        var said = $"按现行规则重算期限：{string.Join("；", moved)}";
        Remember($"{ProcedureId}.recomputed", said);
        return said;
    }

    void End(string act, Procedure procedure, DateOnly on)
    {
        var ends = procedure.Deadlines.Where(deadline => deadline.Ends.Contains(act)).Select(deadline => deadline.Rule).ToHashSet();
        Keep([.. Clocks.Select(clock => clock.Ended is null && ends.Contains(clock.Rule) ? clock with { Ended = on } : clock)]);
    }

    void Stand(string state, CaseRules rules)
    {
        State = state;
        Phase = ProcedureOf(rules).State(state).Phase switch { "open" => CasePhase.Open, "waiting" => CasePhase.Waiting, _ => CasePhase.Done };
        Watch(rules);
    }

    void Keep(IReadOnlyList<CaseClock> clocks) => ClockLines = string.Join('\n', clocks);

    protected void Watch(CaseRules rules)
    {
        Due = Phase == CasePhase.Done ? null : CaseClock.Owed(Clocks, ProcedureOf(rules)).Select(clock => (DateOnly?)clock.Due).Append(DueBeside).Min();
        DueOrder = Due ?? DateOnly.MaxValue;
    }
}

/// <summary>Which part of its life a case is in.</summary>
public enum CasePhase
{
    /// <summary>Somebody has to do something by a day.</summary>
    Open,

    /// <summary>It waits for another's word or another case.</summary>
    Waiting,

    Done,
}
