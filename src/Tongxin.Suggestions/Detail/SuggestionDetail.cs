using Microsoft.EntityFrameworkCore;
using Tongxin.People.Organisation;
using Tongxin.Platform.Cases;
using Tongxin.Platform.Data;
using Tongxin.Platform.Files;
using Tongxin.Platform.Ledger;
using Tongxin.Platform.Modules;
using Tongxin.Platform.Time;
using Tongxin.Rules.Clocks;
using Tongxin.Suggestions.Attach;
using Tongxin.Suggestions.Promises;
using Tongxin.Suggestions.Similar;

namespace Tongxin.Suggestions.Detail;

/// <summary>One suggestion with its text, its units, its deadlines, its story, and what this person can do to it now.</summary>
public sealed class SuggestionDetail(OfficeDb db, SuggestionAccess access, PossibleActs acts, CaseFiles files, FindSimilar similar, Units units, Subjects subjects, CaseRules rules, OfficeClock clock) : IUseCase
{
    const int MostFacts = 300, MostMerged = 100, MostSimilar = 5;

    // What is less like it is hardly the same matter.
    internal const double LikeEnough = 0.1;

    /// <param name="Of">The unit whose deadline it is; null for the suggestion's own.</param>
    public sealed record Running(CaseClock Clock, Clock? Counted, Guid? Of);

    public sealed record Promise(Commitment Commitment, IReadOnlyList<PossibleActs.Act> Acts);

    public sealed record Related(Guid Id, string Number, string Title, string State);

    /// <param name="LettersTo">The suggestions whose authors' letters this person may open.</param>
    public sealed record View(
        Suggestion Suggestion, IReadOnlyList<Handling> Handlings, Names Names, UnitTree Tree, string Subject, IReadOnlyList<Running> Clocks, Related? Main, IReadOnlyList<Related> Merged,
        IReadOnlyList<FindSimilar.Row> Similar, IReadOnlyList<LedgerLine> Story, IReadOnlyList<PossibleActs.Act> Acts, ILookup<Guid, PossibleActs.Act> UnitActs,
        IReadOnlyList<FileLine> Files, ILookup<Guid, FileLine> UnitFiles, ILookup<Guid, Promise> Promises, bool SeesDrafts, IReadOnlyList<Related> LettersTo, Publication? Publication, DateOnly Today);

    public async Task<View> Show(Guid id, CancellationToken ct)
    {
        var suggestion = await access.Get(id, null, ct);
        // What is handled with another is handled there; its own answer is that one's.
        var handled = suggestion.MergedInto ?? id;
        var handlings = await access.Visible(db.Set<Handling>()).AsNoTracking().Include(h => h.Contacts).Include(h => h.Answers).AsSplitQuery()
            .Where(h => h.Suggestion == handled).OrderBy(h => h.Role).ThenBy(h => h.AssignedOn).ThenBy(h => h.Id).ToListAsync(ct);
        var names = await Names.Of(db, [.. suggestion.CoSponsors.Select(signer => (Guid?)signer.Person), suggestion.Lead, .. handlings.Select(h => h.Person)], ct);
        var publication = await db.Set<Publication>().AsNoTracking().SingleOrDefaultAsync(p => p.Suggestion == id, ct);
        var commitments = await access.Visible(db.Set<Commitment>()).AsNoTracking().Where(c => c.Suggestion == handled).OrderBy(c => c.DueOn).ThenBy(c => c.Id).ToListAsync(ct);
        List<Guid> subjectsOfStory = [id, .. commitments.Select(one => one.Id), .. handlings.Select(h => h.Id), .. publication is null ? Array.Empty<Guid>() : [publication.Id]];
        var story = await LedgerOf.Lines(db, db.Facts.AsNoTracking().Where(fact => subjectsOfStory.Contains(fact.Subject)).OrderBy(fact => fact.Seq).Take(MostFacts), ct);
        return new(suggestion, handlings, names, await units.Tree(ct), await subjects.NameOf(suggestion.Subject, ct), ClocksOf(suggestion, handlings), await Main(suggestion, ct), await Merged(id, ct),
            await Similar(suggestion, ct), story, acts.For(suggestion), handlings.SelectMany(one => acts.For(one, handled == id), (one, act) => (one.Id, act)).ToLookup(pair => pair.Id, pair => pair.act),
            await files.OfPaper(id, ct), await files.OfParts([.. handlings.Select(one => one.Id)], ct), commitments.ToLookup(one => one.Handling, one => new Promise(one, acts.For(one, suggestion))), access.SeesDrafts, await LettersTo(suggestion, handlings, ct), publication, clock.Today);
    }

    IReadOnlyList<Running> ClocksOf(Suggestion suggestion, IReadOnlyList<Handling> handlings) =>
    [
        .. suggestion.Clocks.Where(one => one.Ended is null && suggestion.Phase != CasePhase.Done).Select(one => new Running(one, rules.ClockOf(one), null)),
        .. handlings.Where(handling => handling.Phase != CasePhase.Done).SelectMany(handling => handling.Clocks.Where(one => one.Ended is null).Select(one => new Running(one, rules.ClockOf(one), handling.Unit))),
    ];

    // Whose authors get a letter of their own: this one's, and for the unit that writes it also those of what was merged into it.
    async Task<IReadOnlyList<Related>> LettersTo(Suggestion suggestion, List<Handling> handlings, CancellationToken ct)
    {
        var merged = handlings.Exists(access.Handles)
            ? await db.Set<Suggestion>().Where(s => s.MergedInto == suggestion.Id).OrderBy(s => s.Number).ThenBy(s => s.Id).Take(MostMerged).Select(s => new Related(s.Id, s.Number, s.Title, s.State)).ToListAsync(ct)
            : [];
        return [new(suggestion.Id, suggestion.Number, suggestion.Title, suggestion.State), .. merged];
    }

    async Task<Related?> Main(Suggestion suggestion, CancellationToken ct) => suggestion.MergedInto is { } main
        ? await access.Visible(db.Set<Suggestion>()).Where(s => s.Id == main).Select(s => new Related(s.Id, s.Number, s.Title, s.State)).SingleOrDefaultAsync(ct)
        : null;

    async Task<IReadOnlyList<Related>> Merged(Guid id, CancellationToken ct) => await access.Visible(db.Set<Suggestion>())
        .Where(s => s.MergedInto == id).OrderBy(s => s.Number).ThenBy(s => s.Id).Take(MostMerged).Select(s => new Related(s.Id, s.Number, s.Title, s.State)).ToListAsync(ct);

    // Whoever examines and hands over sees what belongs together; later it is decided.
    async Task<IReadOnlyList<FindSimilar.Row>> Similar(Suggestion suggestion, CancellationToken ct) =>
        access.IsOffice && suggestion.State is (States.Submitted or States.Accepted or States.Assigned or States.Dissatisfied)
            ? [.. (await similar.To(suggestion, MostSimilar, ct)).Where(row => row.Score >= LikeEnough && row.Suggestion.MergedInto != suggestion.Id && row.Suggestion.Id != suggestion.MergedInto)]
            : [];
}
