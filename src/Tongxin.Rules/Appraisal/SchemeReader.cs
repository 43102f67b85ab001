using System.Text.Json;
using Tongxin.Rules.Packs;

namespace Tongxin.Rules.Appraisal;

/// <summary>Reads a scheme from JSON and refuses what cannot be computed: names that lead nowhere, groups that contain themselves, numbers out of range.</summary>
internal static class SchemeReader
{
    private static readonly Dictionary<string, AppraisalObject> Objects = new()
    {
        ["unit"] = AppraisalObject.Unit,
        ["party-organisation"] = AppraisalObject.PartyOrganisation,
        ["person"] = AppraisalObject.Person,
        ["appointee"] = AppraisalObject.Appointee,
        ["handling-unit"] = AppraisalObject.HandlingUnit,
    };

    private static readonly Dictionary<string, ItemKind> Kinds = Enum.GetValues<ItemKind>().ToDictionary(kind => kind.ToString().ToLowerInvariant());

    private static readonly Dictionary<string, HonourRounding> Roundings = Enum.GetValues<HonourRounding>().ToDictionary(rounding => rounding.ToString().ToLowerInvariant());

    private static readonly Dictionary<string, TieRule> Ties = Enum.GetValues<TieRule>().ToDictionary(rule => rule.ToString().ToLowerInvariant());

    public static Scheme Read(string json)
    {
        try
        {
            using var document = JsonDocument.Parse(json, new() { AllowDuplicateProperties = false });
            return ReadScheme(new(document.RootElement, "考核方案", "id", "name", "year", "objects", "scale", "decimals", "least-days", "notice-days", "streams", "classes", "items", "honour", "poor", "basis"));
        }
        catch (JsonException broken)
        {
            throw new RulePackException($"考核方案不是有效的 JSON（第 {broken.LineNumber + 1} 行附近）。", broken);
        }
    }

    private static Scheme ReadScheme(PackObject file)
    {
        file.NameBy("id");
        var scale = file.OptionalNumber("scale", 1, 1000) ?? 100;
        var (honour, poor) = (file.Object("honour", "mark", "share", "rounding", "tie-by", "tied"), file.Object("poor", "mark", "years"));
        var scheme = new Scheme(file.Name("id"), file.Text("name"), file.Whole("year", 1949, 2200), file.Word("objects", Objects), scale, file.OptionalWhole("decimals", 0, 4) ?? 2, file.OptionalWhole("least-days", 0, 366) ?? 0, file.OptionalWhole("notice-days", 1, 60) ?? 5,
            [.. file.Each("streams").Select(entry => ReadStream(entry, scale))], [.. file.EachIfAny("classes").Select(ReadClass)], [.. file.Each("items").Select(ReadItem)],
            new(honour.Number("mark", 0, 10_000), honour.Number("share", 0, 100), honour.Word("rounding", Roundings), honour.OptionalWords("tie-by"), honour.Word("tied", Ties)),
            new(poor.Number("mark", 0, 10_000), poor.Whole("years", 1, 10)), file.Text("basis"));
        Insist(scheme, file);
        return scheme;
    }

    private static SchemeStream ReadStream(PackObject entry, decimal scale)
    {
        entry.Allow("id", "name", "weight", "most");
        entry.NameBy("id");
        return new(entry.Name("id"), entry.Text("name"), entry.Number("weight", -1000, 1000), entry.OptionalNumber("most", 1, 10_000) ?? scale);
    }

    private static SchemeClass ReadClass(PackObject entry)
    {
        entry.Allow("id", "name");
        entry.NameBy("id");
        return new(entry.Name("id"), entry.Text("name"));
    }

    private static SchemeItem ReadItem(PackObject entry)
    {
        entry.Allow("id", "name", "stream", "class", "parent", "kind", "full", "per", "at", "ceiling", "target", "grades", "source", "basis", "owner");
        entry.NameBy("id");
        var kind = entry.Word("kind", Kinds);
        var source = entry.OptionalObject("source", "figure", "of", "slice", "evidence");
        return new(entry.Name("id"), entry.Text("name"), entry.Name("stream"), entry.OptionalText("class"), entry.OptionalText("parent"), kind,
            kind is ItemKind.Cap or ItemKind.Veto ? 0 : entry.Number("full", 0, 10_000),
            kind is ItemKind.Add or ItemKind.Deduct ? entry.Number("per", 0, 10_000) : 0,
            kind is ItemKind.Cap or ItemKind.Veto ? entry.Number("at", 0, 1_000_000_000) : 0,
            kind == ItemKind.Cap ? entry.Number("ceiling", 0, 10_000) : 0,
            entry.OptionalNumber("target", 0, 1_000_000_000),
            [.. entry.EachIfAny("grades").Select(ReadGrade)],
            source is null ? null : new(source.OptionalText("figure"), source.OptionalText("of"), source.OptionalText("slice"), source.OptionalText("evidence")),
            entry.OptionalText("basis") ?? "", entry.OptionalText("owner") ?? "");
    }

    private static ItemGrade ReadGrade(PackObject entry)
    {
        entry.Allow("name", "share");
        return new(entry.Text("name"), entry.Number("share", 0, 100));
    }

    private static void Insist(Scheme scheme, PackObject file)
    {
        var (streams, classes, items) = (Ids(scheme.Streams.Select(one => one.Id), "条线"), Ids(scheme.Classes.Select(one => one.Id), "类别"), Ids(scheme.Items.Select(one => one.Id), "项目"));
        if (streams.Count == 0 || items.Count == 0)
            throw file.Wrong("至少要有一个条线和一个项目");
        foreach (var stream in scheme.Honour.TieBy.Where(stream => !streams.Contains(stream)))
            throw file.Wrong($"并列时要比的条线 {stream} 没有定义");
        var byId = scheme.Items.ToDictionary(item => item.Id);
        foreach (var item in scheme.Items)
        {
            if (!streams.Contains(item.Stream))
                throw file.Wrong($"项目 {item.Id} 的条线 {item.Stream} 没有定义");
            if (item.Class is { } group && !classes.Contains(group))
                throw file.Wrong($"项目 {item.Id} 的类别 {group} 没有定义");
            if (item.Kind is ItemKind.Judgement or ItemKind.Ballot && item.Grades.Count < 2)
                throw file.Wrong($"项目 {item.Id} 至少要有两个等次（grades）");
            if (!decimal.IsInteger(item.Full * Worth.Parts))
                throw file.Wrong($"项目 {item.Id} 的分值 {item.Full} 最多四位小数");
            if (item.Parent is { } parent)
                InsistParent(item, parent, byId, file);
        }

        HashSet<string> Ids(IEnumerable<string> ids, string what)
        {
            var seen = new HashSet<string>();
            foreach (var id in ids.Where(id => !seen.Add(id)))
                throw file.Wrong($"{what} {id} 重复了");
            return seen;
        }
    }

    private static void InsistParent(SchemeItem item, string parent, Dictionary<string, SchemeItem> byId, PackObject file)
    {
        if (!byId.TryGetValue(parent, out var group) || group.Kind != ItemKind.Group)
            throw file.Wrong($"项目 {item.Id} 归入的 {parent} 不是分组项目");
        if (group.Stream != item.Stream)
            throw file.Wrong($"项目 {item.Id} 和它归入的 {parent} 不在同一条线");
        if (!item.Kind.IsCore())
            throw file.Wrong($"项目 {item.Id} 是加分、扣分、封顶或否决项，直接算在条线里，不能归入分组");
        // More steps up than there are items: somewhere the way goes in a circle.
        for (var (up, steps) = (group, 0); up.Parent is { } next && byId.TryGetValue(next, out var above); (up, steps) = (above, steps + 1))
            if (next == item.Id || steps > byId.Count)
                throw file.Wrong($"项目 {item.Id} 归入了它自己：{parent} 往上又回到 {next}");
    }
}
