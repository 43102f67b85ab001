using Tongxin.Platform.Drafts;
using Tongxin.Platform.Import;

namespace Tongxin.Plans.Import;

/// <summary>Judges the rows of a plan's workbook: each beside what is kept, and new ones with the item above them.</summary>
sealed class JudgePlan(IReadOnlyList<PlanDraft> rows, Present present)
{
    public void Run()
    {
        RowDraft.Once(rows, row => row.Stream is null || row.Number.Length == 0 ? "" : $"{row.Stream} {row.Number}", "编号");
        foreach (var row in rows)
        {
            Match(row);
            row.Read(present);
            if (!row.IsRefused && !row.IsNew)
                MayChange(row);
        }
        Place();
    }

    void Match(PlanDraft row)
    {
        if (row.Stream is not { } stream)
            return;
        var kept = present.Items[(stream, row.Number)].ToList();
        if (kept.Count > 1)
            row.Refuse($"计划里有 {kept.Count} 项用了编号“{row.Number}”，分不清是哪一项；请先在计划里改成不同的编号");
        row.Kept = kept.FirstOrDefault();
        row.Id = row.Kept?.Id ?? row.Id;
    }

    void MayChange(PlanDraft row)
    {
        var above = row.Kept!.Parent is { } parent ? present.Numbers.GetValueOrDefault(parent, "") : "";
        if (row.ParentNumber is { } said && said != above)
            row.Refuse($"“上级编号”写的是{Quoted(said)}，计划里是{Quoted(above)}；上下级不能用导入来改，请照计划里的填");
        if (row.Adjusts && row.Kept.WhyNotChange(present.Plan) is { } closed)
            row.Refuse(closed.Message.TrimEnd('。'));
        else if (row.Facts!.Person != row.Planned.Person && row.Kept.WhyNotAssign() is { } over)
            row.Refuse(over.Message.TrimEnd('。'));
    }

    static string Quoted(string number) => number.Length > 0 ? $"“{number}”" : "空的";

    /// <summary>A new item stands below one that is kept and open, or below one that is taken from the same file.</summary>
    void Place()
    {
        var byNumber = rows.Where(row => row is { Stream: not null, Number.Length: > 0 }).GroupBy(row => (row.Stream!.Value, row.Number)).ToDictionary(same => same.Key, same => same.First());
        var below = rows.Where(row => row is { IsRefused: false, IsNew: true, ParentNumber.Length: > 0 }).ToList();
        foreach (var row in below)
        {
            var key = (row.Stream!.Value, row.ParentNumber!);
            if (present.Items[key].FirstOrDefault() is { } kept)
            {
                row.Parent = kept.Id;
                if (Moves.Divide.WhyNot(kept.State) is { } closed)
                    row.Refuse($"“上级编号”是“{row.ParentNumber}”：{closed.Message.TrimEnd('。')}");
            }
            else if (byNumber.TryGetValue(key, out var above))
                row.Parent = above.Id;
            else
                row.Refuse($"“上级编号”是“{row.ParentNumber}”，{row.Stream.Value.Words()}里没有这个编号；请先加上那一项，或改正编号");
        }
        RefuseOrphans(below);
    }

    /// <summary>What is above a row is not taken, or is the row itself in the end.</summary>
    void RefuseOrphans(IReadOnlyList<PlanDraft> below)
    {
        var made = rows.Where(row => row.IsNew).ToDictionary(row => row.Id);
        foreach (var row in below.Where(row => !row.IsRefused && GoesInACircle(row, made)).ToList())
            row.Refuse("“上级编号”一级一级往上成了一圈，没有最上面的一项");
        for (var refused = -1; refused != below.Count(row => row.IsRefused);)
        {
            refused = below.Count(row => row.IsRefused);
            foreach (var row in below)
                if (row is { IsRefused: false, Parent: { } parent } && made.TryGetValue(parent, out var above) && above.IsRefused)
                    row.Refuse($"“上级编号”是“{row.ParentNumber}”，它那一行没有收");
        }
    }

    static bool GoesInACircle(PlanDraft row, Dictionary<Guid, PlanDraft> made)
    {
        var seen = new HashSet<Guid>();
        for (var at = row; at is not null; at = at.Parent is { } parent ? made.GetValueOrDefault(parent) : null)
            if (!seen.Add(at.Id))
                return true;
        return false;
    }
}
