using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Tongxin.People;

namespace Tongxin.PartyLife;

sealed class PartyLifeMapping :
    IEntityTypeConfiguration<FundYear>, IEntityTypeConfiguration<FundPlanLine>, IEntityTypeConfiguration<FundSpending>, IEntityTypeConfiguration<PartyDuty>
{
    public void Configure(EntityTypeBuilder<FundYear> year)
    {
        year.ToTable("fund_years");
        year.HasIndex(y => y.Year).IsUnique();
        year.Property(y => y.Wages).HasPrecision(18, 2);
        year.Property(y => y.Source).HasMaxLength(FundYear.LongestSource);
    }

    public void Configure(EntityTypeBuilder<FundPlanLine> line)
    {
        line.ToTable("fund_plan_lines");
        line.HasOne<FundYear>().WithMany().HasForeignKey(l => l.FundYear).OnDelete(DeleteBehavior.Restrict);
        line.HasIndex(l => new { l.FundYear, l.Month });
        line.Property(l => l.Amount).HasPrecision(18, 2);
        line.Property(l => l.Purpose).HasMaxLength(FundPlanLine.LongestPurpose);
    }

    public void Configure(EntityTypeBuilder<FundSpending> spending)
    {
        spending.ToTable("fund_spendings");
        spending.HasOne<FundYear>().WithMany().HasForeignKey(s => s.FundYear).OnDelete(DeleteBehavior.Restrict);
        spending.HasOne<FundPlanLine>().WithMany().HasForeignKey(s => s.Line).OnDelete(DeleteBehavior.Restrict);
        spending.HasOne<Unit>().WithMany().HasForeignKey(s => s.Organisation).OnDelete(DeleteBehavior.Restrict);
        // The list, newest first.
        spending.HasIndex(s => new { s.FundYear, s.Day, s.Id });
        // What was taken back leaves its number to the entry that takes its place.
        spending.HasIndex(s => new { s.FundYear, s.Voucher }).IsUnique().HasFilter("\"WithdrawnOn\" IS NULL");
        spending.Property(s => s.Amount).HasPrecision(18, 2);
        spending.Property(s => s.Purpose).HasMaxLength(FundPlanLine.LongestPurpose);
        spending.Property(s => s.Voucher).HasMaxLength(FundSpending.LongestVoucher);
        spending.Property(s => s.WithdrawnBecause).HasMaxLength(FundSpending.LongestReason);
    }

    public void Configure(EntityTypeBuilder<PartyDuty> duty)
    {
        duty.ToTable("party_duties");
        duty.HasOne<Person>().WithMany().HasForeignKey(d => d.Person).OnDelete(DeleteBehavior.Restrict);
        duty.HasOne<Unit>().WithMany().HasForeignKey(d => d.Organisation).OnDelete(DeleteBehavior.Restrict);
        duty.HasIndex(d => new { d.Person, d.From });
        duty.HasIndex(d => new { d.Organisation, d.From });
        duty.Property(d => d.Kind).HasConversion<string>().HasMaxLength(20);
    }
}
