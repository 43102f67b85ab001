using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Tongxin.Appraisal;

sealed class AppraisalMapping : IEntityTypeConfiguration<SchemeVersion>, IEntityTypeConfiguration<Assessment>, IEntityTypeConfiguration<ItemMark>, IEntityTypeConfiguration<Objection>
{
    public const int LongestName = 100, LongestId = 60, LongestReason = 500, LongestAnswer = 1000;

    public void Configure(EntityTypeBuilder<SchemeVersion> scheme)
    {
        scheme.ToTable("schemes");
        scheme.HasIndex(s => new { s.Code, s.Number }).IsUnique();
        scheme.Property(s => s.Code).HasMaxLength(LongestId);
        scheme.Property(s => s.Name).HasMaxLength(LongestName);
        scheme.Property(s => s.Text).HasMaxLength(SchemeVersion.LongestText);
    }

    public void Configure(EntityTypeBuilder<Assessment> assessment)
    {
        assessment.ToTable("assessments");
        assessment.HasOne<SchemeVersion>().WithMany().HasForeignKey(a => a.Scheme).OnDelete(DeleteBehavior.Restrict);
        // The list, the latest year first.
        assessment.HasIndex(a => new { a.Year, a.Id });
        assessment.HasIndex(a => new { a.Code, a.Year }).IsUnique();
        assessment.Property(a => a.Code).HasMaxLength(LongestId);
        assessment.Property(a => a.Name).HasMaxLength(LongestName);
        assessment.Property(a => a.Digest).HasMaxLength(64);
    }

    public void Configure(EntityTypeBuilder<ItemMark> mark)
    {
        mark.ToTable("item_marks");
        mark.HasOne<Assessment>().WithMany().HasForeignKey(m => m.Assessment).OnDelete(DeleteBehavior.Restrict);
        mark.HasIndex(m => new { m.Assessment, m.Judged, m.Item }).IsUnique();
        mark.Property(m => m.JudgedName).HasMaxLength(LongestName);
        mark.Property(m => m.Item).HasMaxLength(LongestId);
        mark.Property(m => m.ItemName).HasMaxLength(LongestName);
        mark.Property(m => m.Value).HasPrecision(18, 4);
        mark.Property(m => m.Decided).HasPrecision(18, 4);
        mark.Property(m => m.Reason).HasMaxLength(LongestReason);
    }

    public void Configure(EntityTypeBuilder<Objection> objection)
    {
        objection.ToTable("objections");
        objection.HasOne<Assessment>().WithMany().HasForeignKey(o => o.Assessment).OnDelete(DeleteBehavior.Restrict);
        objection.HasIndex(o => new { o.Assessment, o.Judged });
        objection.Property(o => o.JudgedName).HasMaxLength(LongestName);
        objection.Property(o => o.Item).HasMaxLength(LongestId);
        objection.Property(o => o.Text).HasMaxLength(Objection.LongestText);
        objection.Property(o => o.Answer).HasMaxLength(LongestAnswer);
    }
}
