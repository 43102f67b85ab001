using Microsoft.EntityFrameworkCore;
using Tongxin.People;
using Tongxin.Platform.Accounts;
using Tongxin.Platform.Data;
using Tongxin.Platform.Modules;
using Tongxin.Platform.Time;
using Tongxin.Platform.Ui;

namespace Tongxin.Web.Administration.List;

/// <summary>Every account of the office (账号), the newest first: the security administrator's list.</summary>
public sealed class AccountList(OfficeDb db, OfficeClock clock) : IUseCase
{
    public const int PageSize = 50;

    /// <summary>What is asked, as it stands in the address.</summary>
    public sealed record Question
    {
        /// <summary>locked, first (password not yet changed), closed or open; empty for all.</summary>
        public string? State { get; init; }

        /// <summary>system, security, auditor or none.</summary>
        public string? Role { get; init; }

        /// <summary>A login name, a person's full name or 编号.</summary>
        public string? Q { get; init; }

        public string? After { get; init; }
        public string? Total { get; init; }
    }

    public sealed record Row(Guid Id, string UserName, string? Person, AdminRole Admin, bool MustChangePassword, DateTime? ClosedAt, DateTimeOffset? LockoutEnd)
    {
        public bool IsLocked(DateTime now) => ClosedAt is null && LockoutEnd is { } end && end.UtcDateTime > now;
    }

    public sealed record View(Paged<Row> Page, IReadOnlyList<Filter> Filters, DateTime Now);

    public async Task<View> Show(Question question, CancellationToken ct)
    {
        var asked = await Ask(question, ct);
        var page = Guid.TryParse(question.After, out var after) ? asked.Where(a => a.Id < after) : asked;
        var rows = await (
            from account in page.OrderByDescending(a => a.Id).Take(PageSize + 1)
            join person in db.Set<Person>() on account.Person equals person.Id into people
            from person in people.DefaultIfEmpty()
            orderby account.Id descending
            select new Row(account.Id, account.UserName ?? "", person == null ? null : person.Name, account.Admin, account.MustChangePassword, account.ClosedAt, account.LockoutEnd))
            .ToListAsync(ct);
        var next = rows.Count > PageSize ? rows[PageSize - 1].Id.ToString() : null;
        var total = await Total.Of(asked, question.Total == "exact", ct);
        return new(new(next is null ? rows : rows[..PageSize], next, total), await Filters(ct), clock.Now);
    }

    async Task<IQueryable<Account>> Ask(Question question, CancellationToken ct)
    {
        var accounts = InState(db.Set<Account>().AsNoTracking(), question.State);
        accounts = question.Role switch
        {
            "system" => accounts.Where(a => a.Admin == AdminRole.System),
            "security" => accounts.Where(a => a.Admin == AdminRole.Security),
            "auditor" => accounts.Where(a => a.Admin == AdminRole.Auditor),
            "none" => accounts.Where(a => a.Admin == AdminRole.None),
            _ => accounts,
        };
        if (question.Q?.Trim() is not { Length: > 0 } q)
            return accounts;
        // Whole names only: those an index finds. Whoever knows a part of a name asks the search box.
        var login = LoginNames.Normal(q);
        var people = await db.Set<Person>().Where(p => p.Name == q || p.Code == q).Select(p => (Guid?)p.Id).Take(100).ToListAsync(ct);
        return accounts.Where(a => a.NormalizedUserName == login || people.Contains(a.Person));
    }

    IQueryable<Account> InState(IQueryable<Account> accounts, string? state)
    {
        DateTimeOffset now = new(clock.Now);
        return state switch
        {
            "locked" => accounts.Where(a => a.ClosedAt == null && a.LockoutEnd != null && a.LockoutEnd > now),
            "first" => accounts.Where(a => a.MustChangePassword && a.ClosedAt == null),
            "closed" => accounts.Where(a => a.ClosedAt != null),
            "open" => accounts.Where(a => a.ClosedAt == null),
            _ => accounts,
        };
    }

    async Task<IReadOnlyList<Filter>> Filters(CancellationToken ct)
    {
        async Task<int> Count(string state) => await InState(db.Set<Account>(), state).Take(100).CountAsync(ct);
        return
        [
            new("state", "状态", [new("locked", "锁定中", await Count("locked")), new("first", "待首次改密码", await Count("first")), new("closed", "已停用", await Count("closed")), new("open", "使用中", null)]),
            new("role", "身份", [new("security", "安全管理员", null), new("system", "系统管理员", null), new("auditor", "审计员", null), new("none", "不是管理员", null)]),
        ];
    }
}
