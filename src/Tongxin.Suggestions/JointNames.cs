using Microsoft.EntityFrameworkCore;
using Tongxin.People;
using Tongxin.Platform.Data;
using Tongxin.Platform.Statutes;
using Tongxin.Platform.Time;

namespace Tongxin.Suggestions;

/// <summary>Whether enough people stand behind a bill: deputies at the congress, members of the standing committee between its sessions.</summary>
public sealed class JointNames(OfficeDb db, OfficeRules rules, OfficeClock clock)
{
    /// <summary>Null for what is no bill.</summary>
    public async Task<JointNumber?> Of(Suggestion suggestion, CancellationToken ct)
    {
        if (!suggestion.IsBill)
            return null;
        var authors = suggestion.Authors;
        return suggestion.InSession
            ? new(rules.Number("bill.congress.deputies", clock.Today), (await Deputies.Among(db, authors, clock.Today, ct)).Count, "代表")
            : new(rules.Number("bill.committee.members", clock.Today), await Members(authors, ct), "常委会组成人员");
    }

    async Task<int> Members(IReadOnlyList<Guid> people, CancellationToken ct)
    {
        var (today, committees) = (clock.Today, db.Set<Unit>().Where(unit => unit.Kind == UnitKind.StandingCommittee).Select(unit => unit.Id));
        return await db.Set<Post>().Where(post => people.Contains(post.Person) && committees.Contains(post.Unit) && post.From <= today && (post.To == null || post.To >= today))
            .Select(post => post.Person).Distinct().CountAsync(ct);
    }
}
