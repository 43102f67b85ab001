using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Tongxin.Platform.Accounts;
using Tongxin.Platform.Data;
using Tongxin.Platform.Modules;
using Tongxin.Platform.Time;

namespace Tongxin.Web.Administration.Role;

/// <summary>An account becomes one of the three administrators, or stops being one (三员分立). Nobody does it to oneself.</summary>
public sealed class ChangeRole(OfficeDb db, Acting acting, OfficeClock clock) : IUseCase
{
    public sealed class Input
    {
        [EnumDataType(typeof(AdminRole), ErrorMessage = "没有这种管理员。")]
        public AdminRole Admin { get; set; }
    }

    public async Task Run(Guid id, Input input, CancellationToken ct)
    {
        var account = await db.Set<Account>().SingleOrDefaultAsync(a => a.Id == id, ct) ?? throw new NotFoundException("没有这个账号。");
        Refusal.ThrowIf(account.WhyNotBecome(input.Admin, acting.Account, await db.AnotherGuard(id, ct)));
        await db.HoldActor(acting, ct);
        var before = account.Admin;
        account.Become(input.Admin);
        db.Remember(account, "role", input.Admin == AdminRole.None
            ? $"收回“{account.UserName}”的{before.Words()}身份"
            : $"授予“{account.UserName}”{input.Admin.Words()}身份", acting, clock.Now);
        await db.SaveAct(ct);
    }
}
