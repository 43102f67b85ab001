using Microsoft.EntityFrameworkCore;
using Tongxin.Platform.Ledger;
using Tongxin.Platform.Search;

namespace Tongxin.Platform.Data;

/// <summary>Finds out what others changed while a person was editing.</summary>
static class StaleRecords
{
    public static async Task<StaleRecordException> Since(OfficeDb db, Record record, int seen, CancellationToken ct)
    {
        var facts = await db.Facts.AsNoTracking()
            .Where(f => f.Subject == record.Id && f.SubjectVersion > seen)
            .OrderBy(f => f.Seq)
            .Take(50)
            .ToListAsync(ct);
        var fields = facts.ToDictionary(fact => fact.Seq, fact => FactChange.Read(fact.Changes, record.GetType()).Where(change => change.IsShown).ToList());
        var named = fields.Values.SelectMany(changes => changes).SelectMany(change => change.Named).Distinct().ToList();
        // Units and other records are known by the title under which they are found.
        var found = await db.Set<SearchEntry>().Where(entry => named.Contains(entry.Subject)).ToDictionaryAsync(entry => entry.Subject, entry => entry.Title, ct);
        var people = await Names.Of(db, facts.Select(f => f.Actor).Concat(named.Where(id => !found.ContainsKey(id)).Select(id => (Guid?)id)), ct);
        var theirs = facts.SelectMany(fact => fields[fact.Seq]
            .Select(change => change.WithNames(id => found.GetValueOrDefault(id) ?? people.Of(id)))
            .Select(change => new TheirChange(people.Of(fact.Actor), fact.At, change.Field, change.Before, change.After))
            .DefaultIfEmpty(new(people.Of(fact.Actor), fact.At, fact.Sentence, null, null)));
        return new(facts.LastOrDefault()?.SubjectVersion ?? record.Version, [.. theirs]);
    }
}
