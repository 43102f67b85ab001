using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Tongxin.Platform.Accounts;
using Tongxin.Platform.Data;

namespace Tongxin.Platform.Feeds;

/// <summary>A list as somebody often asks for it, under a name of one's own (常用清单). It opens with the rights of that day.</summary>
[Unrecorded("One's own bookmark: nothing of the office's work.")]
public sealed class SavedView
{
    public Guid Id { get; private set; } = Identifiers.Next();
    public required Guid Account { get; init; }
    public required string Name { get; init; }

    /// <summary>The page with its filters, e.g. /tasks?state=late.</summary>
    public required string Address { get; init; }
}

sealed class SavedViewMapping : IEntityTypeConfiguration<SavedView>
{
    public void Configure(EntityTypeBuilder<SavedView> view)
    {
        view.ToTable("saved_views");
        view.HasOne<Account>().WithMany().HasForeignKey(v => v.Account).OnDelete(DeleteBehavior.Cascade);
        view.HasIndex(v => new { v.Account, v.Id });
        view.Property(v => v.Name).HasMaxLength(FeedAddressMapping.LongestName);
        view.Property(v => v.Address).HasMaxLength(FeedAddressMapping.LongestList);
    }
}
