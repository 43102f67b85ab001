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
        var (authors, today) = (suggestion.Authors, clock.Today);
        return suggestion.InSession
            ? new(rules.Number("bill.congress.deputies", today), (await Deputies.Among(db, authors, today, ct)).Count, "代表")
            : new(rules.Number("bill.committee.members", today), (await PostsHeld.Among(db, authors, [UnitKind.StandingCommittee], today, ct)).Count, "常委会组成人员");
    }
}
