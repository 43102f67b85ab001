using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Tongxin.Activities.Kinds;
using Tongxin.People;

namespace Tongxin.Activities;

sealed class ActivityMapping :
    IEntityTypeConfiguration<ActivityKind>, IEntityTypeConfiguration<Activity>, IEntityTypeConfiguration<ActivityPerson>, IEntityTypeConfiguration<ActivityUnit>
{
    public const int LongestTitle = 100;
    public const int LongestSummary = 2000;
    public const int LongestReason = 200;

    public void Configure(EntityTypeBuilder<ActivityKind> kind)
    {
        kind.ToTable("activity_kinds");
        kind.HasIndex(k => k.Code).IsUnique();
        kind.Property(k => k.Code).HasMaxLength(40);
        kind.Property(k => k.Name).HasMaxLength(ActivityKind.LongestName);
        kind.Property(k => k.Group).HasConversion<string>().HasMaxLength(20);
        kind.Property(k => k.Verb).HasMaxLength(10);
        kind.Property(k => k.Pillar).HasConversion<string>().HasMaxLength(20);
        kind.Property(k => k.Rows).HasMaxLength(60);
        kind.Property(k => k.Measure).HasMaxLength(20);
        kind.Property(k => k.ExtraFields).HasMaxLength(600);
    }

    public void Configure(EntityTypeBuilder<Activity> activity)
    {
        activity.ToTable("activities");
        activity.HasOne<ActivityKind>().WithMany().HasForeignKey(a => a.Kind).OnDelete(DeleteBehavior.Restrict);
        activity.HasOne<Unit>().WithMany().HasForeignKey(a => a.Unit).OnDelete(DeleteBehavior.Restrict);
        activity.HasOne<Person>().WithMany().HasForeignKey(a => a.RecordedBy).OnDelete(DeleteBehavior.Restrict);
        activity.HasMany(a => a.People).WithOne().HasForeignKey(p => p.Activity);
        activity.HasMany(a => a.OtherUnits).WithOne().HasForeignKey(u => u.Activity);
        activity.Property(a => a.Title).HasMaxLength(LongestTitle);
        activity.Property(a => a.Place).HasMaxLength(LongestTitle);
        activity.Property(a => a.Summary).HasMaxLength(LongestSummary);
        activity.Property(a => a.Extras).HasMaxLength(600);
        activity.Property(a => a.WithdrawnBecause).HasMaxLength(LongestReason);
        // Every filter of the list with its order, newest first: see ActivityList.
        activity.HasIndex(a => new { a.Day, a.Id });
        activity.HasIndex(a => new { a.Stream, a.Day, a.Id });
        activity.HasIndex(a => new { a.Kind, a.Day, a.Id });
        activity.HasIndex(a => new { a.Unit, a.Day, a.Id });
        activity.HasIndex(a => new { a.RecordedBy, a.RecordedAt });
        activity.HasIndex(a => a.Task);
    }

    public void Configure(EntityTypeBuilder<ActivityPerson> person)
    {
        person.ToTable("activity_people");
        person.HasKey(p => new { p.Activity, p.Person });
        person.HasOne<Person>().WithMany().HasForeignKey(p => p.Person).OnDelete(DeleteBehavior.Restrict);
        person.HasIndex(p => new { p.Person, p.Activity });
    }

    public void Configure(EntityTypeBuilder<ActivityUnit> unit)
    {
        unit.ToTable("activity_units");
        unit.HasKey(u => new { u.Activity, u.Unit });
        unit.HasOne<Unit>().WithMany().HasForeignKey(u => u.Unit).OnDelete(DeleteBehavior.Restrict);
    }
}
