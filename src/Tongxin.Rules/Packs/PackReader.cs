using System.Text.Json;
using Tongxin.Rules.Clocks;
using Tongxin.Rules.Procedures;

namespace Tongxin.Rules.Packs;

/// <summary>Turns JSON into a pack, entry by entry, so that every complaint can name the entry.</summary>
internal static class PackReader
{
    private static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false };

    public static RulePack Read(string json)
    {
        try
        {
            using var document = JsonDocument.Parse(json, Strict);
            return ReadPack(document.RootElement);
        }
        catch (JsonException broken)
        {
            throw new RulePackException($"规则包不是有效的 JSON，或者有重复的字段（第 {broken.LineNumber + 1} 行附近）。", broken);
        }
        catch (Exception broken) when (broken is ArgumentException or InvalidOperationException)
        {
            // System.Text.Json answers half of a surrogate pair so, bare or escaped.
            throw new RulePackException("规则包含有无效的字符。", broken);
        }
    }

    private static RulePack ReadPack(JsonElement element)
    {
        var root = new PackObject(element, "规则包", "id", "place", "version", "from", "to", "note", "deadlines", "thresholds", "choices", "procedures");
        var id = root.Name("id");
        var from = root.Day("from");
        var to = root.OptionalDay("to");
        if (to < from)
            throw new RulePackException($"规则包“{id}”的终止日期早于起始日期。");

        var deadlines = root.Each("deadlines").Select(ReadDeadline).ToList();
        var thresholds = root.Each("thresholds").Select(ReadThreshold).ToList();
        var choices = root.EachIfAny("choices").Select(ReadChoices).ToList();
        RefuseCollisions(deadlines, Overlay.OfRules, "期限");
        RefuseCollisions(thresholds, Overlay.OfThresholds, "数值");
        RefuseCollisions(choices, Overlay.OfChoices, "选项");
        var procedures = root.EachIfAny("procedures").Select(ProcedureReader.ReadLocal).ToList();
        if (procedures.GroupBy(one => one.Id).FirstOrDefault(same => same.Count() > 1) is { } twice)
            throw new RulePackException($"办理程序“{twice.Key}”出现了两次。");
        return new RulePack(id, root.Text("place"), root.Text("version"), from, to, deadlines, thresholds, choices, procedures.ToDictionary(one => one.Id));
    }

    private static ClockRule ReadDeadline(PackObject entry)
    {
        entry.Allow("id", "area", "name", "trigger", "starts", "yearly", "direction", "count", "unit", "actor", "duty", "source", "extension", "from", "to", "unverified");
        entry.NameBy("id");
        var starts = entry.OptionalWord("starts", PackWords.Starts);
        var yearly = entry.OptionalYearly("yearly");
        if (yearly is not null && starts != CaseEvents.Calendar)
            throw entry.Wrong($"写了 yearly，starts 就应为 {CaseEvents.Calendar}");
        var extension = entry.OptionalObject("extension", "kind", "count", "unit");
        var (from, to) = Period(entry);
        return new ClockRule(
            entry.Name("id"),
            entry.Text("area"),
            entry.Text("name"),
            entry.Text("trigger"),
            entry.Word("direction", PackWords.Directions),
            entry.Whole("count", 0, 10_000),
            entry.Word("unit", PackWords.Units),
            entry.Text("actor"),
            entry.Text("duty"),
            Source(entry),
            extension?.Word("kind", PackWords.Extensions) ?? ExtensionKind.None,
            extension?.Whole("count", 1, 10_000),
            extension?.Word("unit", PackWords.Units),
            from,
            to,
            entry.Flag("unverified"),
            starts,
            yearly);
    }

    private static Threshold ReadThreshold(PackObject entry)
    {
        entry.Allow("id", "name", "number", "outOf", "meaning", "source", "from", "to", "unverified");
        entry.NameBy("id");
        var (from, to) = Period(entry);
        return new Threshold(
            entry.Name("id"),
            entry.Text("name"),
            entry.Number("number"),
            entry.Text("meaning"),
            Source(entry),
            from,
            to,
            entry.Flag("unverified"),
            entry.OptionalWhole("outOf", 1, 1_000_000));
    }

    private static ChoiceList ReadChoices(PackObject entry)
    {
        entry.Allow("id", "name", "values", "source", "from", "to", "unverified");
        entry.NameBy("id");
        var values = entry.Each("values").Select(ReadChoice).ToList();
        if (values.Count == 0)
            throw entry.Wrong("values 至少要有一项");
        if (values.GroupBy(value => value.Code).FirstOrDefault(same => same.Count() > 1) is { } twice)
            throw entry.Wrong($"code“{twice.Key}”出现了两次");
        var (from, to) = Period(entry);
        return new ChoiceList(entry.Name("id"), entry.Text("name"), values, Source(entry), from, to, entry.Flag("unverified"));
    }

    private static Choice ReadChoice(PackObject value)
    {
        value.Allow("code", "name", "promise", "percent");
        return new Choice(value.Code("code"), value.Text("name"), value.Flag("promise"), value.OptionalNumber("percent", 0, 100));
    }

    private static RuleSource Source(PackObject entry)
    {
        var source = entry.Object("source", "law", "article", "quote");
        return new RuleSource(source.Text("law"), source.Text("article"), source.Text("quote"));
    }

    private static (DateOnly From, DateOnly? To) Period(PackObject entry)
    {
        var (from, to) = (entry.Day("from"), entry.OptionalDay("to"));
        return to < from ? throw entry.Wrong("终止日期早于起始日期") : (from, to);
    }

    private static void RefuseCollisions<T>(List<T> entries, Overlay<T> periods, string kind)
    {
        foreach (var same in entries.GroupBy(periods.Id))
        {
            var sorted = same.OrderBy(entry => periods.Period(entry).From).ToList();
            if (sorted.Zip(sorted.Skip(1)).Any(pair => periods.Collide(pair.First, pair.Second)))
                throw new RulePackException($"{kind}“{same.Key}”出现了两次，且适用时间重叠；同一天只能有一条。");
        }
    }
}
