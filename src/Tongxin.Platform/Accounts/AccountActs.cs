using Microsoft.EntityFrameworkCore;
using Tongxin.Platform.Data;

namespace Tongxin.Platform.Accounts;

/// <summary>An act on an account (created, role given, unlocked, token made), written to the ledger.</summary>
public static class AccountActs
{
    /// <summary>Kinds of acts, with their words.</summary>
    public static readonly IReadOnlyDictionary<string, string> Kinds = new Dictionary<string, string>
    {
        ["account.created"] = "开户",
        ["account.role"] = "改变管理员身份",
        ["account.password-reset"] = "重置密码",
        ["account.password-changed"] = "修改密码",
        ["account.unlocked"] = "解锁",
        ["account.closed"] = "停用",
        ["account.reopened"] = "恢复",
        ["account.token-created"] = "新建令牌",
        ["account.token-revoked"] = "收回令牌",
        ["account.feed-created"] = "新建订阅",
        ["account.feed-revoked"] = "收回订阅",
        ["account.view-shared"] = "共享常用清单",
        ["account.view-taken-out"] = "收回共享的常用清单",
        ["account.mail-changed"] = "改变收邮件的方式",
    };

    /// <summary>Adds the fact of an act on an account to the next save of this context.</summary>
    public static void Remember(this OfficeDb db, Account account, string kind, string sentence, Acting acting, DateTime now) =>
        db.Facts.Add(new()
        {
            At = now,
            On = Time.OfficeClock.DayOf(now),
            Kind = "account." + kind,
            Subject = account.Id,
            SubjectVersion = 0,
            Actor = acting.Who,
            Post = acting.Post,
            Sentence = acting.Channel is { } channel ? $"{channel}：{sentence}" : sentence,
        });

    /// <summary>Saves an act on accounts; when somebody else acted on one of them at the same moment, nothing is saved.</summary>
    public static async Task SaveAct(this OfficeDb db, CancellationToken ct)
    {
        try
        {
            await db.SaveChangesAsync(ct);
        }
        catch (DbUpdateConcurrencyException)
        {
            throw new RefusedException(new("account.changed-meanwhile", "这个账号刚被别人改过，您的操作没有保存。请刷新，看一看现在的情况再办。"));
        }
    }

    /// <summary>Writes the acting administrator's own row too, so that of two who act on each other at the same moment only one succeeds.</summary>
    public static async Task HoldActor(this OfficeDb db, Acting acting, CancellationToken ct)
    {
        if (acting.Account is { } id && await db.Set<Account>().SingleOrDefaultAsync(a => a.Id == id, ct) is { } actor)
            actor.ConcurrencyStamp = Guid.CreateVersion7().ToString();
    }

    /// <summary>Whether an open security administrator other than this account exists.</summary>
    public static Task<bool> AnotherGuard(this OfficeDb db, Guid than, CancellationToken ct) =>
        db.Set<Account>().AnyAsync(a => a.Admin == AdminRole.Security && a.ClosedAt == null && a.Id != than, ct);
}
