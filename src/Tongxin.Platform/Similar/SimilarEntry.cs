using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Tongxin.Platform.Data;

namespace Tongxin.Platform.Similar;

/// <summary>What is kept of one text to find those like it.</summary>
[Unrecorded("Derived from the record; rebuilt at any time.")]
public sealed class SimilarEntry
{
    public long Id { get; private set; }

    public required Guid Record { get; init; }

    public required string Kind { get; set; }

    /// <summary>Words by which it is found, each once, separated by blanks, those of the title first; the databases index these.</summary>
    public required string Words { get; set; }

    /// <summary>So many of them stand in the title.</summary>
    public required int InTitle { get; set; }

    /// <summary>The other words of the text, by which it is only compared.</summary>
    public required string Rest { get; set; }
}

sealed class SimilarEntryMapping : IEntityTypeConfiguration<SimilarEntry>
{
    public void Configure(EntityTypeBuilder<SimilarEntry> entry)
    {
        entry.ToTable("similar_texts");
        entry.HasIndex(e => e.Record).IsUnique();
        entry.Property(e => e.Kind).HasMaxLength(20);
    }
}
