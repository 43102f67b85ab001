using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Tongxin.Platform.Data;

/// <summary>A technical value that must outlive the process, such as when the simulated office began.</summary>
[Unrecorded("Technical values; what people decide is kept in records of its own.")]
public sealed class StoredValue
{
    public required string Key { get; init; }
    public required string Value { get; set; }
}

sealed class StoredValueMapping : IEntityTypeConfiguration<StoredValue>
{
    public void Configure(EntityTypeBuilder<StoredValue> value)
    {
        value.ToTable("stored_values");
        value.HasKey(v => v.Key);
        value.Property(v => v.Key).HasMaxLength(60);
    }
}
