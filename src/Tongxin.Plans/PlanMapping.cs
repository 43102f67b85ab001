using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Tongxin.People;

namespace Tongxin.Plans;

sealed class PlanMapping :
    IEntityTypeConfiguration<Plan>, IEntityTypeConfiguration<PlanItem>, IEntityTypeConfiguration<CoOwner>, IEntityTypeConfiguration<Milestone>
{
    public const int LongestTitle = 200;
    public const int LongestResult = 2000;

    public void Configure(EntityTypeBuilder<Plan> plan)
    {
        plan.ToTable("plans");
        plan.HasIndex(p => p.Year).IsUnique();
    }

    public void Configure(EntityTypeBuilder<PlanItem> item)
    {
        item.ToTable("plan_items");
        item.HasOne<Plan>().WithMany().HasForeignKey(i => i.Plan).OnDelete(DeleteBehavior.Restrict);
        item.HasOne<PlanItem>().WithMany().HasForeignKey(i => i.Parent).OnDelete(DeleteBehavior.Restrict);
        item.HasOne<Unit>().WithMany().HasForeignKey(i => i.Owner).OnDelete(DeleteBehavior.Restrict);
        item.HasOne<Person>().WithMany().HasForeignKey(i => i.Person).OnDelete(DeleteBehavior.Restrict);
        item.HasMany(i => i.CoOwners).WithOne().HasForeignKey(c => c.Item);
        item.HasMany(i => i.Milestones).WithOne().HasForeignKey(m => m.Item);
        item.Property(i => i.Number).HasMaxLength(20);
        item.Property(i => i.Title).HasMaxLength(LongestTitle);
        item.Property(i => i.Row).HasMaxLength(4);
        item.Property(i => i.SourceDocument).HasMaxLength(LongestTitle);
        item.Property(i => i.SourceClause).HasMaxLength(60);
        item.Property(i => i.Instruction).HasMaxLength(LongestTitle);
        item.Property(i => i.Result).HasMaxLength(LongestResult);
        // Every filter of the list with its order, the clock: see TaskList.
        item.HasIndex(i => new { i.LastDay, i.Id });
        item.HasIndex(i => new { i.State, i.LastDay, i.Id });
        item.HasIndex(i => new { i.Owner, i.State, i.LastDay, i.Id });
        item.HasIndex(i => new { i.Owner, i.DoneOn });
        item.HasIndex(i => new { i.DoneOn, i.Owner });
        item.HasIndex(i => new { i.Plan, i.Number });
        item.HasIndex(i => new { i.Person, i.State, i.LastDay });
    }

    public void Configure(EntityTypeBuilder<CoOwner> coOwner)
    {
        coOwner.ToTable("plan_item_units");
        coOwner.HasKey(c => new { c.Item, c.Unit });
    }

    public void Configure(EntityTypeBuilder<Milestone> milestone)
    {
        milestone.ToTable("plan_milestones");
        milestone.Property(m => m.Text).HasMaxLength(LongestTitle);
    }
}
