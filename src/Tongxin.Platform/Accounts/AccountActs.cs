using Tongxin.Platform.Data;

namespace Tongxin.Platform.Accounts;

/// <summary>An act on an account (created, role given, unlocked, token made), written to the ledger.</summary>
public static class AccountActs
{
    /// <summary>Adds the fact of an act on an account to the next save of this context.</summary>
    public static void Remember(this OfficeDb db, Account account, string kind, string sentence, Acting acting, DateTime now) =>
        db.Facts.Add(new()
        {
            At = now,
            On = Time.OfficeClock.DayOf(now),
            Kind = "account." + kind,
            Subject = account.Id,
            SubjectVersion = 0,
            Actor = acting.Person,
            Post = acting.Post,
            Sentence = sentence,
        });
}
