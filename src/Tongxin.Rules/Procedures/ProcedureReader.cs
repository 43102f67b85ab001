using System.Text.Json;
using Tongxin.Rules.Packs;

namespace Tongxin.Rules.Procedures;

/// <summary>Reads procedures from JSON and refuses what cannot be followed: an act into a state that does not exist, a state nobody can reach or leave, or in which a case waits for nobody.</summary>
internal static class ProcedureReader
{
    private static readonly string[] Roles = ["lead", "signer", "office", "unit", "head", "inspector", "approver", "system"];
    private static readonly string[] Phases = ["open", "waiting", "done"];

    public static IReadOnlyDictionary<string, Procedure> Read(string json)
    {
        try
        {
            using var document = JsonDocument.Parse(json, new() { AllowDuplicateProperties = false });
            return new PackObject(document.RootElement, "办理程序", "procedures").Each("procedures").Select(ReadProcedure).ToDictionary(one => one.Id);
        }
        catch (JsonException broken)
        {
            throw new RulePackException($"办理程序不是有效的 JSON（第 {broken.LineNumber + 1} 行附近）。", broken);
        }
    }

    /// <summary>A place's own procedure of a kind of case: it may call and order things differently and let others act in other states, but has the states and acts that the program knows.</summary>
    public static Procedure ReadLocal(PackObject entry)
    {
        var procedure = ReadProcedure(entry);
        if (!Procedure.Shipped.TryGetValue(procedure.Id, out var known))
            throw entry.Wrong($"没有这种办理程序，可以改写的有 {string.Join("、", Procedure.Shipped.Keys)}");
        Same(entry, "状态", procedure.States.Select(state => state.Id), known.States.Select(state => state.Id));
        Same(entry, "动作", procedure.Acts.Select(act => act.Id), known.Acts.Select(act => act.Id));
        // Every case begins in one state, whatever stands first in the list.
        return procedure.States[0].Id == known.States[0].Id ? procedure : throw entry.Wrong($"第一个状态应为 {known.States[0].Id}");
    }

    private static void Same(PackObject entry, string what, IEnumerable<string> ids, IEnumerable<string> known)
    {
        if (ids.Except(known).FirstOrDefault() is { } strange)
            throw entry.Wrong($"程序不认识{what} {strange}");
        if (known.Except(ids).FirstOrDefault() is { } missing)
            throw entry.Wrong($"缺少{what} {missing}；本地不用的动作，by 写 system");
    }

    private static Procedure ReadProcedure(PackObject entry)
    {
        entry.Allow("id", "name", "states", "acts", "deadlines");
        entry.NameBy("id");
        var procedure = new Procedure(entry.Name("id"), entry.Text("name"),
            [.. entry.Each("states").Select(ReadState)], [.. entry.Each("acts").Select(ReadAct)], [.. entry.Each("deadlines").Select(ReadDeadline)]);
        Insist(procedure, entry);
        return procedure;
    }

    private static CaseState ReadState(PackObject entry)
    {
        entry.Allow("id", "name", "phase", "waits");
        entry.NameBy("id");
        return new(entry.Name("id"), entry.Text("name"), Known(entry, "phase", Phases), entry.OptionalText("waits") ?? "");
    }

    private static CaseAct ReadAct(PackObject entry)
    {
        entry.Allow("id", "name", "from", "to", "by", "event", "otherwise");
        entry.NameBy("id");
        var by = entry.Words("by");
        foreach (var role in by.Where(role => !Roles.Contains(role)))
            throw entry.Wrong($"不认识的角色 {role}，可用的有 {string.Join("、", Roles)}");
        return new(entry.Name("id"), entry.Text("name"), entry.Words("from"), entry.OptionalText("to"), by, entry.OptionalText("event"), entry.Text("otherwise"));
    }

    private static CaseDeadline ReadDeadline(PackObject entry)
    {
        entry.Allow("rule", "ends", "for", "window");
        entry.NameBy("rule");
        return new(entry.Name("rule"), entry.Words("ends"), entry.OptionalText("for"), entry.Flag("window"));
    }

    private static string Known(PackObject entry, string field, string[] words) =>
        entry.Text(field) is var word && words.Contains(word) ? word : throw entry.Wrong($"{field} 的值“{word}”无法识别，应为 {string.Join("、", words)} 之一");

    private static void Insist(Procedure procedure, PackObject entry)
    {
        var states = procedure.States.Select(state => state.Id).ToHashSet();
        var acts = procedure.Acts.Select(act => act.Id).ToHashSet();
        if (states.Count != procedure.States.Count || acts.Count != procedure.Acts.Count)
            throw entry.Wrong("状态或动作的 id 有重复");
        foreach (var act in procedure.Acts)
            foreach (var state in act.From.Append(act.To ?? act.From[0]).Where(state => !states.Contains(state)))
                throw entry.Wrong($"动作 {act.Id} 提到的状态 {state} 没有定义");
        foreach (var deadline in procedure.Deadlines)
            foreach (var act in deadline.Ends.Where(act => !acts.Contains(act)))
                throw entry.Wrong($"期限 {deadline.Rule} 提到的动作 {act} 没有定义");
        if (procedure.States.FirstOrDefault(state => state.Phase != "done" && state.Waits.Length == 0) is { } nobodys)
            throw entry.Wrong($"状态 {nobodys.Id} 没有写等谁办（waits）");
        var leads = Closure(procedure.States.Where(state => state.Phase == "done").Select(state => state.Id), state => procedure.Acts.Where(act => act.To == state).SelectMany(act => act.From));
        if (procedure.States.FirstOrDefault(state => !leads.Contains(state.Id)) is { } endless)
            throw entry.Wrong($"状态 {endless.Id} 进得去、出不来");
        var reached = Closure([procedure.States[0].Id], state => procedure.Acts.Where(act => act.From.Contains(state)).Select(act => act.To));
        if (procedure.States.FirstOrDefault(state => !reached.Contains(state.Id)) is { } unreachable)
            throw entry.Wrong($"状态 {unreachable.Id} 没有动作能到");
    }

    private static HashSet<string> Closure(IEnumerable<string> from, Func<string, IEnumerable<string?>> next)
    {
        var (found, waiting) = (from.ToHashSet(), new Queue<string>(from));
        while (waiting.TryDequeue(out var state))
            foreach (var one in next(state).OfType<string>().Where(found.Add))
                waiting.Enqueue(one);
        return found;
    }
}
