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

    /// <summary>The name that was typed, as the accounts' names are compared, at most 60 characters.</summary>
    public required string UserName { get; init; }

    public required string Address { get; init; }

    /// <summary>Stands as a failure while the password is being checked, so that many attempts at once count each other.</summary>
    public required SignInOutcome Outcome { get; set; }
}

public enum SignInOutcome
{
    SignedIn,
    WrongPassword,
    LockedOut,
    TooMany,
    Closed,

    /// <summary>The security administrator ended the lock; counting begins anew.</summary>
    Unlocked,

    /// <summary>The own password was given to change it; nobody signed in.</summary>
    PasswordGiven,
}

public static class SignInOutcomeWords
{
    public static string Words(this SignInOutcome outcome) => outcome switch
    {
        SignInOutcome.SignedIn => "登录成功",
        SignInOutcome.WrongPassword => "登录名或密码不对",
        SignInOutcome.LockedOut => "锁定中，未放行",
        SignInOutcome.TooMany => "地址试错太多，未放行",
        SignInOutcome.Closed => "账号已停用",
        SignInOutcome.PasswordGiven => "改密码前核对原密码",
        _ => "安全管理员解锁",
    };
}

sealed class SignInAttemptMapping : IEntityTypeConfiguration<SignInAttempt>
{
    public void Configure(EntityTypeBuilder<SignInAttempt> attempt)
    {
        attempt.ToTable("sign_in_attempts");
        attempt.Property(a => a.UserName).HasMaxLength(60);
        attempt.Property(a => a.Address).HasMaxLength(45);
        attempt.HasIndex(a => new { a.Address, a.At });
        // Every filter of the auditor's list with its order, the newest first: see SignInLog.
        attempt.HasIndex(a => new { a.UserName, a.At, a.Id });
        attempt.HasIndex(a => new { a.Outcome, a.At, a.Id });
        attempt.HasIndex(a => new { a.At, a.Id });
    }
}
