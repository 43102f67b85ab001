using Microsoft.EntityFrameworkCore;
using Tongxin.Platform.Accounts;
using Tongxin.Platform.Data;
using Tongxin.Platform.Drafts;
using Tongxin.Platform.Inbox;

namespace Tongxin.Plans.Inbox;

/// <summary>Open tasks of a person: one's own, and, for a head, the unit's that nobody has taken on.</summary>
sealed class TaskInbox(OfficeDb db) : IInboxSource
{
    const int Most = 100;

    public async Task<IReadOnlyList<InboxCard>> For(Standing standing, Rights rights, DateOnly today, CancellationToken ct)
    {
        var open = db.Set<PlanItem>().AsNoTracking().Where(i => i.Phase == PlanItemPhase.Open);
        // Two questions, each within its own index; one with “or” would read all open tasks.
        var cards = new List<InboxCard>();
        if (standing.Person is { } person)
            cards.AddRange(await Cards(open.Where(i => i.Person == person), "等您办理", "报完成", "finish", ct));
        var headed = standing.Posts.Where(post => post is { IsHead: true, Holder: Holder.Staff }).Select(post => post.Unit).ToList();
        if (headed.Count > 0)
        {
            // The plan of a year names its items long before somebody takes them on.
            var soon = today.AddDays(30);
            cards.AddRange(await Cards(open.Where(i => i.LastDay <= soon && i.Person == null && headed.Contains(i.Owner)), "等您安排人办理", "安排承办人", "assign", ct));
        }
        return [.. cards.OrderBy(card => card.Due).Take(Most)];
    }

    static async Task<IEnumerable<InboxCard>> Cards(IQueryable<PlanItem> items, string whose, string action, string page, CancellationToken ct)
    {
        var found = await items.OrderBy(i => i.LastDay).ThenBy(i => i.Id).Take(Most).Select(i => new { i.Id, i.Version, i.Title, i.LastDay, i.Stream }).ToListAsync(ct);
        return found.Select(i => new InboxCard(i.Title, i.LastDay, true, whose, action, $"/tasks/{i.Id}/{page}", i.Stream.Words()) { Record = (i.Id, i.Version) });
    }
}
