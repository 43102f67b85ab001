using System.ComponentModel.DataAnnotations.Schema;
using System.Text.Json;

namespace Tongxin.Platform.Data;

/// <summary>Something the office keeps: has an identity, a version against lost updates, and remembers what was done to it.</summary>
public abstract class Record
{
    readonly List<PendingFact> pending = [];
    readonly Dictionary<string, object[]> links = [];

    public Guid Id { get; private set; } = Identifiers.Next();

    /// <summary>Counts the saves; set by <see cref="OfficeDb"/>. Two people editing the same version: the second is shown both.</summary>
    public int Version { get; internal set; }

    /// <summary>The unit in whose ledger the record's facts stand; null for the office as a whole.</summary>
    [NotMapped]
    protected internal abstract Guid? LedgerUnit { get; }

    /// <summary>What people call this record in a sentence.</summary>
    [NotMapped]
    public abstract string Label { get; }

    internal IReadOnlyList<PendingFact> Pending => pending;

    /// <summary>The sentence of the latest act that waits for the save, for whoever is told of it; null when there is none.</summary>
    public string? Said() => pending.LastOrDefault()?.Sentence;

    /// <summary>What stands beside the record's columns and was cut and made since the last save, by field.</summary>
    internal IReadOnlyDictionary<string, object[]> Links => links;

    internal void Forget()
    {
        pending.Clear();
        links.Clear();
    }

    /// <summary>Notes an act. The save writes it as a fact with actor and time, in the same transaction.</summary>
    /// <param name="kind">What was done, e.g. <c>task.done</c>.</param>
    /// <param name="sentence">The act in Chinese, without the actor: 完成任务…</param>
    /// <param name="on">The legal day of what happened, when that is not today (a late entry).</param>
    /// <param name="corrects">The fact that this one puts right.</param>
    protected internal void Remember(string kind, string sentence, DateOnly? on = null, long? corrects = null) =>
        pending.Add(new(kind, sentence, on, corrects));

    /// <summary>Notes links to other records, or rows of its own, that an act cut or made, so that the fact holds them beside the altered fields.</summary>
    /// <typeparam name="T">Identifiers, or rows as words that can be read back.</typeparam>
    protected void Relinked<T>(string field, IReadOnlyCollection<T> cut, IReadOnlyCollection<T> made)
    {
        if (cut.Count > 0 || made.Count > 0)
            links[field] = [cut, made];
    }

    /// <summary>Takes back what a fact says was altered beside the record's own columns; false where the field is a column.</summary>
    protected internal virtual bool TakeBack(string field, JsonElement before, JsonElement after) => false;
}

/// <summary>A row that belongs to a record and changes only with a fact of that record.</summary>
public interface IPartOf
{
    /// <summary>The record it belongs to.</summary>
    Guid RecordId { get; }
}

/// <summary>Rows of this type may change without a fact; the reason stands here and is read in review.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class UnrecordedAttribute(string reason) : Attribute
{
    public string Reason { get; } = reason;
}

/// <summary>An act that waits for the save.</summary>
sealed record PendingFact(string Kind, string Sentence, DateOnly? On, long? Corrects);
