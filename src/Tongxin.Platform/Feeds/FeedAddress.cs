using System.Buffers.Text;
using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Tongxin.Platform.Accounts;
using Tongxin.Platform.Data;

namespace Tongxin.Platform.Feeds;

/// <summary>A secret address from which a calendar or a reader fetches what its owner may see today (订阅地址); shown once, and revocable.</summary>
[Unrecorded("Making and revoking a feed are written to the ledger as acts on the account.")]
public sealed class FeedAddress
{
    const int SecretBytes = 32;

    public Guid Id { get; private set; } = Guid.CreateVersion7();
    public required Guid Account { get; init; }

    /// <summary>What it is called in the calendar or the reader.</summary>
    public required string Name { get; init; }

    /// <summary>The unit whose days it shows; null for another kind of feed.</summary>
    public Guid? Unit { get; init; }

    /// <summary>The address of the list that it shows, with its filters; null for a calendar.</summary>
    public string? List { get; init; }

    /// <summary>Digest of the secret, as tokens are kept; the secret itself is stored nowhere.</summary>
    public required byte[] Digest { get; init; }

    public required DateTime CreatedAt { get; init; }
    public DateTime? RevokedAt { get; set; }

    /// <summary>The latest day on which something fetched it; null before the first time.</summary>
    public DateOnly? FetchedOn { get; private set; }

    /// <summary>Where it is fetched once the secret is known.</summary>
    public string Address(string secret) => $"/feeds/{secret}{(List is null ? ".ics" : ".atom")}";

    /// <summary>256 random bits.</summary>
    public static string NewSecret() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(SecretBytes));

    /// <summary>Whether it is worth asking the database for.</summary>
    public static bool MayBeSecret(string text) => text.Length == Base64Url.GetEncodedLength(SecretBytes);
}

sealed class FeedAddressMapping : IEntityTypeConfiguration<FeedAddress>
{
    public const int LongestName = 60;
    public const int LongestList = 1000;

    public void Configure(EntityTypeBuilder<FeedAddress> feed)
    {
        feed.ToTable("feed_addresses");
        feed.HasOne<Account>().WithMany().HasForeignKey(f => f.Account).OnDelete(DeleteBehavior.Restrict);
        feed.HasIndex(f => f.Digest).IsUnique();
        feed.Property(f => f.Name).HasMaxLength(LongestName);
        feed.Property(f => f.List).HasMaxLength(LongestList);
    }
}
