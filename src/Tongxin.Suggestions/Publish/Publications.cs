using Microsoft.EntityFrameworkCore;
using Tongxin.People;
using Tongxin.People.Organisation;
using Tongxin.Platform.Accounts;
using Tongxin.Platform.Data;
using Tongxin.Platform.Files;

namespace Tongxin.Suggestions.Publish;

/// <summary>The publication of one suggestion with what is needed to decide on it, and who may.</summary>
public sealed class Publications(OfficeDb db, SuggestionAccess access, Rights rights, Units units)
{
    /// <summary>To be changed; null where none was proposed yet.</summary>
    public Task<Publication?> Of(Guid suggestion, CancellationToken ct) => db.Set<Publication>().SingleOrDefaultAsync(one => one.Suggestion == suggestion, ct);

    /// <summary>The office, and the people of a unit that leads it, together with the answer.</summary>
    public bool MayPropose(IEnumerable<Handling> handlings) => access.IsOffice || handlings.Any(one => one.IsLead && !HandlingStates.Gone.Contains(one.State) && access.Handles(one));

    public bool MayReview => rights.May(SuggestionPermissions.Review);

    /// <summary>The parts of all units, of the one it was merged into where it was.</summary>
    public Task<List<Handling>> Handlings(Suggestion suggestion, CancellationToken ct)
    {
        var handled = suggestion.MergedInto ?? suggestion.Id;
        return db.Set<Handling>().AsNoTracking().Include(h => h.Answers).Where(h => h.Suggestion == handled).OrderBy(h => h.AssignedOn).ThenBy(h => h.Id).ToListAsync(ct);
    }

    /// <summary>The last answer of each unit that leads.</summary>
    public async Task<IReadOnlyList<(string Unit, Answer Answer)>> Answers(Suggestion suggestion, CancellationToken ct)
    {
        var tree = await units.Tree(ct);
        return [.. (await Handlings(suggestion, ct)).Where(one => one.IsLead && one.Answers.Count > 0).Select(one => (tree.NameOf(one.Unit), one.Answers.MaxBy(answer => answer.Round)!))];
    }

    /// <summary>Files that went out with the answers of the units that lead.</summary>
    public async Task<IReadOnlyList<FileLine>> AnswerFiles(Suggestion suggestion, CancellationToken ct)
    {
        var parts = (await Handlings(suggestion, ct)).Where(one => one.IsLead && one.Answers.Count > 0).Select(one => one.Id).ToList();
        var sent = db.Set<HandlingFile>().Where(file => parts.Contains(file.Handling) && file.HandedOn != null);
        return await FilesOf.Lines(db, db.Set<StoredFile>().Where(file => sent.Any(one => one.File == file.Id)), ct);
    }

    /// <summary>Name and delegation of each author on the day of the paper.</summary>
    public async Task<string> Authors(Suggestion suggestion, CancellationToken ct)
    {
        var (authors, tree) = (suggestion.Authors, await units.Tree(ct));
        var names = await Names.Of(db, authors.Select(author => (Guid?)author), ct);
        var posts = await db.Set<Post>().HeldOn(suggestion.ProposedOn).Where(post => authors.Contains(post.Person)).OrderBy(post => post.Rank).Select(post => new { post.Person, post.Unit }).ToListAsync(ct);
        var delegations = posts.Where(post => tree.Find(post.Unit)?.Kind == UnitKind.Delegation).ToLookup(post => post.Person, post => tree.NameOf(post.Unit));
        return string.Join("、", authors.Select(author => names.Of(author) + (delegations[author].FirstOrDefault() is { } delegation ? $"（{delegation}）" : "")));
    }
}
