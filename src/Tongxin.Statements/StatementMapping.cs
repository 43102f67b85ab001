using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Tongxin.People;
using Tongxin.Statements.Write;

namespace Tongxin.Statements;

sealed class StatementMapping :
    IEntityTypeConfiguration<Round>, IEntityTypeConfiguration<Statement>, IEntityTypeConfiguration<StatementLine>,
    IEntityTypeConfiguration<StatementDraft>, IEntityTypeConfiguration<Outcome>
{
    public const int LongestLine = 600;

    public void Configure(EntityTypeBuilder<Round> round)
    {
        round.ToTable("rounds");
        // Two nodes that open the same month: the second is refused by the database, and tries again to find it open.
        round.HasIndex(r => r.MonthNumber).IsUnique();
    }

    public void Configure(EntityTypeBuilder<Statement> statement)
    {
        statement.ToTable("statements");
        statement.HasOne<Round>().WithMany().HasForeignKey(s => s.Round).OnDelete(DeleteBehavior.Restrict);
        statement.HasOne<Unit>().WithMany().HasForeignKey(s => s.Unit).OnDelete(DeleteBehavior.Restrict);
        statement.HasMany(s => s.Lines).WithOne().HasForeignKey(l => l.Statement);
        statement.HasIndex(s => new { s.MonthNumber, s.Unit }).IsUnique();
        statement.HasIndex(s => new { s.Unit, s.MonthNumber });
        statement.HasIndex(s => new { s.Superior, s.State });
        statement.HasIndex(s => new { s.State, s.Due });
        statement.Property(s => s.ReturnReason).HasMaxLength(LongestLine);
    }

    public void Configure(EntityTypeBuilder<StatementLine> line)
    {
        line.ToTable("statement_lines");
        line.Property(l => l.Text).HasMaxLength(LongestLine);
        line.Property(l => l.Records).HasMaxLength(60);
        line.Property(l => l.Address).HasMaxLength(300);
    }

    public void Configure(EntityTypeBuilder<StatementDraft> draft)
    {
        draft.ToTable("statement_drafts");
        draft.HasKey(d => d.Statement);
        draft.Property(d => d.Statement).ValueGeneratedNever();
        draft.Property(d => d.Version).IsConcurrencyToken();
    }

    public void Configure(EntityTypeBuilder<Outcome> outcome)
    {
        outcome.ToTable("outcomes");
        outcome.Property(o => o.Title).HasMaxLength(200);
        outcome.HasIndex(o => o.Statement);
    }
}
