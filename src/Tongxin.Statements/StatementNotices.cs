using Microsoft.EntityFrameworkCore;
using Tongxin.People;
using Tongxin.People.Organisation;
using Tongxin.Platform.Data;
using Tongxin.Platform.Notices;
using Tongxin.Platform.Time;
using Tongxin.Statements.Write;

namespace Tongxin.Statements;

/// <summary>Whom the module tells of accounts (通知): heads of units that owe a page, heads that decide, and whoever wrote what was decided on.</summary>
public sealed class StatementNotices(OfficeDb db, Notices notices, Heads heads, Units units, OfficeClock clock)
{
    /// <summary>A round was opened: one notice for each head, however many units the person heads.</summary>
    public async Task Opened(Month month, IReadOnlyList<Statement> statements, CancellationToken ct)
    {
        var tree = await units.Tree(ct);
        var heading = await heads.Of([.. statements.Select(s => s.Unit)], ct);
        await notices.Tell(
            from statement in statements
            from head in heading[statement.Unit]
            group statement by head into owed
            let due = string.Join("、", owed.Select(s => $"{tree.ShortOf(s.Unit)}{s.Due:M月d日}前"))
            select new Telling(owed.Key, $"{month.Words}“两总结两安排”开始，草稿已按记录写好：{due}交", Why(owed.Select(s => s.Unit), tree),
                owed.Count() == 1 ? Address(owed.First()) : $"/statements?month={month.Slug}"), ct);
    }

    /// <summary>An account was handed up: the superior's heads decide on it.</summary>
    public async Task HandedUp(Statement statement, CancellationToken ct)
    {
        if (statement.Superior is not { } superior || statement.DecisionDue is not { } until)
            return;
        var tree = await units.Tree(ct);
        await notices.Tell((await heads.Of([superior], ct))[superior],
            $"{tree.ShortOf(statement.Unit)}交来{statement.Label}，请在{until:M月d日}前接收或退回", Why([superior], tree), Address(statement), ct);
    }

    /// <summary>An account was accepted or returned: the unit's heads learn of it, and whoever wrote its draft.</summary>
    public async Task Decided(Statement statement, CancellationToken ct)
    {
        var (tree, today) = (await units.Tree(ct), clock.Today);
        var text = statement.State == StatementState.Returned ? $"{statement.Said()!.TrimEnd('。')}。请在{statement.Due:M月d日}前补充后再交" : statement.Said()!;
        // Who has left the unit since does not read on.
        var writers = await db.Set<StatementDraft>().Where(d => d.Statement == statement.Id && d.SavedBy != null)
            .Where(d => db.Set<Post>().Any(p => p.Person == d.SavedBy && p.Unit == statement.Unit && p.From <= today && (p.To == null || p.To >= today)))
            .Select(d => d.SavedBy!.Value).ToListAsync(ct);
        await notices.Tell(
            [
                .. (await heads.Of([statement.Unit], ct))[statement.Unit].Select(head => new Telling(head, text, Why([statement.Unit], tree), Address(statement))),
                .. writers.Select(writer => new Telling(writer, text, "因为草稿是您写的", Address(statement))),
            ], ct);
    }

    static string Why(IEnumerable<Guid> heads, UnitTree tree) => $"因为您是{string.Join("、", heads.Select(unit => tree.ShortOf(unit)))}负责人";

    static string Address(Statement statement) => $"/statements/{statement.Id}";
}
