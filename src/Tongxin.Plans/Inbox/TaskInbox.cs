using Microsoft.EntityFrameworkCore;
using Tongxin.Platform.Accounts;
using Tongxin.Platform.Data;
using Tongxin.Platform.Inbox;

namespace Tongxin.Plans.Inbox;

/// <summary>Open tasks of a person: one's own, and, for a head, the unit's that nobody has taken on.</summary>
sealed class TaskInbox(OfficeDb db) : IInboxSource
{
    public async Task<IReadOnlyList<InboxCard>> For(Standing standing, Rights rights, DateOnly today, CancellationToken ct)
    {
        var soon = today.AddDays(14);
        var headed = standing.Posts.Where(post => post is { IsHead: true, Holder: Holder.Staff }).Select(post => post.Unit).ToList();
        var items = await db.Set<PlanItem>().AsNoTracking()
            .Where(i => i.State == PlanItemState.Planned || i.State == PlanItemState.UnderWay)
            .Where(i => i.LastDay <= soon && ((i.Person != null && i.Person == standing.Person) || (i.Person == null && headed.Contains(i.Owner))))
            .OrderBy(i => i.LastDay).Take(100)
            .Select(i => new { i.Id, i.Title, i.LastDay, i.Stream, i.Person })
            .ToListAsync(ct);
        return [.. items.Select(i => new InboxCard(i.Title, i.LastDay, true,
            i.Person is null ? "等您安排人办理" : "等您办理", "报完成", $"/tasks/{i.Id}/finish", i.Stream.Words()))];
    }
}
