using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Tongxin.Platform.Accounts;
using Tongxin.Platform.Ledger;
using Tongxin.Platform.Search;
using Tongxin.Platform.Similar;
using Tongxin.Platform.Time;

namespace Tongxin.Platform.Data;

/// <summary>Turns what records remember into facts, and refuses a change that nothing remembers.</summary>
sealed class FactWriter(OfficeDb db, Acting acting, OfficeClock clock, IEnumerable<IFactListener> listeners)
{
    static readonly JsonSerializerOptions Json = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };
    readonly HashSet<Guid> told = [];

    public async Task Write(CancellationToken ct)
    {
        // Listeners may change further records, whose facts are written in the next turn.
        for (var turn = 0; ; turn++)
        {
            if (turn > 8)
                throw new InvalidOperationException("Fact listeners set each other off without end.");
            var records = db.ChangeTracker.Entries<Record>().Where(entry => entry.Entity.Pending.Count > 0).ToList();
            if (records.Count == 0)
                break;
            foreach (var entry in records)
                await Tell(entry, ct);
        }
        InsistOnFacts();
        await SearchIndex.Follow(db, told, ct);
        await SimilarIndex.Follow(db, told, ct);
    }

    async Task Tell(EntityEntry<Record> entry, CancellationToken ct)
    {
        var record = entry.Entity;
        var changes = Changes(entry);
        if (told.Add(record.Id))
        {
            if (entry.State == EntityState.Unchanged)
                entry.State = EntityState.Modified;
            record.Version++;
        }
        var pending = record.Pending.ToList();
        record.Forget();
        foreach (var (index, act) in pending.Index())
        {
            var fact = new Fact
            {
                At = clock.Now,
                On = act.On ?? clock.Today,
                Kind = act.Kind,
                Subject = record.Id,
                SubjectVersion = record.Version,
                Unit = record.LedgerUnit,
                Actor = acting.Who,
                Post = acting.Post,
                Sentence = act.Sentence,
                Changes = index == 0 ? changes : null,
                Corrects = act.Corrects,
            };
            db.Facts.Add(fact);
            foreach (var listener in listeners)
                await listener.Heard(fact, record, db, ct);
        }
    }

    static string? Changes(EntityEntry<Record> entry)
    {
        if (entry.State != EntityState.Modified && (entry.State != EntityState.Unchanged || entry.Entity.Links.Count == 0))
            return null;
        var altered = entry.Properties
            .Where(p => p.IsModified && !Equals(p.OriginalValue, p.CurrentValue) && p.Metadata.Name != nameof(Record.Version))
            .ToDictionary(p => p.Metadata.Name, object (p) => new[] { p.OriginalValue, p.CurrentValue });
        foreach (var (field, links) in entry.Entity.Links)
            altered[field] = links;
        return altered.Count == 0 ? null : JsonSerializer.Serialize(altered, Json);
    }

    void InsistOnFacts()
    {
        foreach (var entry in db.ChangeTracker.Entries())
        {
            if (entry.State is EntityState.Unchanged or EntityState.Detached)
                continue;
            var remembered = entry.Entity switch
            {
                Record record => told.Contains(record.Id),
                IPartOf part => told.Contains(part.RecordId),
                _ => OfficeFacts.IsUnrecorded(entry.Metadata),
            };
            if (!remembered)
                throw new InvalidOperationException(
                    $"{entry.Metadata.DisplayName()} is changed without a fact. Call Remember(…) in the act, or mark the type [Unrecorded(reason)].");
        }
    }
}
