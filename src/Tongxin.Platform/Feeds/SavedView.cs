using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Tongxin.Platform.Accounts;
using Tongxin.Platform.Data;

namespace Tongxin.Platform.Feeds;

/// <summary>A list as somebody often asks for it, under a name (常用清单): one's own, a unit's, or everybody's. It is an address, and opens with the rights of whoever opens it.</summary>
[Unrecorded("A bookmark is nothing of the office's work; giving one to others and taking it back are written to the ledger as acts on the account.")]
public sealed class SavedView
{
    public Guid Id { get; private set; } = Identifiers.Next();

    /// <summary>Who made it.</summary>
    public required Guid Account { get; init; }

    public required string Name { get; init; }

    /// <summary>The page with its filters, e.g. /tasks?state=late.</summary>
    public required string Address { get; init; }

    public ViewReach Reach { get; init; }

    /// <summary>The unit whose people have it; null where it is no unit's.</summary>
    public Guid? Unit { get; init; }
}

/// <summary>Who has a saved view beside whoever made it.</summary>
public enum ViewReach
{
    Own,

    /// <summary>Whoever holds a post in the unit.</summary>
    Unit,

    Everyone,
}

/// <summary>Who may give a saved view to others. What it shows is filtered for each of them as always.</summary>
public static class ViewPermissions
{
    public const string Unit = "views.unit";
    public const string Everyone = "views.everyone";

    public static readonly IReadOnlyList<Permission> All =
    [
        new(Unit, "为本单位存常用清单", new(Holder.Worker, Reach.Own), new(Holder.Head, Reach.Own), new(Holder.OfficialHead, Reach.Own)),
        new(Everyone, "为所有人存常用清单", new Grant(Holder.GeneralOffice, Reach.All)),
    ];
}

sealed class SavedViewMapping : IEntityTypeConfiguration<SavedView>
{
    public void Configure(EntityTypeBuilder<SavedView> view)
    {
        view.ToTable("saved_views");
        view.HasOne<Account>().WithMany().HasForeignKey(v => v.Account).OnDelete(DeleteBehavior.Cascade);
        view.HasIndex(v => new { v.Account, v.Id });
        view.HasIndex(v => new { v.Reach, v.Unit, v.Id });
        view.Property(v => v.Name).HasMaxLength(FeedAddressMapping.LongestName);
        view.Property(v => v.Address).HasMaxLength(FeedAddressMapping.LongestList);
    }
}
