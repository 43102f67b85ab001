using Tongxin.People.Organisation;
using Tongxin.Platform.Data;
using Tongxin.Platform.Modules;
using Tongxin.Platform.Ui;
using Microsoft.EntityFrameworkCore;

namespace Tongxin.Suggestions.Examine;

/// <summary>What a suggestion is about, whether leaders follow it themselves (重点督办), and whether only some may open it (限定知情).</summary>
public sealed class ClassifySuggestion(OfficeDb db, SuggestionAccess access, Subjects subjects) : IUseCase
{
    public sealed class Input : IVersioned
    {
        public Guid? Subject { get; set; }
        public bool IsKey { get; set; }
        public bool IsClosed { get; set; }

        /// <summary>Who may open a closed one, beside its authors and whoever closes it.</summary>
        [System.Diagnostics.CodeAnalysis.AllowNull]
        public ChosenMany Readers { get => field ??= new(); set; }

        public int Version { get; set; }
    }

    public sealed record View(Suggestion Suggestion, IReadOnlyList<SubjectClass> Subjects, IReadOnlyList<Guid> Readers);

    public async Task<View> Show(Guid id, CancellationToken ct)
    {
        var suggestion = await access.Get(id, null, ct);
        return new(suggestion, await subjects.All(ct), await Readers(id).Select(r => r.Person).ToListAsync(ct));
    }

    public async Task Run(Guid id, Input input, CancellationToken ct)
    {
        var suggestion = await access.Get(id, input.Version, ct);
        await subjects.Insist(input.Subject, nameof(Input.Subject), ct);
        var named = input.IsClosed ? (await NamesTyped.People(db, input.Readers, nameof(Input.Readers), ct)).Append(access.Me!.Value).ToHashSet() : [];
        var known = await Readers(id).ToListAsync(ct);
        var changed = !known.Select(reader => reader.Person).ToHashSet().SetEquals(named);
        suggestion.Classify(input.Subject, input.IsKey, input.IsClosed, changed ? named.Count : null);
        db.RemoveRange(known.Where(reader => !named.Contains(reader.Person)));
        db.AddRange(named.Except(known.Select(reader => reader.Person)).Select(person => new Reader(id, person)));
        foreach (var handling in await db.Set<Handling>().Where(h => h.Suggestion == id).ToListAsync(ct))
            handling.Close(input.IsClosed);
        await db.SaveChangesAsync(ct);
    }

    IQueryable<Reader> Readers(Guid id) => db.Set<Reader>().Where(reader => reader.Suggestion == id);
}
