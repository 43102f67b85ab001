using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Tongxin.Platform.Data;

namespace Tongxin.Platform.Notices;

/// <summary>Something told to one person in the product (通知), with the reason why it came.</summary>
[Unrecorded("A notice repeats a fact; being read is nobody's business but the reader's.")]
public sealed class Notice
{
    public long Id { get; private set; }
    public required Guid Person { get; init; }
    public required DateTime At { get; set; }

    /// <summary>What happened, in Chinese.</summary>
    public required string Text { get; set; }

    /// <summary>Why it came to this person: 因为您是承办人.</summary>
    public required string Why { get; set; }

    /// <summary>The page of our own where it can be seen.</summary>
    public required string Address { get; init; }

    public DateTime? ReadAt { get; set; }

    /// <summary>When it is to go by e-mail; null when it is not to, or has gone.</summary>
    public DateTime? MailAt { get; set; }

    /// <summary>How often that was tried.</summary>
    public int MailTries { get; set; }
}

sealed class NoticeMapping : IEntityTypeConfiguration<Notice>
{
    public void Configure(EntityTypeBuilder<Notice> notice)
    {
        notice.ToTable("notices");
        notice.Property(n => n.Text).HasMaxLength(Notices.Longest);
        notice.Property(n => n.Why).HasMaxLength(Notices.Longest);
        notice.Property(n => n.Address).HasMaxLength(Notices.Longest);
        notice.HasIndex(n => new { n.Person, n.At, n.Id });
        notice.HasIndex(n => new { n.Person, n.At, n.Id }, "IX_notices_unread").HasFilter("\"ReadAt\" IS NULL");
        notice.HasIndex(n => new { n.Person, n.MailAt }, "IX_notices_to_mail").HasFilter("\"MailAt\" IS NOT NULL");
    }
}
