using Microsoft.EntityFrameworkCore;
using Tongxin.People.Organisation;
using Tongxin.Platform.Accounts;
using Tongxin.Platform.Data;
using Tongxin.Platform.Drafts;
using Tongxin.Platform.Modules;
using Tongxin.Platform.Time;
using Tongxin.Platform.Ui;

namespace Tongxin.Plans.Year;

/// <summary>The plan of one year as one document: two streams side by side, items, and how far their tasks have come.</summary>
public sealed class YearPlan(OfficeDb db, Units units, Rights rights, OfficeClock clock) : IUseCase
{
    /// <summary>What is to be seen, as it stands in the address.</summary>
    public sealed record Question
    {
        public string? Stream { get; init; }

        /// <summary>Items that the unit, or one below it, leads or works along with.</summary>
        public Guid? Unit { get; init; }

        public string? Pillar { get; init; }

        /// <summary>open, late, done, cancelled or carried.</summary>
        public string? State { get; init; }

        /// <summary>The item whose tasks are shown, or all.</summary>
        public string? Tree { get; init; }
    }

    public sealed record View(Plan Plan, IReadOnlyList<PlanNode> Party, IReadOnlyList<PlanNode> Business, IReadOnlyList<Filter> Filters, Guid? Unit, UnitTree Tree, DateOnly Today,
        Progress Whole, Refusal? WhyNotAdopt, bool MayAdopt, bool MayDecide)
    {
        public IEnumerable<(WorkStream Stream, IReadOnlyList<PlanNode> Items)> Streams => [(WorkStream.Party, Party), (WorkStream.Business, Business)];
    }

    public async Task<View> Show(int year, Question question, CancellationToken ct)
    {
        var plan = await PlanItems.PlanOfYear(db, year, ct);
        var tree = await units.Tree(ct);
        var all = await PlanTreeReader.Read(db, plan.Id, question.Tree, ct);
        var every = all.SelectMany(node => node.Whole).ToList();
        var match = Match(question, every, tree);
        var shown = all.Select(node => node.Only(match)).OfType<PlanNode>().ToList();
        return new(plan, Of(shown, WorkStream.Party), Of(shown, WorkStream.Business), PlanFilters.Of(every, clock.Today), question.Unit, tree, clock.Today,
            new(every.Count(n => n.Item.State == PlanItemState.Done), every.Count(n => n.Item.Counts)),
            plan.WhyNotAdopt(), rights.May(PlanPermissions.Adopt), rights.May(PlanPermissions.Decide));
    }

    Func<PlanEntry, bool> Match(Question question, List<PlanNode> every, UnitTree tree)
    {
        var below = question.Unit is { } unit ? tree.Below(unit) : null;
        var along = below is null ? null : every.Where(n => n.CoOwners.Any(below.Contains)).Select(n => n.Item.Id).ToHashSet();
        return item => PlanFilters.InStream(item, question.Stream) && PlanFilters.InPillar(item, question.Pillar) && PlanFilters.InState(item, question.State, clock.Today)
            && (below is null || below.Contains(item.Owner) || along!.Contains(item.Id));
    }

    static IReadOnlyList<PlanNode> Of(IEnumerable<PlanNode> nodes, WorkStream stream) => [.. nodes.Where(n => n.Item.Stream == stream)];
}
