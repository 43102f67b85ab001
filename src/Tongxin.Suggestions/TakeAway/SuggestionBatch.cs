using Microsoft.EntityFrameworkCore;
using Tongxin.People.Organisation;
using Tongxin.Platform.Data;

namespace Tongxin.Suggestions.TakeAway;

/// <summary>Some thousand suggestions with all that hangs on them as far as the person may see it, read in one question for each kind of it.</summary>
sealed class SuggestionBatch
{
    SuggestionBatch() { }

    public required UnitTree Tree { get; init; }
    public required IReadOnlyDictionary<Guid, string> Subjects { get; init; }
    public required Names Names { get; init; }

    /// <summary>What is handled with another says its number, where that may be seen.</summary>
    public required IReadOnlyDictionary<Guid, string> Mains { get; init; }

    public required ILookup<Guid, SignerRow> Signers { get; init; }
    public required ILookup<Guid, RatingRow> Ratings { get; init; }
    public required ILookup<Guid, PartRow> Parts { get; init; }
    public required ILookup<Guid, TalkRow> Talks { get; init; }
    public required ILookup<Guid, AnswerRow> Answers { get; init; }
    public required ILookup<Guid, PromiseRow> Promises { get; init; }

    public static async Task<SuggestionBatch> Read(OfficeDb db, SuggestionAccess access, IReadOnlyList<PaperRow> papers, UnitTree tree, IReadOnlyDictionary<Guid, string> subjects, CancellationToken ct)
    {
        var (ids, handled, into) = (papers.Select(p => p.Id).ToList(), papers.Select(p => p.Handled).Distinct().ToList(), papers.Select(p => p.MergedInto).OfType<Guid>().Distinct().ToList());
        var signers = await db.Set<CoSponsor>().Where(s => ids.Contains(s.Suggestion)).Select(s => new SignerRow(s.Suggestion, s.Person, s.SignedOn)).ToListAsync(ct);
        var ratings = await db.Set<Rating>().Where(r => ids.Contains(r.Suggestion)).Select(r => new RatingRow(r.Suggestion, r.Round, r.On, r.By, r.Attitude, r.Result)).ToListAsync(ct);
        var parts = await access.Visible(db.Set<Handling>()).Where(h => handled.Contains(h.Suggestion)).Select(h => new PartRow(
            h.Id, h.Suggestion, h.Unit, h.Role, h.Part, h.State, h.Person, h.AssignedOn, h.ReceivedOn, h.AnsweredOn, h.Due, h.AnsweredLate, h.AnswerWorkdays, h.StepLines)).ToListAsync(ct);
        // Whoever may see a unit's part may see what hangs on it.
        var ofUnits = parts.Select(part => part.Id).ToList();
        var talks = await db.Set<DeputyContact>().Where(c => ofUnits.Contains(c.Handling)).Select(c => new TalkRow(c.Handling, c.On, c.Kind, c.Who)).ToListAsync(ct);
        var answers = await db.Set<Answer>().Where(a => ofUnits.Contains(a.Handling)).Select(a => new AnswerRow(a.Handling, a.Round, a.On, a.ResultClass, a.Letter)).ToListAsync(ct);
        var promises = await db.Set<Promises.Commitment>().Where(c => ofUnits.Contains(c.Handling))
            .Select(c => new PromiseRow(c.Id, c.Handling, c.Unit, c.Promise, c.MadeOn, c.DueOn, c.FirstDueOn, c.State, c.StepLines)).ToListAsync(ct);
        return new()
        {
            Tree = tree,
            Subjects = subjects,
            Names = await Names.Of(db, [.. papers.Select(p => p.Lead), .. signers.Select(s => (Guid?)s.Person), .. ratings.Select(r => (Guid?)r.By), .. parts.Select(part => part.Person)], ct),
            Mains = into.Count == 0 ? new Dictionary<Guid, string>()
                : await access.Visible(db.Set<Suggestion>()).Where(s => into.Contains(s.Id)).Select(s => new { s.Id, s.Year, s.Number }).ToDictionaryAsync(s => s.Id, s => $"{s.Year}年{s.Number}号", ct),
            Signers = signers.ToLookup(s => s.Suggestion),
            Ratings = ratings.OrderBy(r => r.Round).ToLookup(r => r.Suggestion),
            Parts = parts.OrderBy(part => part.Role).ThenBy(part => part.AssignedOn).ThenBy(part => part.Id).ToLookup(part => part.Suggestion),
            Talks = talks.OrderBy(talk => talk.On).ToLookup(talk => talk.Handling),
            Answers = answers.OrderBy(answer => answer.Round).ToLookup(answer => answer.Handling),
            Promises = promises.OrderBy(promise => promise.DueOn).ToLookup(promise => promise.Handling),
        };
    }
}
