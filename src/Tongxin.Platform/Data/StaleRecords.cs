using System.ComponentModel.DataAnnotations;
using System.Reflection;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;

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
        var names = await Names.Of(db, facts.Select(f => f.Actor), ct);
        var changes = facts.SelectMany(fact => Fields(fact.Changes, record.GetType())
            .DefaultIfEmpty((Field: fact.Sentence, Before: null, After: null))
            .Select(change => new TheirChange(names.Of(fact.Actor), fact.At, change.Field, change.Before, change.After)));
        return new(facts.LastOrDefault()?.SubjectVersion ?? record.Version, [.. changes]);
    }

    /// <summary>The fields of a fact's changes, named as the forms name them.</summary>
    public static IEnumerable<(string Field, string? Before, string? After)> Fields(string? changes, Type record)
    {
        if (changes is null)
            yield break;
        using var json = JsonDocument.Parse(changes);
        foreach (var property in json.RootElement.EnumerateObject())
        {
            var label = record.GetProperty(property.Name)?.GetCustomAttribute<DisplayAttribute>()?.Name;
            if (label is not null)
                yield return (label, property.Value[0].ToString(), property.Value[1].ToString());
        }
    }
}
