using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Tongxin.People;

sealed class PeopleMapping :
    IEntityTypeConfiguration<Unit>, IEntityTypeConfiguration<Person>, IEntityTypeConfiguration<Post>, IEntityTypeConfiguration<Term>
{
    /// <summary>Longest name; the longest in use are far below.</summary>
    public const int LongestName = 100;

    public void Configure(EntityTypeBuilder<Unit> unit)
    {
        unit.ToTable("units");
        unit.HasIndex(u => u.Code).IsUnique();
        unit.Property(u => u.Code).HasMaxLength(40);
        unit.Property(u => u.Name).HasMaxLength(LongestName);
        unit.Property(u => u.Short).HasMaxLength(LongestName);
        unit.Property(u => u.Kind).HasConversion<string>().HasMaxLength(30);
        unit.HasOne<Unit>().WithMany().HasForeignKey(u => u.Parent).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<Person> person)
    {
        person.ToTable("people");
        person.HasIndex(p => p.Code).IsUnique();
        person.HasIndex(p => new { p.SortKey, p.Id });
        person.HasIndex(p => p.Name);
        person.Property(p => p.Code).HasMaxLength(40);
        person.Property(p => p.Name).HasMaxLength(LongestName);
        person.Property(p => p.SortKey).HasMaxLength(120);
    }

    public void Configure(EntityTypeBuilder<Post> post)
    {
        post.ToTable("posts");
        post.HasOne<Person>().WithMany().HasForeignKey(p => p.Person).OnDelete(DeleteBehavior.Restrict);
        post.HasOne<Unit>().WithMany().HasForeignKey(p => p.Unit).OnDelete(DeleteBehavior.Restrict);
        post.HasOne<Term>().WithMany().HasForeignKey(p => p.Term).OnDelete(DeleteBehavior.Restrict);
        post.HasIndex(p => new { p.Unit, p.Rank });
        // What workbooks know a post by; its beginning serves the posts of a person.
        post.HasIndex(p => new { p.Person, p.Unit, p.Title, p.From }).IsUnique();
        post.Property(p => p.Title).HasMaxLength(60);
        post.Property(p => p.ElectoralUnit).HasMaxLength(LongestName);
    }

    public void Configure(EntityTypeBuilder<Term> term)
    {
        term.ToTable("terms");
        term.HasIndex(t => t.Number).IsUnique();
    }
}
