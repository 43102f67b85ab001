using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Tongxin.Platform.Data;

namespace Tongxin.Platform.Accounts;

/// <summary>A person's key to the API (个人令牌): has the person's rights, is shown once, and can be revoked.</summary>
[Unrecorded("Making and revoking a token are written to the ledger as acts on the account.")]
public sealed class PersonalToken
{
    public const string Prefix = "tx_";

    public Guid Id { get; private set; } = Guid.CreateVersion7();
    public required Guid Account { get; init; }

    /// <summary>What it is for, in its owner's words.</summary>
    public required string Name { get; init; }

    /// <summary>SHA-256 of the token; the token itself is stored nowhere.</summary>
    public required byte[] Digest { get; init; }

    public required DateTime CreatedAt { get; init; }
    public required DateTime ExpiresAt { get; init; }
    public DateTime? RevokedAt { get; set; }

    /// <summary>Makes a token of 256 random bits.</summary>
    /// <returns>The token to show once, and what is stored of it.</returns>
    public static (string Secret, PersonalToken Stored) Create(Guid account, string name, DateTime now, int days)
    {
        var secret = Prefix + Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));
        return (secret, new() { Account = account, Name = name, Digest = DigestOf(secret), CreatedAt = now, ExpiresAt = now.AddDays(days) });
    }

    public static byte[] DigestOf(string secret) => SHA256.HashData(Encoding.UTF8.GetBytes(secret));
}

sealed class PersonalTokenMapping : IEntityTypeConfiguration<PersonalToken>
{
    public void Configure(EntityTypeBuilder<PersonalToken> token)
    {
        token.ToTable("personal_tokens");
        token.HasIndex(t => t.Digest).IsUnique();
        token.HasIndex(t => t.Account);
        token.Property(t => t.Name).HasMaxLength(60);
    }
}
