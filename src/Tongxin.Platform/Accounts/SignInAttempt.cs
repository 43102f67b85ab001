using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Tongxin.Platform.Data;

namespace Tongxin.Platform.Accounts;

/// <summary>An attempt to sign in (登录记录), for the auditor and for the limits by account and address.</summary>
[Unrecorded("A log of its own, read by the auditor.")]
public sealed class SignInAttempt
{
    public long Id { get; private set; }
    public required DateTime At { get; init; }

    /// <summary>The name that was typed, in capitals, at most 60 characters.</summary>
    public required string UserName { get; init; }

    public required string Address { get; init; }
    public required SignInOutcome Outcome { get; init; }
}

public enum SignInOutcome
{
    SignedIn,
    WrongPassword,
    LockedOut,
    TooMany,
    Closed,
}

sealed class SignInAttemptMapping : IEntityTypeConfiguration<SignInAttempt>
{
    public void Configure(EntityTypeBuilder<SignInAttempt> attempt)
    {
        attempt.ToTable("sign_in_attempts");
        attempt.Property(a => a.UserName).HasMaxLength(60);
        attempt.Property(a => a.Address).HasMaxLength(45);
        attempt.HasIndex(a => new { a.Address, a.At });
        attempt.HasIndex(a => new { a.UserName, a.At });
    }
}
