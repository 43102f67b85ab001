using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Tongxin.Platform.Data;

namespace Tongxin.Platform.Burden;

/// <summary>What the product itself cost a unit once (减负账): fields typed in a form, or notices sent. It names nobody and holds no word of what was typed.</summary>
[Unrecorded("It measures the product, not people's acts.")]
public sealed class BurdenEntry
{
    public Guid Id { get; private set; } = Identifiers.Next();
    public required DateTime At { get; init; }
    public required DateOnly Day { get; init; }
    public required Guid Unit { get; init; }

    /// <summary>The form, by its button and page; 通知 for notices.</summary>
    public required string What { get; init; }

    /// <summary>Fields that somebody filled in by hand.</summary>
    public int Typed { get; init; }

    /// <summary>Of these, how many asked for what the unit had typed into another form.</summary>
    public int AskedAgain { get; init; }

    public int Notices { get; init; }
}

/// <summary>That a unit typed some words into a form, as a digest: enough to notice when another form asks for the same.</summary>
[Unrecorded("It measures the product, not people's acts.")]
public sealed class TypedWords
{
    public required Guid Unit { get; init; }

    /// <summary>The first 16 bytes of SHA-256 of unit and words, hexadecimal. Not keyed: a key would lie in the same database, and the words themselves stand in its records.</summary>
    public required string Digest { get; init; }

    /// <summary>The form they were last typed into.</summary>
    public required string What { get; set; }
    public required DateTime At { get; set; }
}

sealed class BurdenMapping : IEntityTypeConfiguration<BurdenEntry>, IEntityTypeConfiguration<TypedWords>
{
    public const int LongestWhat = 120;

    public void Configure(EntityTypeBuilder<BurdenEntry> entry)
    {
        entry.ToTable("burden_entries");
        entry.Property(e => e.What).HasMaxLength(LongestWhat);
        // A unit's and everybody's, by day.
        entry.HasIndex(e => new { e.Unit, e.Day });
        entry.HasIndex(e => e.Day);
    }

    public void Configure(EntityTypeBuilder<TypedWords> words)
    {
        words.ToTable("typed_words");
        words.HasKey(w => new { w.Unit, w.Digest });
        words.Property(w => w.Digest).HasMaxLength(32);
        words.Property(w => w.What).HasMaxLength(LongestWhat);
        words.HasIndex(w => w.At);
    }
}
