using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Tongxin.Platform.Data;

namespace Tongxin.Platform.Looking;

/// <summary>That somebody was shown a sensitive record (查看记录): who, in which post, when and which; nothing of what stands in it. The auditor's.</summary>
[Unrecorded("Reading changes nothing and is no act; it stands in no ledger but in a log of its own.")]
public sealed class Look
{
    public long Id { get; private set; }

    /// <summary>The first time within <see cref="Hour"/>, UTC.</summary>
    public required DateTime At { get; init; }

    /// <summary>Hours since 1970. A person's look at a record is kept once in each, so that reloading floods nothing.</summary>
    public required int Hour { get; init; }

    /// <summary>The person, or the account of an administrator who is no member of the office.</summary>
    public required Guid Who { get; init; }

    /// <summary>The post in which the person looked.</summary>
    public Guid? Post { get; init; }

    /// <summary>Code of a <see cref="LookKind"/>.</summary>
    public required string Kind { get; init; }

    public required Guid Record { get; init; }
}

/// <summary>A kind of sensitive record; modules register theirs.</summary>
/// <param name="Code">At most 20 characters.</param>
/// <param name="Name">As the auditor reads it.</param>
public sealed record LookKind(string Code, string Name);

sealed class LookMapping : IEntityTypeConfiguration<Look>
{
    public void Configure(EntityTypeBuilder<Look> look)
    {
        look.ToTable("looks");
        look.Property(l => l.Kind).HasMaxLength(20);
        look.HasIndex(l => new { l.Record, l.Hour, l.Who }).IsUnique();
        // The auditor's list and its filter, the newest first.
        look.HasIndex(l => new { l.At, l.Id });
        look.HasIndex(l => new { l.Who, l.At, l.Id });
    }
}
