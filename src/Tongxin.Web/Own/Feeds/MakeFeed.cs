using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Tongxin.Platform.Accounts;
using Tongxin.Platform.Data;
using Tongxin.Platform.Feeds;
using Tongxin.Platform.Modules;
using Tongxin.Platform.Time;

namespace Tongxin.Web.Own.Feeds;

/// <summary>A person makes a secret address for a calendar or a reader (新建订阅). It carries the person's rights until it is revoked.</summary>
public sealed class MakeFeed(OfficeDb db, FeedChoices choices, Acting acting, OfficeClock clock) : IUseCase
{
    /// <summary>Live feeds of one account.</summary>
    public const int Most = 20;

    const string NoName = "请填写名称，它会显示在日历或阅读器里。";

    public sealed class Input
    {
        [Required(ErrorMessage = NoName), StringLength(60, ErrorMessage = "名称最多 60 个字。")]
        public string Name { get; set; } = "";

        /// <summary>Empty for one's own calendar, a unit's identifier, or the address of a list.</summary>
        [StringLength(1000, ErrorMessage = "清单的筛选条件太多，请少选几个。")]
        public string? Shows { get; set; } = "";
    }

    /// <returns>The address, to be shown once: only its digest is kept.</returns>
    /// <exception cref="WrongInputException">There is nothing of that kind to follow.</exception>
    public async Task<string> Run(Input input, CancellationToken ct)
    {
        if (Typed.Line(input.Name) is not { Length: > 0 } name)
            throw new WrongInputException(nameof(Input.Name), NoName);
        var (unit, list) = await choices.Read(input.Shows, ct);
        var account = await db.Set<Account>().SingleAsync(a => a.Id == acting.Account, ct);
        if (await db.Set<FeedAddress>().CountAsync(f => f.Account == account.Id && f.RevokedAt == null, ct) >= Most)
            throw new RefusedException(new("feed.too-many", $"订阅地址已有 {Most} 个。请先收回不用的。"));
        var secret = FeedAddress.NewSecret();
        var feed = new FeedAddress
        {
            Account = account.Id,
            Name = name,
            Unit = unit,
            List = list,
            Digest = PersonalToken.DigestOf(secret),
            CreatedAt = clock.Now,
        };
        db.Add(feed);
        db.Remember(account, "feed-created", $"新建订阅地址“{feed.Name}”", acting, clock.Now);
        await db.SaveChangesAsync(ct);
        return feed.Address(secret);
    }
}

/// <summary>A person takes an address back (收回订阅): whoever still has it finds nothing there.</summary>
public sealed class RevokeFeed(OfficeDb db, Acting acting, OfficeClock clock) : IUseCase
{
    public async Task Run(Guid id, CancellationToken ct)
    {
        var feed = await db.Set<FeedAddress>().SingleOrDefaultAsync(f => f.Id == id && f.Account == acting.Account, ct)
            ?? throw new NotFoundException("您没有这个订阅地址。");
        if (feed.RevokedAt is not null)
            return;
        var account = await db.Set<Account>().SingleAsync(a => a.Id == feed.Account, ct);
        feed.RevokedAt = clock.Now;
        db.Remember(account, "feed-revoked", $"收回订阅地址“{feed.Name}”", acting, clock.Now);
        await db.SaveChangesAsync(ct);
    }
}
