using Microsoft.EntityFrameworkCore;
using Tongxin.Platform.Accounts;
using Tongxin.Platform.Cases;
using Tongxin.Platform.Data;
using Tongxin.Platform.Ledger;
using Tongxin.Platform.Modules;
using Tongxin.Platform.Time;

namespace Tongxin.Suggestions.Bulk;

/// <summary>What was just done with many suggestions at once, read from the facts; it can be taken back for a while: a hand-over where no unit has begun (撤销交办), an acceptance where nothing followed (撤销立案).</summary>
public sealed class BulkActs(OfficeDb db, SuggestionAccess access, Acting acting, CaseRules rules, SuggestionNotices notices, OfficeClock clock) : IUseCase
{
    public const int UndoMinutes = 10;

    const string Assigned = "suggestion.assign", Accepted = "suggestion.accept";

    public sealed class Input;

    /// <param name="Said">The act in its own words.</param>
    /// <param name="WhyNotUndo">Null where it can be taken back.</param>
    public sealed record Line(Guid Id, string Number, string Title, string Said, string? WhyNotUndo)
    {
        internal Suggestion Suggestion { get; init; } = null!;
        internal IReadOnlyList<Handling> Handlings { get; init; } = [];
    }

    /// <param name="Until">The last moment for taking it back, on the office's clock.</param>
    public sealed record View(IReadOnlyList<Line> Lines, bool IsHandOver, DateTime Until)
    {
        public int Undoable => Lines.Count(line => line.WhyNotUndo is null);
    }

    /// <summary>The page of what this request has just written.</summary>
    public static string Address(OfficeDb db)
    {
        var written = db.ChangeTracker.Entries<Fact>().Select(entry => entry.Entity.Seq).ToList();
        return $"/suggestions/triage/done?from={written.Min()}&to={written.Max()}";
    }

    /// <param name="from">The first fact.</param>
    /// <param name="to">The last one; others' facts between them are not looked at.</param>
    /// <exception cref="NotFoundException">There is no such act of this person today.</exception>
    public async Task<View> Show(long from, long to, CancellationToken ct)
    {
        var (me, since) = (acting.Who, clock.Now.AddDays(-1));
        var facts = await db.Facts.AsNoTracking().Where(fact => fact.Seq >= from && fact.Seq <= to && fact.Actor == me && fact.At >= since && (fact.Kind == Assigned || fact.Kind == Accepted))
            .OrderBy(fact => fact.Seq).Take(Ticked.Most).ToListAsync(ct);
        if (facts.Count == 0)
            throw new NotFoundException("没有这次成批办理，可能已过了一天。各件的经过写在各件的页面上。");
        var ids = facts.Select(fact => fact.Subject).ToList();
        var papers = await access.Visible(db.Set<Suggestion>()).Include(s => s.CoSponsors).Where(s => EF.Parameter(ids).Contains(s.Id)).ToDictionaryAsync(s => s.Id, ct);
        var handlings = (await db.Set<Handling>().Where(h => EF.Parameter(ids).Contains(h.Suggestion) && !HandlingStates.Gone.Contains(h.State)).ToListAsync(ct)).ToLookup(h => h.Suggestion);
        var until = facts[0].At.AddMinutes(UndoMinutes);
        return new([.. facts.Where(fact => papers.ContainsKey(fact.Subject)).Select(fact => Of(fact, papers[fact.Subject], [.. handlings[fact.Subject]], until))], facts[0].Kind == Assigned, OfficeClock.Local(until));
    }

    /// <summary>Takes back what can be taken back, in one transaction.</summary>
    public async Task Undo(long from, long to, CancellationToken ct)
    {
        var view = await Show(from, to, ct);
        Refusal.ThrowIf(view.Undoable > 0 ? null : new("bulk.not-undone", "已经没有能撤销的：各件的原因写在下面。要改，请到各件的页面办。"));
        await Ticked.SaveAsOne(db, async () =>
        {
            foreach (var line in view.Lines.Where(line => line.WhyNotUndo is null))
            {
                if (!view.IsHandOver)
                {
                    access.Insist("unaccept", line.Suggestion, rules);
                    line.Suggestion.Unaccept(rules, clock.Today);
                    await notices.Acted(line.Suggestion, ct);
                    continue;
                }
                access.Insist("recall", line.Suggestion, rules);
                foreach (var handling in line.Handlings)
                    handling.Recall(rules, clock.Today);
                line.Suggestion.Recall(rules, clock.Today);
                line.Suggestion.Follow(null, rules);
                await notices.Recalled(line.Suggestion, line.Handlings, ct);
            }
        }, ct);
    }

    Line Of(Fact fact, Suggestion paper, IReadOnlyList<Handling> handlings, DateTime until) =>
        new(paper.Id, paper.Number, paper.Title, fact.Sentence, WhyNotUndo(fact, paper, handlings, until)) { Suggestion = paper, Handlings = handlings };

    string? WhyNotUndo(Fact fact, Suggestion paper, IReadOnlyList<Handling> handlings, DateTime until) => fact.Kind switch
    {
        Accepted when paper.State == States.Submitted => "已撤销",
        Accepted when paper.WhyNot("unaccept", rules) is { } refusal => refusal.Message,
        Accepted when paper.Version != fact.SubjectVersion => "立案以后又有人动过这一件",
        Accepted => clock.Now > until ? $"过了 {UndoMinutes} 分钟" : null,
        _ when paper.State == States.Accepted => "已撤销",
        _ when paper.WhyNot("recall", rules) is { } refusal => refusal.Message,
        _ when handlings.Select(handling => handling.WhyNot("recall", rules)).OfType<Refusal>().FirstOrDefault() is { } begun => begun.Message,
        _ when paper.Version != fact.SubjectVersion => "交办以后又有人动过这一件",
        _ when clock.Now > until => $"过了 {UndoMinutes} 分钟",
        _ => null,
    };
}
