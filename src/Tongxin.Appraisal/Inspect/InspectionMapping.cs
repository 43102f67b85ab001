using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Tongxin.Appraisal.Inspect.Lists;
using Tongxin.Appraisal.Inspect.Opinions;
using Tongxin.Appraisal.Inspect.Rounds;
using Tongxin.People;

namespace Tongxin.Appraisal.Inspect;

sealed class InspectionMapping : IEntityTypeConfiguration<ChecklistVersion>, IEntityTypeConfiguration<InspectionRound>, IEntityTypeConfiguration<InspectionCheck>, IEntityTypeConfiguration<InspectionOpinion>
{
    public const int LongestTitle = 200, LongestText = 4000, LongestReason = 500, LongestQuestion = 200, LongestCode = 30, LongestName = 100;

    public void Configure(EntityTypeBuilder<ChecklistVersion> list)
    {
        list.ToTable("checklists");
        list.HasIndex(l => new { l.Rhythm, l.Number }).IsUnique();
        list.Property(l => l.Name).HasMaxLength(LongestName);
        list.Property(l => l.Text).HasMaxLength(ChecklistVersion.LongestText);
    }

    public void Configure(EntityTypeBuilder<InspectionRound> round)
    {
        round.ToTable("inspection_rounds");
        round.HasOne<ChecklistVersion>().WithMany().HasForeignKey(r => r.Checklist).OnDelete(DeleteBehavior.Restrict);
        // One round a period, whichever node opens it; the list, the latest first.
        round.HasIndex(r => new { r.Rhythm, r.From }).IsUnique();
        round.HasIndex(r => new { r.OpenedOn, r.Id });
        round.Property(r => r.Name).HasMaxLength(LongestName);
        round.Property(r => r.Seed).HasMaxLength(LongestName);
    }

    public void Configure(EntityTypeBuilder<InspectionCheck> check)
    {
        check.ToTable("inspection_checks");
        check.HasOne<InspectionRound>().WithMany().HasForeignKey(c => c.Round).OnDelete(DeleteBehavior.Restrict);
        check.HasOne<Unit>().WithMany().HasForeignKey(c => c.Unit).OnDelete(DeleteBehavior.Restrict);
        check.HasIndex(c => new { c.Round, c.Unit });
        // What waits for whom, and what was asked of a unit lately.
        check.HasIndex(c => new { c.Result, c.Inspector, c.Due });
        check.HasIndex(c => new { c.Unit, c.Question, c.Due });
        check.Property(c => c.UnitName).HasMaxLength(LongestName);
        check.Property(c => c.Question).HasMaxLength(LongestQuestion);
        check.Property(c => c.Basis).HasMaxLength(LongestQuestion);
        check.Property(c => c.Sample).HasMaxLength(LongestText * 2);
        check.Property(c => c.Found).HasMaxLength(LongestText);
    }

    public void Configure(EntityTypeBuilder<InspectionOpinion> opinion)
    {
        opinion.ToTable("inspection_opinions");
        opinion.HasOne<Unit>().WithMany().HasForeignKey(o => o.Unit).OnDelete(DeleteBehavior.Restrict);
        opinion.HasOne<InspectionRound>().WithMany().HasForeignKey(o => o.Round).OnDelete(DeleteBehavior.Restrict);
        opinion.HasIndex(o => new { o.Phase, o.DueOrder, o.Id });
        opinion.HasIndex(o => new { o.Unit, o.Phase, o.DueOrder, o.Id });
        opinion.HasIndex(o => new { o.DueOrder, o.Id });
        opinion.HasIndex(o => o.Round);
        opinion.Property(o => o.Title).HasMaxLength(LongestTitle);
        opinion.Property(o => o.Found).HasMaxLength(LongestText);
        opinion.Property(o => o.Demand).HasMaxLength(LongestText);
        opinion.Property(o => o.Grade).HasMaxLength(LongestCode);
        opinion.Property(o => o.Question).HasMaxLength(LongestQuestion);
        opinion.Property(o => o.Answer).HasMaxLength(LongestText);
        opinion.Property(o => o.Evidence).HasMaxLength(LongestText);
        opinion.Property(o => o.Recheck).HasMaxLength(LongestText);
        opinion.Property(o => o.State).HasMaxLength(LongestCode);
    }
}
