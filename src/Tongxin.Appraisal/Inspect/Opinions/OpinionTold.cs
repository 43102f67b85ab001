using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Tongxin.Platform.Data;

namespace Tongxin.Appraisal.Inspect.Opinions;

/// <summary>That somebody was told of a late opinion: each step of each last day once.</summary>
[Unrecorded("Telling somebody is no act on the opinion.")]
sealed class OpinionTold(Guid opinion, DateOnly due, bool toAbove, DateOnly on)
{
    public Guid Opinion { get; private init; } = opinion;
    public DateOnly Due { get; private init; } = due;
    public bool ToAbove { get; private init; } = toAbove;
    public DateOnly On { get; private init; } = on;
}

sealed class OpinionToldMapping : IEntityTypeConfiguration<OpinionTold>
{
    public void Configure(EntityTypeBuilder<OpinionTold> told)
    {
        told.ToTable("inspection_opinions_told");
        told.HasKey(t => new { t.Opinion, t.Due, t.ToAbove });
        told.HasOne<InspectionOpinion>().WithMany().HasForeignKey(t => t.Opinion);
    }
}
