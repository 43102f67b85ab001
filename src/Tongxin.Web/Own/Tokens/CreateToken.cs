using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Tongxin.Platform.Accounts;
using Tongxin.Platform.Data;
using Tongxin.Platform.Modules;
using Tongxin.Platform.Time;

namespace Tongxin.Web.Own.Tokens;

/// <summary>A person makes a key to the API for a program (新建令牌). It has the person's rights and ends by itself.</summary>
public sealed class CreateToken(OfficeDb db, Acting acting, OfficeClock clock) : IUseCase
{
    /// <summary>Live tokens of one account; who needs more has forgotten to revoke some.</summary>
    public const int Most = 20;

    public const int Longest = 365;

    public sealed class Input
    {
        [Required(ErrorMessage = "请填写用途，日后好认。"), StringLength(60, ErrorMessage = "用途最多 60 个字。")]
        public string Name { get; set; } = "";

        [Required(ErrorMessage = "请填写有效天数。"), Range(1, Longest, ErrorMessage = "有效期从 1 天到 365 天。")]
        public int? Days { get; set; } = 90;
    }

    /// <returns>The token, to be shown once: only its digest is kept.</returns>
    public async Task<string> Run(Guid owner, Input input, CancellationToken ct)
    {
        var account = await db.Set<Account>().SingleAsync(a => a.Id == owner, ct);
        var now = clock.Now;
        if (await db.Set<PersonalToken>().CountAsync(t => t.Account == owner && t.RevokedAt == null && t.ExpiresAt > now, ct) >= Most)
            throw new RefusedException(new("token.too-many", $"有效的令牌已有 {Most} 个。请先收回不用的。"));
        var (secret, stored) = PersonalToken.Create(owner, input.Name.Trim(), now, input.Days!.Value);
        db.Add(stored);
        db.Remember(account, "token-created", $"新建个人令牌“{stored.Name}”，有效 {input.Days} 天", acting, now);
        await db.SaveChangesAsync(ct);
        return secret;
    }
}

/// <summary>A person takes a key back (收回令牌): whoever still has it no longer gets in.</summary>
public sealed class RevokeToken(OfficeDb db, Acting acting, OfficeClock clock) : IUseCase
{
    public sealed class Input
    {
        public Guid Id { get; set; }
    }

    public async Task Run(Input input, CancellationToken ct)
    {
        var token = await db.Set<PersonalToken>().SingleOrDefaultAsync(t => t.Id == input.Id && t.Account == acting.Account, ct)
            ?? throw new NotFoundException("您没有这个令牌。");
        if (token.RevokedAt is not null)
            return;
        var account = await db.Set<Account>().SingleAsync(a => a.Id == token.Account, ct);
        token.RevokedAt = clock.Now;
        db.Remember(account, "token-revoked", $"收回个人令牌“{token.Name}”", acting, clock.Now);
        await db.SaveChangesAsync(ct);
    }
}
