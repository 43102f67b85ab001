using Tongxin.Platform.Data;
using Tongxin.Platform.Import;
using Tongxin.Platform.Ledger;
using Tongxin.Platform.Modules;

namespace Tongxin.People.Import;

/// <summary>Writes every accepted row of a judged workbook, in one transaction: all of them or none.</summary>
public sealed class WritePeopleBook(OfficeDb db, IEnumerable<IFactsWritten> listeners) : IUseCase
{
    /// <summary>Rows saved at a time; keeps what the context follows small.</summary>
    const int Chunk = 1000;

    // Rows stand for records that do not exist yet by identifiers of their own.
    readonly Dictionary<Guid, Guid> made = [];

    /// <param name="first">Done first, in the same transaction: takes the uploaded file out of the waiting ones.</param>
    /// <param name="progress">Told how many rows were written so far.</param>
    /// <exception cref="RefusedException">Something changed since the rows were judged; nothing is written.</exception>
    public async Task Run(Judged judged, Func<Task>? first, IProgress<int>? progress, CancellationToken ct)
    {
        await AllOrNone.Write(db, BookShape.Kind, first, async () =>
        {
            await WriteTerms(judged.Terms, ct);
            await WriteUnits([.. judged.Units.Where(unit => unit.Writes)], ct);
            await WritePeople(judged.People, progress, ct);
            await WritePosts(judged.Posts, progress, ct);
        }, ct);
        // What was told after each part may have been read again before the end.
        foreach (var listener in listeners)
            listener.Written(["unit.imported", "person.imported", "post.imported"]);
    }

    async Task WriteTerms(IReadOnlyList<TermDraft> drafts, CancellationToken ct)
    {
        foreach (var draft in drafts.Where(draft => draft.Writes))
            Add(draft.Id, new Term(draft.Facts!.Number, draft.Facts.From, draft.Facts.To));
        await db.SaveChangesAsync(ct);
        db.ChangeTracker.Clear();
    }

    async Task WriteUnits(IReadOnlyList<UnitDraft> drafts, CancellationToken ct)
    {
        var kept = await Kept(drafts, ct);
        var waiting = drafts.ToDictionary(draft => draft.Id);
        foreach (var draft in drafts)
            Write(draft);
        await db.SaveChangesAsync(ct);
        db.ChangeTracker.Clear();

        // A unit above comes before those below it, wherever its row stands.
        void Write(UnitDraft draft)
        {
            if (!waiting.Remove(draft.Id))
                return;
            if (draft.Facts!.Parent is { } above && waiting.TryGetValue(above, out var parent))
                Write(parent);
            var facts = draft.Facts with { Parent = draft.Facts.Parent is { } id ? Real(id) : null };
            if (draft.Kept is not null)
                kept[draft.Id].Change(facts);
            else
                Add(draft.Id, new Unit(draft.Code, facts));
        }
    }

    async Task WritePeople(IReadOnlyList<PersonDraft> drafts, IProgress<int>? progress, CancellationToken ct)
    {
        var done = 0;
        foreach (var chunk in drafts.Where(draft => draft.Writes).Chunk(Chunk))
        {
            var kept = await Kept(chunk, ct);
            foreach (var draft in chunk)
                if (draft.Kept is not null)
                    kept[draft.Id].Rename(draft.Name);
                else
                    Add(draft.Id, new Person(draft.Code, draft.Name));
            await Save(done += chunk.Length, progress, ct);
        }
    }

    async Task WritePosts(IReadOnlyList<PostDraft> drafts, IProgress<int>? progress, CancellationToken ct)
    {
        var done = 0;
        foreach (var chunk in drafts.Where(draft => draft.Writes).Chunk(Chunk))
        {
            var kept = await Kept(chunk, ct);
            foreach (var draft in chunk)
            {
                var facts = draft.Facts! with { Term = draft.Facts.Term is { } term ? Real(term) : null };
                if (draft.Kept is not null)
                    kept[draft.Id].Change(facts, draft.Sentence);
                else
                    db.Add(new Post(Real(draft.Person), Real(draft.Unit), facts, draft.Sentence));
            }
            await Save(done += chunk.Length, progress, ct);
        }
    }

    void Add(Guid stands, Record record)
    {
        db.Add(record);
        made[stands] = record.Id;
    }

    Guid Real(Guid id) => made.GetValueOrDefault(id, id);

    async Task Save(int done, IProgress<int>? progress, CancellationToken ct)
    {
        await db.SaveChangesAsync(ct);
        db.ChangeTracker.Clear();
        progress?.Report(done);
    }

    Task<Dictionary<Guid, TRecord>> Kept<TRecord, TFacts>(IEnumerable<RowDraft<TRecord, TFacts>> drafts, CancellationToken ct) where TRecord : Record where TFacts : class =>
        AllOrNone.Kept(db.Set<TRecord>(), BookShape.Kind, drafts.Select(draft => draft.Kept), ct);
}
