using Microsoft.EntityFrameworkCore;
using Tongxin.People.Organisation;
using Tongxin.Platform.Accounts;
using Tongxin.Platform.Data;
using Tongxin.Platform.Inbox;

namespace Tongxin.Statements.Inbox;

/// <summary>Accounts that wait for a head: to be handed up, to be decided on, or waiting with the superior.</summary>
sealed class StatementInbox(OfficeDb db, Units units) : IInboxSource
{
    public async Task<IReadOnlyList<InboxCard>> For(Standing standing, Rights rights, DateOnly today, CancellationToken ct)
    {
        var mine = standing.Posts.Where(post => post is { IsHead: true, Holder: Holder.Staff }).Select(post => post.Unit).ToList();
        if (mine.Count == 0)
            return [];
        var tree = await units.Tree(ct);
        var found = await db.Set<Statement>().AsNoTracking()
            .Where(s => s.State != StatementState.Accepted && (mine.Contains(s.Unit) || (s.Superior != null && mine.Contains(s.Superior.Value) && s.State == StatementState.HandedUp)))
            .OrderBy(s => s.Due).Take(100)
            .Select(s => new { s.Id, s.Version, s.MonthNumber, s.Unit, s.Superior, s.State, s.Due, s.DecisionDue, s.ReturnReason })
            .ToListAsync(ct);
        return [.. found.Select(s => CardOf(s.Id, Platform.Time.Month.FromNumber(s.MonthNumber).Words, s.Unit, s.Superior, s.State, s.Due, s.DecisionDue, s.ReturnReason) with { Record = (s.Id, s.Version) })];

        InboxCard CardOf(Guid id, string month, Guid unit, Guid? superior, StatementState state, DateOnly due, DateOnly? decisionDue, string? reason)
        {
            var title = $"{month}“两总结两安排” · {tree.ShortOf(unit)}";
            var address = $"/statements/{id}";
            if (state == StatementState.HandedUp && superior is { } above && mine.Contains(above))
                return new(title, decisionDue, true, $"{tree.ShortOf(unit)}已交账 · 等您接收或退回", "审核", address, "党建", "业务");
            if (state == StatementState.HandedUp)
                return new(title, decisionDue, false, $"已交账 · 等{tree.NameOf(superior)}审核", "查看", address, "党建", "业务");
            if (state == StatementState.Returned)
                return new(title, due, true, $"被退回：{reason}", "补充并交账", address, "党建", "业务");
            return new(title, due, true, "已按记录写好 · " + (superior is null ? "交账即定稿" : $"报{tree.NameOf(superior)}"), "核对并交账", address, "党建", "业务");
        }
    }
}
