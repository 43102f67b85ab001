using Microsoft.EntityFrameworkCore;
using Tongxin.Platform.Data;
using Tongxin.Platform.Time;

namespace Tongxin.Platform.Accounts;

/// <summary>How often a password may be tried, by name and by address. Names that do not exist are counted like all others, so that a lock tells nothing.</summary>
public sealed class SignInLimits(OfficeDb db, OfficeClock clock)
{
    /// <summary>Wrong passwords for one name before it is locked.</summary>
    public const int MostFailures = 5;

    /// <summary>Failed attempts from one address before it has to wait; an office behind one address still gets in.</summary>
    public const int MostFailuresFromAnAddress = 30;

    /// <summary>How long a lock lasts, and how far apart failures still belong together.</summary>
    public static readonly TimeSpan Lock = TimeSpan.FromMinutes(15);

    /// <summary>Notes an attempt before it is checked.</summary>
    public async Task<SignInAttempt> Begin(string name, string address, CancellationToken ct)
    {
        var attempt = new SignInAttempt { At = clock.Now, UserName = LoginNames.Normal(name), Address = address, Outcome = SignInOutcome.WrongPassword };
        db.Add(attempt);
        await db.SaveChangesAsync(ct);
        return attempt;
    }

    /// <summary>Why this attempt is not even checked; null when it is.</summary>
    public async Task<SignInOutcome?> Stops(SignInAttempt attempt, CancellationToken ct)
    {
        var since = attempt.At - Lock;
        var fromThere = await db.Set<SignInAttempt>()
            .Where(a => a.Address == attempt.Address && a.At > since && a.Id < attempt.Id
                && (a.Outcome == SignInOutcome.WrongPassword || a.Outcome == SignInOutcome.Closed || a.Outcome == SignInOutcome.LockedOut))
            .Take(MostFailuresFromAnAddress).CountAsync(ct);
        if (fromThere == MostFailuresFromAnAddress)
            return SignInOutcome.TooMany;
        return await LockedUntil(attempt.UserName, attempt.At, attempt.Id, ct) is null ? null : SignInOutcome.LockedOut;
    }

    /// <summary>Until when a name is locked by the attempts before a certain one; null when it is not.</summary>
    public async Task<DateTime?> LockedUntil(string name, DateTime now, long before, CancellationToken ct)
    {
        var normal = LoginNames.Normal(name);
        var since = now - Lock - Lock;
        var latest = await db.Set<SignInAttempt>().AsNoTracking()
            .Where(a => a.UserName == normal && a.At > since && a.Id < before && a.Outcome != SignInOutcome.LockedOut && a.Outcome != SignInOutcome.TooMany)
            .OrderByDescending(a => a.At).ThenByDescending(a => a.Id)
            .Take(MostFailures)
            .Select(a => new { a.At, a.Outcome })
            .ToListAsync(ct);
        var locked = latest.Count == MostFailures
            && latest.All(a => a.Outcome is SignInOutcome.WrongPassword or SignInOutcome.Closed)
            && latest[0].At - latest[^1].At <= Lock
            && now - latest[0].At < Lock;
        return locked ? latest[0].At + Lock : null;
    }

    /// <summary>Marks the account as locked for the administrator's list, when this failure was one too many.</summary>
    public async Task NoteLock(Account account, DateTime now, CancellationToken ct)
    {
        if (await LockedUntil(account.UserName!, now, long.MaxValue, ct) is { } until)
            account.LockoutEnd = until;
    }

    /// <summary>Lets a name begin counting anew.</summary>
    public void Unlock(Account account)
    {
        account.LockoutEnd = null;
        db.Add(new SignInAttempt { At = clock.Now, UserName = LoginNames.Normal(account.UserName!), Address = "", Outcome = SignInOutcome.Unlocked });
    }
}
