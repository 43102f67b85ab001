using System.Xml;

namespace Tongxin.Platform.Import;

/// <summary>What a workbook says of itself. Elements are known by their local names: strict workbooks have other namespaces.</summary>
/// <param name="Strings">The part with shared texts; null where there is none.</param>
sealed record BookIndex(IReadOnlyList<BookIndex.Entry> Sheets, string? Strings, bool Starts1904)
{
    public sealed record Entry(string Name, bool IsHidden, string Path);

    public static BookIndex Read(BookParts parts)
    {
        var path = Targets(parts, "_rels/.rels", "").Values.FirstOrDefault(target => target.Type == "officeDocument")?.Path;
        if (path is null || !parts.Has(path))
            throw new UnreadableBookException("这是一个压缩文件，但不是 Excel 工作簿。请传“Excel 工作簿（*.xlsx）”。");
        var folder = path.Contains('/') ? path[..(path.LastIndexOf('/') + 1)] : "";
        var sheets = Targets(parts, $"{folder}_rels/{path[folder.Length..]}.rels", folder);
        var found = new List<Entry>();
        var (isWorkbook, starts1904) = (false, false);
        using var xml = parts.Open(path);
        while (xml.Read())
        {
            if (xml.NodeType != XmlNodeType.Element)
                continue;
            if (xml.LocalName == "workbook")
                isWorkbook = true;
            else if (xml.LocalName == "workbookPr")
                starts1904 = xml.GetAttribute("date1904") is "1" or "true" or "on";
            else if (xml.LocalName == "sheet" && Relation(xml) is { } id && sheets.TryGetValue(id, out var target) && target.Type == "worksheet")
                found.Add(new(xml.GetAttribute("name") ?? "", xml.GetAttribute("state") is "hidden" or "veryHidden", target.Path));
        }
        return isWorkbook ? new(found, sheets.Values.FirstOrDefault(target => target.Type == "sharedStrings")?.Path, starts1904) : throw new UnreadableBookException("这是 Word 或其他文件，不是 Excel 工作簿。请传“Excel 工作簿（*.xlsx）”。");
    }

    static string? Relation(XmlReader sheet)
    {
        for (var more = sheet.MoveToFirstAttribute(); more; more = sheet.MoveToNextAttribute())
            if (sheet.LocalName == "id" && sheet.NamespaceURI.EndsWith("/relationships", StringComparison.Ordinal))
            {
                var id = sheet.Value;
                sheet.MoveToElement();
                return id;
            }
        sheet.MoveToElement();
        return null;
    }

    sealed record Target(string Type, string Path);

    static Dictionary<string, Target> Targets(BookParts parts, string path, string folder)
    {
        var targets = new Dictionary<string, Target>();
        if (!parts.Has(path))
            return targets;
        using var xml = parts.Open(path);
        while (xml.Read())
            if (xml is { NodeType: XmlNodeType.Element, LocalName: "Relationship" } && xml.GetAttribute("TargetMode") != "External"
                && xml.GetAttribute("Id") is { } id && xml.GetAttribute("Type") is { } type && xml.GetAttribute("Target") is { } target)
                targets[id] = new(type[(type.LastIndexOf('/') + 1)..], Resolve(folder, target));
        return targets;
    }

    static string Resolve(string folder, string target)
    {
        var steps = new List<string>();
        foreach (var step in (target.StartsWith('/') ? target : folder + target).Split('/', '\\'))
            if (step == ".." && steps.Count > 0)
                steps.RemoveAt(steps.Count - 1);
            else if (step is not ("" or "." or ".."))
                steps.Add(step);
        return string.Join('/', steps);
    }
}
