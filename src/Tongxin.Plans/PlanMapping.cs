using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Tongxin.People;

namespace Tongxin.Plans;

sealed class PlanMapping :
    IEntityTypeConfiguration<Plan>, IEntityTypeConfiguration<PlanItem>, IEntityTypeConfiguration<CoOwner>, IEntityTypeConfiguration<Milestone>
{
    public const int LongestTitle = 200;
    public const int LongestNumber = 20;
    public const int LongestClause = 60;
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
        item.Property(i => i.Number).HasMaxLength(LongestNumber);
        item.Property(i => i.Title).HasMaxLength(LongestTitle);
        item.Property(i => i.Row).HasMaxLength(4);
        item.Property(i => i.SourceDocument).HasMaxLength(LongestTitle);
        item.Property(i => i.SourceClause).HasMaxLength(LongestClause);
        item.Property(i => i.Instruction).HasMaxLength(LongestTitle);
        item.Property(i => i.Result).HasMaxLength(LongestResult);
        Lists(item);
        // The plan's page: numbered items, and the count of tasks below each.
        item.HasIndex(i => new { i.Plan, i.Number });
        item.HasIndex(i => new { i.Plan, i.Parent, i.Phase });
        item.HasIndex(i => i.CarriedFrom).IsUnique();
    }

    // Each filter of the list with its order: open work by its clock, finished work by the day it was finished. See TaskList.
    static void Lists(EntityTypeBuilder<PlanItem> item)
    {
        item.HasIndex(i => new { i.LastDay, i.Id });
        item.HasIndex(i => new { i.Phase, i.LastDay, i.Id });
        item.HasIndex(i => new { i.Phase, i.Lane, i.LastDay, i.Id });
        item.HasIndex(i => new { i.Owner, i.Phase, i.LastDay, i.Id });
        item.HasIndex(i => new { i.Person, i.Phase, i.LastDay, i.Id });
        item.HasIndex(i => new { i.Parent, i.LastDay, i.Id });
        item.HasIndex(i => new { i.DoneOn, i.Id });
        item.HasIndex(i => new { i.Lane, i.DoneOn, i.Id });
        item.HasIndex(i => new { i.Owner, i.DoneOn, i.Id });
        item.HasIndex(i => new { i.Person, i.DoneOn, i.Id });
    }

    public void Configure(EntityTypeBuilder<CoOwner> coOwner)
    {
        coOwner.ToTable("plan_item_units");
        coOwner.HasKey(c => new { c.Item, c.Unit });
    }

    public void Configure(EntityTypeBuilder<Milestone> milestone)
    {
        milestone.ToTable("plan_milestones");
        milestone.HasIndex(m => new { m.Item, m.Day });
        milestone.HasIndex(m => m.Day);
        milestone.Property(m => m.Text).HasMaxLength(LongestTitle);
    }
}
