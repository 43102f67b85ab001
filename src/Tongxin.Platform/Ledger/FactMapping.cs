using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Tongxin.Platform.Ledger;

sealed class FactMapping : IEntityTypeConfiguration<Fact>
{
    public void Configure(EntityTypeBuilder<Fact> fact)
    {
        fact.ToTable("facts");
        fact.HasKey(f => f.Seq);
        fact.Property(f => f.Seq).ValueGeneratedOnAdd();
        fact.Property(f => f.Kind).HasMaxLength(40);
        // The story of a record; kind and day stand in it so that the days of many records are read from it alone.
        fact.HasIndex(f => new { f.Subject, f.Seq, f.Kind, f.On });
        fact.HasIndex(f => new { f.Unit, f.On });
        fact.HasIndex(f => new { f.Actor, f.On });
        // The auditor's list of acts on accounts.
        fact.HasIndex(f => f.Seq, "IX_facts_accounts").HasFilter("\"Kind\" LIKE 'account.%'");
        // The ledger of everybody, and of one kind of act, newest day first.
        fact.HasIndex(f => f.On);
        // What was written since a moment.
        fact.HasIndex(f => f.At);
        fact.HasIndex(f => new { f.Kind, f.On });
    }
}
