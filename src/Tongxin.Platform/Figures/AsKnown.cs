using System.Reflection;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Tongxin.Platform.Data;

namespace Tongxin.Platform.Figures;

/// <summary>Records as they were known at a moment: as they stand now, with every change written since taken back, newest first.</summary>
public sealed class AsKnown(OfficeDb db)
{
    readonly Dictionary<(Type, Moment), object> asked = [];

    /// <param name="Any">Something was changed or entered since.</param>
    /// <param name="Subjects">The records changed or entered since, in the database.</param>
    /// <param name="AsTheyWere">Those that were there already, as they stood.</param>
    public sealed record Changed<T>(bool Any, IQueryable<Guid> Subjects, IReadOnlyList<T> AsTheyWere);

    sealed record Step(Guid Subject, int Version, string? Changes);

    /// <summary>What changed since a moment. Costs what was written since, whatever the ledger holds before it.</summary>
    public async Task<Changed<T>> Since<T>(Moment moment, CancellationToken ct) where T : Record
    {
        if (asked.TryGetValue((typeof(T), moment), out var known))
            return (Changed<T>)known;
        var before = moment.Before;
        var subjects = db.Facts.Where(fact => fact.At >= before).Select(fact => fact.Subject);
        var steps = await db.Facts.Where(fact => fact.At >= before).Join(db.Set<T>(), fact => fact.Subject, record => record.Id, (fact, record) => fact)
            .OrderByDescending(fact => fact.Seq).Select(fact => new Step(fact.Subject, fact.SubjectVersion, fact.Changes)).ToListAsync(ct);
        // The first save of a record is its version 1: what has it here was not there yet.
        var back = steps.GroupBy(step => step.Subject).Where(subject => subject.Min(step => step.Version) > 1).ToDictionary(subject => subject.Key);
        var records = await Load<T>([.. back.Keys], ct);
        foreach (var record in records)
            foreach (var step in back[record.Id])
                TakeBack(record, step.Changes);
        var changed = new Changed<T>(steps.Count > 0, subjects, records);
        asked[(typeof(T), moment)] = changed;
        return changed;
    }

    async Task<List<T>> Load<T>(IReadOnlyList<Guid> ids, CancellationToken ct) where T : Record
    {
        var records = new List<T>();
        // A list of a hundred thousand values is no parameter that a database likes.
        foreach (var some in ids.Chunk(2000))
        {
            var query = db.Set<T>().AsNoTracking().Where(record => some.Contains(record.Id));
            foreach (var part in db.Model.FindEntityType(typeof(T))!.GetNavigations().Where(navigation => navigation.IsCollection))
                query = query.Include(part.Name);
            records.AddRange(await query.AsSplitQuery().ToListAsync(ct));
        }
        return records;
    }

    static void TakeBack<T>(T record, string? changes) where T : Record
    {
        if (changes is null)
            return;
        using var json = JsonDocument.Parse(changes);
        foreach (var field in json.RootElement.EnumerateObject())
        {
            if (record.TakeBack(field.Name, field.Value[0], field.Value[1]))
                continue;
            // A field that later versions of the product no longer keep cannot be counted by either.
            if (typeof(T).GetProperty(field.Name) is { } property)
                property.DeclaringType!.GetProperty(field.Name, BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic)!
                    .SetValue(record, field.Value[0].Deserialize(property.PropertyType));
        }
    }
}
