using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Tongxin.Platform.Ledger.Sealing;

sealed class SealedLeafMapping : IEntityTypeConfiguration<SealedLeaf>
{
    public void Configure(EntityTypeBuilder<SealedLeaf> leaf)
    {
        leaf.ToTable("sealed_leaves");
        leaf.HasKey(l => l.Index);
        leaf.Property(l => l.Index).ValueGeneratedNever();
        leaf.HasIndex(l => l.Seq).IsUnique();
    }
}

sealed class UnsealedFactMapping : IEntityTypeConfiguration<UnsealedFact>
{
    public void Configure(EntityTypeBuilder<UnsealedFact> waiting)
    {
        waiting.ToTable("unsealed_facts");
        waiting.HasKey(w => w.Seq);
        waiting.Property(w => w.Seq).ValueGeneratedNever();
    }
}

sealed class SealedHeadMapping : IEntityTypeConfiguration<SealedHead>
{
    public void Configure(EntityTypeBuilder<SealedHead> head)
    {
        head.ToTable("sealed_heads");
        head.HasKey(h => h.Number);
        head.Property(h => h.Number).ValueGeneratedNever();
        head.HasIndex(h => h.Closes).IsUnique();
        // The first head that holds a fact, and the proof between two sizes.
        head.HasIndex(h => h.Size);
    }
}
