using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Tongxin.Platform.Data;

namespace Tongxin.Platform.Search;

/// <summary>What the search box knows of one record, or of one file (<see cref="Files.Text.FileTexts"/>).</summary>
[Unrecorded("Derived from the record; rebuilt at any time.")]
public sealed class SearchEntry
{
    public long Id { get; private set; }

    /// <summary>The record or the file.</summary>
    public required Guid Subject { get; init; }

    /// <summary>The heading under which results are grouped, e.g. 人员.</summary>
    public required string Kind { get; set; }

    public required string Title { get; set; }

    /// <summary>State, unit, clock: what tells alike titles apart.</summary>
    public required string Detail { get; set; }

    public required string Address { get; set; }

    /// <summary>Who may find it: the permission, in the unit; empty for a file, which is found by the rights of its record.</summary>
    public required string Permission { get; set; }

    public Guid? Unit { get; set; }

    /// <summary>Two-character words of title and text, separated by blanks; the databases index these.</summary>
    public required string Terms { get; set; }
}

/// <summary>A record that the search box finds.</summary>
public interface ISearchable
{
    /// <summary>What to find it by; null when it is not to be found (any more).</summary>
    SearchText? ToSearch();
}

/// <summary>A record as the search box sees it.</summary>
/// <param name="Text">Further text to find it by, beside title and detail.</param>
public sealed record SearchText(string Kind, string Title, string Detail, string Text, string Address, string Permission, Guid? Unit);

sealed class SearchEntryMapping : IEntityTypeConfiguration<SearchEntry>
{
    public void Configure(EntityTypeBuilder<SearchEntry> entry)
    {
        entry.ToTable("search_entries");
        entry.HasIndex(e => e.Subject).IsUnique();
        entry.Property(e => e.Kind).HasMaxLength(20);
        entry.Property(e => e.Permission).HasMaxLength(60);
    }
}
