using Microsoft.EntityFrameworkCore;
using Tongxin.People.Organisation;
using Tongxin.Platform.Data;
using Tongxin.Platform.Files;
using Tongxin.Platform.Ledger;
using Tongxin.Platform.Modules;
using Tongxin.Platform.Time;
using Tongxin.Rules.Clocks;
using Tongxin.Suggestions.Attach;

namespace Tongxin.Suggestions.Detail;

/// <summary>One suggestion with its text, its units, its deadlines, its story, and what this person can do to it now.</summary>
public sealed class SuggestionDetail(OfficeDb db, SuggestionAccess access, PossibleActs acts, CaseFiles files, Units units, Subjects subjects, CaseRules rules, OfficeClock clock) : IUseCase
{
    const int MostFacts = 300, MostMerged = 100;

    /// <param name="Of">The unit whose deadline it is; null for the suggestion's own.</param>
    public sealed record Running(CaseClock Clock, Clock? Counted, Guid? Of);

    public sealed record Related(Guid Id, string Number, string Title, string State);

    public sealed record View(
        Suggestion Suggestion, IReadOnlyList<Handling> Handlings, Names Names, UnitTree Tree, string Subject, IReadOnlyList<Running> Clocks, Related? Main, IReadOnlyList<Related> Merged,
        IReadOnlyList<LedgerLine> Story, IReadOnlyList<PossibleActs.Act> Acts, ILookup<Guid, PossibleActs.Act> UnitActs,
        IReadOnlyList<FileLine> Files, ILookup<Guid, FileLine> UnitFiles, bool SeesDrafts, DateOnly Today);

    public async Task<View> Show(Guid id, CancellationToken ct)
    {
        var suggestion = await access.Get(id, null, ct);
        // What is handled with another is handled there; its own answer is that one's.
        var handled = suggestion.MergedInto ?? id;
        var handlings = await access.Visible(db.Set<Handling>()).AsNoTracking().Include(h => h.Contacts).Include(h => h.Answers).AsSplitQuery()
            .Where(h => h.Suggestion == handled).OrderBy(h => h.Role).ThenBy(h => h.AssignedOn).ThenBy(h => h.Id).ToListAsync(ct);
        var names = await Names.Of(db, [.. suggestion.CoSponsors.Select(signer => (Guid?)signer.Person), suggestion.Lead, .. handlings.Select(h => h.Person)], ct);
        List<Guid> subjectsOfStory = [id, .. handlings.Select(h => h.Id)];
        var story = await LedgerOf.Lines(db, db.Facts.AsNoTracking().Where(fact => subjectsOfStory.Contains(fact.Subject)).OrderBy(fact => fact.Seq).Take(MostFacts), ct);
        return new(suggestion, handlings, names, await units.Tree(ct), await subjects.NameOf(suggestion.Subject, ct), ClocksOf(suggestion, handlings), await Main(suggestion, ct), await Merged(id, ct),
            story, acts.For(suggestion), handlings.SelectMany(one => acts.For(one, handled == id), (one, act) => (one.Id, act)).ToLookup(pair => pair.Id, pair => pair.act),
            await files.OfPaper(id, ct), await files.OfParts([.. handlings.Select(one => one.Id)], ct), access.SeesDrafts, clock.Today);
    }

    IReadOnlyList<Running> ClocksOf(Suggestion suggestion, IReadOnlyList<Handling> handlings) =>
    [
        .. suggestion.Clocks.Where(one => one.Ended is null && suggestion.Phase != CasePhase.Done).Select(one => new Running(one, rules.ClockOf(one), null)),
        .. handlings.Where(handling => handling.Phase != CasePhase.Done).SelectMany(handling => handling.Clocks.Where(one => one.Ended is null).Select(one => new Running(one, rules.ClockOf(one), handling.Unit))),
    ];

    async Task<Related?> Main(Suggestion suggestion, CancellationToken ct) => suggestion.MergedInto is { } main
        ? await access.Visible(db.Set<Suggestion>()).Where(s => s.Id == main).Select(s => new Related(s.Id, s.Number, s.Title, s.State)).SingleOrDefaultAsync(ct)
        : null;

    async Task<IReadOnlyList<Related>> Merged(Guid id, CancellationToken ct) => await access.Visible(db.Set<Suggestion>())
        .Where(s => s.MergedInto == id).OrderBy(s => s.Number).ThenBy(s => s.Id).Take(MostMerged).Select(s => new Related(s.Id, s.Number, s.Title, s.State)).ToListAsync(ct);
}
