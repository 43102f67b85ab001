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
        var named = await Named(question.Q, ct);
        var asked = Ask(named, question);
        var page = Place.Read<Guid>(question.After) is { } after ? asked.Where(a => a.Id < after) : asked;
        var rows = await (
            from account in page.OrderByDescending(a => a.Id).Take(PageSize + 1)
            join person in db.Set<Person>() on account.Person equals person.Id into people
            from person in people.DefaultIfEmpty()
            orderby account.Id descending
            select new Row(account.Id, account.UserName ?? "", person == null ? null : person.Name, account.Admin, account.MustChangePassword, account.ClosedAt, account.LockoutEnd))
            .ToListAsync(ct);
        var next = rows.Count > PageSize ? Place.Of(rows[PageSize - 1].Id) : null;
        var total = await Total.Of(asked, question.Total == "exact", ct);
        return new(new(next is null ? rows : rows[..PageSize], next, total), await Filters(named, question, ct), clock.Now);
    }

    IQueryable<Account> Ask(IQueryable<Account> named, Question question)
    {
        var accounts = InState(named, question.State);
        return question.Role switch
        {
            "system" => accounts.Where(a => a.Admin == AdminRole.System),
            "security" => accounts.Where(a => a.Admin == AdminRole.Security),
            "auditor" => accounts.Where(a => a.Admin == AdminRole.Auditor),
            "none" => accounts.Where(a => a.Admin == AdminRole.None),
            _ => accounts,
        };
    }

    async Task<IQueryable<Account>> Named(string? asked, CancellationToken ct)
    {
        var accounts = db.Set<Account>().AsNoTracking();
        if (asked?.Trim() is not { Length: > 0 } q)
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

    // The open ones, and those who administer nothing, are nearly all: no index tells which of them are also something else.
    Task<IReadOnlyList<Filter>> Filters(IQueryable<Account> named, Question question, CancellationToken ct) => CountedFilters.Count<Account>(db,
        [
            new("state", "状态", [("locked", "锁定中"), ("first", "待首次改密码"), ("closed", "已停用"), ("open", "使用中")],
                state => state == "open" || question.Role == "none" ? null : Ask(named, question with { State = state })),
            new("role", "身份", [("security", "安全管理员"), ("system", "系统管理员"), ("auditor", "审计员"), ("none", "不是管理员")],
                role => role == "none" && !string.IsNullOrEmpty(question.State) ? null : Ask(named, question with { Role = role })),
        ], ct);
}
