using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Tongxin.People;
using Tongxin.People.Organisation;
using Tongxin.Platform.Cases;
using Tongxin.Platform.Data;
using Tongxin.Platform.Modules;
using Tongxin.Platform.Time;
using Tongxin.Platform.Ui;

namespace Tongxin.Suggestions.Bulk;

/// <summary>What waits for the deputies' working body, one group after the other (审查交办): to examine, to hand over, to decide on.</summary>
public sealed class ReadTriage(OfficeDb db, SuggestionAccess access, Units units, Subjects subjects, ProposeUnits propose, CaseRules rules, OfficeClock clock) : IUseCase
{
    public const string Submitted = "submitted", Accepted = "accepted", Unowned = "unowned", Returns = "returns", Extensions = "extensions", Dissatisfied = "dissatisfied";

    /// <summary>The groups: what each is called, what brings a case into it, and the words of its link.</summary>
    static readonly (string Slug, string Name, string[] Begins, string Act)[] All =
    [
        (Submitted, "待审查", ["suggestion.submit"], "审查"),
        (Accepted, "待交办", ["suggestion.accept", "suggestion.split", "suggestion.recall"], "单独交办"),
        // Every unit that led has given it back.
        (Unowned, "退办待改交", ["suggestion.followed"], "改交"),
        (Returns, "申请退办", ["handling.ask-return"], "决定"),
        (Extensions, "申请延期", ["handling.ask-extension"], "决定"),
        (Dissatisfied, "代表不满意", ["suggestion.reject"], "重新交办"),
    ];

    public sealed record Group(string Slug, string Name, Total Total);

    /// <param name="Waited">Working days since it waits for the office.</param>
    /// <param name="Asks">What a unit or the deputy says to it.</param>
    public sealed record Row(Ticked Item, SuggestionKind Kind, string Number, string Title, string Lead, string Subject, int Waited, DateOnly? Due, string Asks, ProposeUnits.Proposal? Proposed, string Act, string Address);

    public sealed record View(IReadOnlyList<Group> Groups, Group Chosen, IReadOnlyList<Row> Rows, IReadOnlyList<SubjectClass> Subjects, IReadOnlyList<UnitNode> Units, DateOnly Today);

    /// <param name="asked">A group; without it the first in which something waits.</param>
    /// <param name="proposes">Not where the decision has come already.</param>
    public async Task<View> Show(string? asked, bool proposes, CancellationToken ct)
    {
        var groups = new List<Group>();
        foreach (var (slug, name, _, _) in All)
            groups.Add(new(slug, name, slug is Returns or Extensions ? await Total.Of(Asking(slug), false, ct) : await Total.Of(Papers(slug), false, ct)));
        var chosen = groups.Find(group => group.Slug == asked) ?? groups.Find(group => group.Total.Count > 0) ?? groups[0];
        var (tree, today) = (await units.Tree(ct), clock.Today);
        var known = tree.All.Where(unit => unit.Kind.TreeOf() == Tree.Handling && unit.ExistsOn(today)).OrderBy(unit => tree.Position(unit.Id), StringComparer.Ordinal).ToList();
        return new(groups, chosen, await (chosen.Slug is Returns or Extensions ? Asking(chosen.Slug, tree, ct) : Papers(chosen.Slug, tree, proposes, ct)), await subjects.All(ct), known, today);
    }

    IQueryable<Suggestion> Papers(string slug) => slug == Unowned ? access.WithoutUnit().AsNoTracking() : access.Visible(db.Set<Suggestion>().AsNoTracking()).Where(s => s.State == slug);

    IQueryable<Handling> Asking(string slug) => access.Visible(db.Set<Handling>().AsNoTracking())
        .Where(slug == Returns ? h => h.State == HandlingStates.ReturnAsked : (Expression<Func<Handling, bool>>)(h => h.Phase == CasePhase.Open && h.ExtensionReason != ""));

    async Task<IReadOnlyList<Row>> Papers(string slug, UnitTree tree, bool proposes, CancellationToken ct)
    {
        var papers = await Papers(slug).Include(s => s.Ratings).OrderBy(s => s.DueOrder).ThenBy(s => s.Id).Take(Ticked.Most).ToListAsync(ct);
        var (act, since) = (All.First(group => group.Slug == slug), await Since(slug, papers.Select(s => s.Id), ct));
        var proposed = proposes && slug is Submitted or Accepted ? await propose.For(papers, ct) : new Dictionary<Guid, ProposeUnits.Proposal>();
        var leads = slug == Dissatisfied ? await Leads(papers, tree, ct) : [];
        return [.. (await Named(papers, ct)).Select(one => Of(one.Paper, one.Paper.Version, one.Lead, one.Subject, since.GetValueOrDefault(one.Paper.Id, one.Paper.ProposedOn), one.Paper.Due,
            slug == Dissatisfied ? $"{leads.GetValueOrDefault(one.Paper.Id)}：{one.Paper.Ratings.MaxBy(rating => rating.Round)?.Words}" : "", proposed.GetValueOrDefault(one.Paper.Id),
            act.Act, $"/suggestions/{one.Paper.Id}{slug switch { Accepted or Unowned => "/assign", Dissatisfied => "/do/redo", _ => "" }}"))];
    }

    async Task<IReadOnlyList<Row>> Asking(string slug, UnitTree tree, CancellationToken ct)
    {
        var asking = await Asking(slug).OrderBy(h => h.DueOrder).ThenBy(h => h.Id).Take(Ticked.Most).ToListAsync(ct);
        var (act, since, ids) = (All.First(group => group.Slug == slug).Act, await Since(slug, asking.Select(h => h.Id), ct), asking.Select(h => h.Suggestion).ToList());
        var papers = (await Named(await access.Visible(db.Set<Suggestion>().AsNoTracking()).Where(s => EF.Parameter(ids).Contains(s.Id)).ToListAsync(ct), ct)).ToDictionary(one => one.Paper.Id);
        return [.. asking.Where(h => papers.ContainsKey(h.Suggestion)).Select(h => (Handling: h, papers[h.Suggestion].Paper, papers[h.Suggestion].Lead, papers[h.Suggestion].Subject)).Select(one => Of(
            one.Paper, one.Handling.Version, one.Lead, one.Subject, since.GetValueOrDefault(one.Handling.Id, one.Handling.AssignedOn), one.Handling.Due,
            $"{tree.ShortOf(one.Handling.Unit)}：{(slug == Returns ? one.Handling.ReturnReason : one.Handling.ExtensionReason)}", null, act, $"/suggestions/{one.Paper.Id}"))];
    }

    Row Of(Suggestion paper, int version, string lead, string subject, DateOnly since, DateOnly? due, string asks, ProposeUnits.Proposal? proposed, string act, string address) => new(
        new(paper.Id, version), paper.Kind, paper.Number, paper.Title, lead, subject, since < clock.Today ? rules.Calendar.WorkdaysBetween(since, clock.Today) : 0, due, asks, proposed, act, address);

    async Task<IReadOnlyList<(Suggestion Paper, string Lead, string Subject)>> Named(IReadOnlyList<Suggestion> papers, CancellationToken ct)
    {
        var names = await Names.Of(db, papers.Select(paper => paper.Lead), ct);
        var named = (await subjects.All(ct)).ToDictionary(subject => subject.Id, subject => subject.Name);
        return [.. papers.Select(paper => (paper, paper.Lead is { } lead ? names.Of(lead) : paper.Signature, paper.Subject is { } subject ? named.GetValueOrDefault(subject, "") : ""))];
    }

    // The last day on which something brought it into its group.
    async Task<IReadOnlyDictionary<Guid, DateOnly>> Since(string slug, IEnumerable<Guid> records, CancellationToken ct)
    {
        var (ids, begins) = (records.ToList(), All.First(group => group.Slug == slug).Begins);
        return await db.Facts.Where(fact => EF.Parameter(ids).Contains(fact.Subject) && begins.Contains(fact.Kind)).GroupBy(fact => fact.Subject)
            .Select(same => new { same.Key, On = same.Max(fact => fact.On) }).ToDictionaryAsync(one => one.Key, one => one.On, ct);
    }

    async Task<Dictionary<Guid, string>> Leads(IReadOnlyList<Suggestion> papers, UnitTree tree, CancellationToken ct)
    {
        var ids = papers.Select(paper => paper.MergedInto ?? paper.Id).ToList();
        var led = (await db.Set<Handling>().Where(h => EF.Parameter(ids).Contains(h.Suggestion) && h.Role == HandlingRole.Lead && !HandlingStates.Gone.Contains(h.State)).Select(h => new { h.Suggestion, h.Unit }).ToListAsync(ct))
            .ToLookup(one => one.Suggestion, one => one.Unit);
        return papers.ToDictionary(paper => paper.Id, paper => string.Join("、", led[paper.MergedInto ?? paper.Id].Select(unit => tree.ShortOf(unit))));
    }
}
