using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Tongxin.Platform.Data;

namespace Tongxin.Platform.Mail;

/// <summary>That the latest mail to a person did not go out, and why (没寄出的邮件). It goes when one does.</summary>
[Unrecorded("What a mail server answers is no act of the office.")]
public sealed class MailTrouble
{
    public required Guid Person { get; init; }
    public DateTime At { get; set; }

    /// <summary>Why, in Chinese, with the server's own answer.</summary>
    public string Words { get; set; } = "";

    /// <summary>It is not tried again; what it told stands in the product.</summary>
    public bool GivenUp { get; set; }
}

sealed class MailTroubleMapping : IEntityTypeConfiguration<MailTrouble>
{
    public void Configure(EntityTypeBuilder<MailTrouble> trouble)
    {
        trouble.ToTable("mail_troubles");
        trouble.HasKey(t => t.Person);
        trouble.Property(t => t.Words).HasMaxLength(MailFailedException.Longest);
        trouble.HasIndex(t => t.At);
    }
}
