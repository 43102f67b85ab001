using Tongxin.People;
using Tongxin.Plans;
using Tongxin.Platform.Data;
using Tongxin.Platform.Drafts;

namespace Tongxin.Web.Demo;

/// <summary>The plans of 2025 (what was left of it in December) and of 2026, with both streams.</summary>
sealed class SimulatedPlan(OfficeDb db, SimulatedStructure office, Chance chance)
{
    public Plan Of2025 { get; } = new(2025);
    public Plan Of2026 { get; } = new(2026);

    /// <summary>Items of the year by the row of the mode that they serve.</summary>
    public ILookup<string, PlanItem> ByRow { get; private set; } = Array.Empty<PlanItem>().ToLookup(item => item.Row);

    /// <summary>Items with the day on which they were finished, when they were.</summary>
    public List<(PlanItem Item, DateOnly? Done, string Result)> Items { get; } = [];

    /// <summary>Items of 2025 with the plan's number to which they are carried; empty when they are finished.</summary>
    public List<(PlanItem Item, DateOnly? Done)> Tail { get; } = [];

    public void Begin2025()
    {
        Of2025.Adopt(new(2025, 1, 9));
        db.Add(Of2025);
        foreach (var row in Texts.Table("plan-2025-tail.tsv"))
        {
            var item = new PlanItem(Of2025.Id, Facts(row));
            item.Begin(row.Day("first_day"));
            db.Add(item);
            Tail.Add((item, row["closed_on"].Length > 0 ? row.Day("closed_on") : null));
        }
    }

    public void Begin2026(DateOnly adopted)
    {
        db.Add(Of2026);
        var byNumber = new Dictionary<string, PlanItem>();
        foreach (var row in Texts.Table("plan-items.tsv"))
        {
            var parent = row["parent"].Length > 0 ? byNumber[row["parent"]].Id : (Guid?)null;
            var item = new PlanItem(Of2026.Id, Facts(row), parent);
            db.Add(byNumber[row["number"]] = item);
            // Chapters run with their parts and are not finished by themselves.
            var isPart = parent is not null;
            var done = isPart && chance.Percent(94) ? row.Day("last_day").AddDays(-chance.Between(0, 6)) : (DateOnly?)null;
            Items.Add((item, done, ""));
        }
        Of2026.Adopt(adopted);
        ByRow = byNumber.Values.ToLookup(item => item.Row);
    }

    PlanItemFacts Facts(Texts.Row row) => new(
        row["number"], row["title"], row["stream"] == "party" ? WorkStream.Party : WorkStream.Business, row["mission_row"],
        office.Units[row["owner_unit_code"]].Id, [.. row.List("co_owner_codes").Select(code => office.Units[code].Id)],
        office.Members[row["owner_unit_code"]] is { Count: > 0 } people ? chance.One(people.Take(6).ToList()).Id : null,
        row.Day("first_day"), row.Day("last_day"), row["source_document"], row["source_clause"], row["instruction"], Milestones(row));

    static IReadOnlyList<(DateOnly, string)> Milestones(Texts.Row row) =>
    [
        .. row["milestones"].Split('|', StringSplitOptions.RemoveEmptyEntries)
            .Select(step => (DateOnly.ParseExact($"{row.Day("last_day").Year}-{step[..5]}", "yyyy-MM-dd"), step[5..].Trim())),
    ];
}
