using Microsoft.EntityFrameworkCore;
using Tongxin.People.Organisation;
using Tongxin.Platform.Accounts;
using Tongxin.Platform.Data;
using Tongxin.Platform.Inbox;
using Tongxin.Platform.Statutes;
using Tongxin.Platform.Time;
using Tongxin.Platform.Ui;
using Tongxin.Statements.Open;

namespace Tongxin.Statements.Meeting;

/// <summary>The monthly meeting that is next to look at the pages of a person's units (下一次会议), with the papers. Its day is nowhere kept, so the card says how the round stands.</summary>
sealed class NextMeeting(OfficeDb db, Units units, OfficeRules rules) : IBesideInbox
{
    sealed record Paper(Guid Statement, Guid Unit, StatementState State, DateOnly Due, int Outcomes)
    {
        public bool IsWithUnit => State is StatementState.Open or StatementState.Returned;
    }

    public async Task<BesideCard?> For(Standing standing, Rights rights, DateOnly today, CancellationToken ct)
    {
        var scope = rights.For(StatementPermissions.View);
        var mine = standing.Posts.Select(post => post.Unit).Where(unit => scope.Covers(unit)).Distinct().ToList();
        if (mine.Count == 0 || await db.Set<Round>().MaxAsync(r => (int?)r.MonthNumber, ct) is not { } latest)
            return null;
        var month = Month.FromNumber(latest);
        var papers = await db.Set<Statement>().Where(s => s.MonthNumber == latest && mine.Contains(s.Unit))
            .Select(s => new Paper(s.Id, s.Unit, s.State, s.Due, db.Set<Outcome>().Count(o => o.Statement == s.Id))).ToListAsync(ct);
        if (papers.Count == 0)
            return null;
        var tree = await units.Tree(ct);
        var (more, address) = rights.May(StatementPermissions.Meet) ? ("例会议程", "/statements/meeting") : ("交账情况", "/statements");
        return new("下一次会议", Said(month, papers, today),
            [
                .. papers.OrderBy(paper => tree.Position(paper.Unit), StringComparer.Ordinal).Take(8).Select(paper => new BesideLine(
                    $"{tree.ShortOf(paper.Unit)}“两总结两安排”", $"/statements/{paper.Statement}",
                    paper.State.Words() + (paper.IsWithUnit ? $"，{paper.Due:M月d日}止" : null), $"/statements/{paper.Statement}/word")),
            ], more, $"{address}?month={month.Slug}");
    }

    string Said(Month month, IReadOnlyList<Paper> papers, DateOnly today)
    {
        if (papers.Sum(paper => paper.Outcomes) is > 0 and var decided)
            return $"{month.Words}例会已为您所在单位议定 {decided} 项。下一次看{month.Next.Words}的，{OpenRound.On(month.Next, rules, today):M月d日}开始交账。";
        var owed = papers.Where(paper => paper.IsWithUnit).ToList();
        var meeting = $"{month.Words}例会，开会日期没有登记。";
        return owed.Count == 0
            ? meeting + "您所在单位的材料都已交。"
            : meeting + $"您所在单位还有 {owed.Count} 份材料没有交，{owed.Min(paper => paper.Due):M月d日}止，{Due.Of(owed.Min(paper => paper.Due), today).Words}。";
    }
}
