using System.Text.Json;
using Tongxin.Rules.Packs;

namespace Tongxin.Rules.Procedures;

/// <summary>Reads procedures from JSON and refuses what cannot be followed: an act into a state that does not exist, a state nobody can leave or reach.</summary>
internal static class ProcedureReader
{
    private static readonly string[] Roles = ["lead", "signer", "office", "unit", "head", "system"];
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
        foreach (var state in procedure.States.Where(state => state.Phase != "done" && !procedure.Acts.Any(act => act.From.Contains(state.Id) && act.To is not null && act.To != state.Id)))
            throw entry.Wrong($"状态 {state.Id} 进得去、出不来");
    }
}
