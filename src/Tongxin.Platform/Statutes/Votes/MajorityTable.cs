using Tongxin.Platform.Data;
using Tongxin.Platform.Modules;
using Tongxin.Platform.Time;
using Tongxin.Platform.Ui;
using Tongxin.Rules.Clocks;
using Tongxin.Rules.Voting;

namespace Tongxin.Platform.Statutes.Votes;

/// <summary>How many must be present, agree or sign, for a number of members (法定人数与多数).</summary>
public sealed class MajorityTable(OfficeRules rules, OfficeClock clock) : IUseCase
{
    public const int MostMembers = 10_000;

    /// <summary>The rules that depend on the number of members, in the order in which a meeting needs them.</summary>
    static readonly (string Id, Func<int, int> Needed)[] Asking =
    [
        ("committee.quorum", Quorum.StandingCommittee),
        ("committee.majority", Majority.OfAll),
        ("dismissal.majority", Majority.OfAll),
        ("dismissal.committee.members", people => Share.AtLeast(people, 1, 5)),
        ("investigation.committee.members", people => Share.AtLeast(people, 1, 5)),
        ("congress.quorum", Quorum.Congress),
        ("congress.majority", Majority.OfAll),
        ("congress.extra.deputies", people => Share.AtLeast(people, 1, 5)),
        ("recall.congress.deputies", people => Share.AtLeast(people, 1, 10)),
        ("investigation.congress.deputies", people => Share.AtLeast(people, 1, 10)),
    ];

    /// <param name="Id">The threshold in the rule book.</param>
    /// <param name="Needed">The smallest number that is enough.</param>
    public sealed record Row(string Id, string Name, string Meaning, int Needed, RuleSource Source);

    public sealed record View(int Members, IReadOnlyList<Row> Rows);

    /// <exception cref="WrongInputException">The number is missing or out of range.</exception>
    public View Show(string? members)
    {
        var n = Asked.Whole(members, "members", "人数", 1, MostMembers)
            ?? throw new WrongInputException("members", $"请写全体组成人员或全体代表的人数，例如 members=51，应为 1 至 {MostMembers} 的整数。");
        // National law sets these; a place's own pack cannot make a quorum smaller.
        return new(n,
            [.. from row in Asking
                let threshold = rules.National.Threshold(row.Id, clock.Today)
                where threshold is not null
                select new Row(row.Id, threshold.Name, threshold.Meaning, row.Needed(n), threshold.Source)]);
    }
}
