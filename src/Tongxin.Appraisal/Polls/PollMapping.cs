using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Tongxin.Appraisal.Polls;

sealed class PollMapping : IEntityTypeConfiguration<Poll>, IEntityTypeConfiguration<PollVoter>, IEntityTypeConfiguration<PollAnswer>
{
    public void Configure(EntityTypeBuilder<Poll> poll)
    {
        poll.ToTable("polls");
        poll.HasOne<Assessment>().WithMany().HasForeignKey(p => p.Assessment).OnDelete(DeleteBehavior.Restrict);
        // At most one that is not voided for each item.
        poll.HasIndex(p => new { p.Assessment, p.Item }).IsUnique().HasFilter("\"State\" <> 2");
        poll.HasIndex(p => new { p.State, p.ClosesAt });
        poll.Property(p => p.Item).HasMaxLength(AppraisalMapping.LongestId);
        poll.Property(p => p.ItemName).HasMaxLength(AppraisalMapping.LongestName);
        poll.Property(p => p.VoidedBecause).HasMaxLength(Poll.LongestReason);
    }

    public void Configure(EntityTypeBuilder<PollVoter> voter)
    {
        voter.ToTable("poll_voters");
        voter.HasOne<Poll>().WithMany().HasForeignKey(v => v.Poll).OnDelete(DeleteBehavior.Restrict);
        voter.HasIndex(v => new { v.Poll, v.Person }).IsUnique();
        voter.HasIndex(v => v.Person);
        voter.Property(v => v.Id).ValueGeneratedNever();
        voter.Ignore(v => v.Places);
    }

    public void Configure(EntityTypeBuilder<PollAnswer> answer)
    {
        answer.ToTable("poll_answers");
        answer.HasOne<Poll>().WithMany().HasForeignKey(a => a.Poll).OnDelete(DeleteBehavior.Restrict);
        answer.HasIndex(a => new { a.Poll, a.Person }).IsUnique();
    }
}
