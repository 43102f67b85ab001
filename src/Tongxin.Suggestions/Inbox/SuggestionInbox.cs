using Microsoft.EntityFrameworkCore;
using Tongxin.People;
using Tongxin.People.Organisation;
using Tongxin.Platform.Accounts;
using Tongxin.Platform.Cases;
using Tongxin.Platform.Data;
using Tongxin.Platform.Inbox;
using Tongxin.Suggestions.Promises;

namespace Tongxin.Suggestions.Inbox;

/// <summary>What waits for a person among suggestions: to examine and hand over, to handle and answer, to sign and rate.</summary>
sealed class SuggestionInbox(OfficeDb db, SuggestionAccess access, Units units) : IInboxSource
{
    const int Most = 50;

    public async Task<IReadOnlyList<InboxCard>> For(Standing standing, Rights rights, DateOnly today, CancellationToken ct)
    {
        var cards = new List<InboxCard>();
        if (rights.May(SuggestionPermissions.Office))
            cards.AddRange(await OfOffice(ct));
        if (standing.Person is { } reviewer && rights.May(SuggestionPermissions.Review))
            cards.AddRange(await OfReviewer(reviewer, ct));
        if (rights.For(SuggestionPermissions.Handle) is { IsEmpty: false } handles)
        {
            cards.AddRange(await OfUnit(handles.Units, rights.For(SuggestionPermissions.Send).Units, standing.Person, today, ct));
            cards.AddRange(await Promised(handles.Units, today, ct));
        }
        if (standing.Person is { } me && rights.May(SuggestionPermissions.Propose))
            cards.AddRange(await OfDeputy(me, ct));
        return [.. cards.OrderBy(card => card.Due ?? DateOnly.MaxValue).Take(100)];
    }

    async Task<IEnumerable<InboxCard>> OfOffice(CancellationToken ct)
    {
        var tree = await units.Tree(ct);
        var papers = new List<InboxCard>();
        var seen = access.Visible(db.Set<Suggestion>().AsNoTracking());
        foreach (var (waiting, whose, action, page) in new[]
        {
            (seen.Where(s => s.State == States.Submitted), "等审查立案", "审查", ""), (seen.Where(s => s.State == States.Accepted), "等交办", "交办", "/assign"),
            (seen.Where(s => s.State == States.Dissatisfied), "代表不满意，等重新交办", "重新交办", "/do/redo"), (access.WithoutUnit().AsNoTracking(), "主办单位已退办，等改交", "改交", "/assign"),
        })
            papers.AddRange((await waiting.OrderBy(s => s.DueOrder).ThenBy(s => s.Id).Take(Most)
                .Select(s => new { s.Id, s.Version, s.Number, s.Title, s.Due }).ToListAsync(ct))
                .Select(s => new InboxCard($"{(s.Number.Length > 0 ? s.Number + "号 " : "")}{s.Title}", s.Due, true, whose, action, $"/suggestions/{s.Id}{page}", "建议") { Record = (s.Id, s.Version) }));
        var asked = await access.Visible(db.Set<Handling>().AsNoTracking()).Where(h => h.State == HandlingStates.ReturnAsked).OrderBy(h => h.DueOrder).Take(Most)
            .Concat(access.Visible(db.Set<Handling>().AsNoTracking()).Where(h => h.Phase == CasePhase.Open && h.ExtensionReason != "").OrderBy(h => h.DueOrder).Take(Most))
            .Select(h => new { h.Id, h.Version, h.Suggestion, h.Unit, h.Title, h.Due, h.State }).ToListAsync(ct);
        return papers.Concat(asked.Select(h => new InboxCard(h.Title, h.Due, true, $"{tree.ShortOf(h.Unit)}{(h.State == HandlingStates.ReturnAsked ? "申请退办" : "申请延期")}，等决定", "决定", $"/suggestions/{h.Suggestion}", "建议") { Record = (h.Id, h.Version) }));
    }

    // What another person proposed to publish or to keep back, once it is answered.
    async Task<IEnumerable<InboxCard>> OfReviewer(Guid me, CancellationToken ct)
    {
        var waiting = await access.Visible(db.Set<Suggestion>().AsNoTracking()).Where(s => !s.IsClosed && (s.State == States.Answered || s.State == States.Closed))
            .Join(db.Set<Publication>().Where(p => p.State == PublicationState.Proposed && p.ProposedBy != me), s => s.Id, p => p.Suggestion, (s, p) => new { s.Id, s.Number, s.Title, Publication = p.Id, p.Version, p.Openness })
            .OrderBy(one => one.Publication).Take(Most).ToListAsync(ct);
        return waiting.Select(one => new InboxCard($"{one.Number}号 {one.Title}", null, true, $"提出{one.Openness.Words()}，等保密审查", "审查", $"/suggestions/{one.Id}/publication/review", "建议") { Record = (one.Publication, one.Version) });
    }

    // What was given to somebody who is still there is that person's move, and the others wait for it.
    async Task<IEnumerable<InboxCard>> OfUnit(IReadOnlySet<Guid> handles, IReadOnlySet<Guid> sends, Guid? me, DateOnly today, CancellationToken ct)
    {
        var (open, posts) = (db.Set<Handling>().AsNoTracking().Where(h => handles.Contains(h.Unit) && h.Phase == CasePhase.Open), db.Set<Post>().HeldOn(today));
        var parts = await open.Where(h => h.Person == me).OrderBy(h => h.DueOrder).ThenBy(h => h.Id).Take(Most)
            .Concat(open.Where(h => h.Person == null || h.Person != me).OrderBy(h => h.DueOrder).ThenBy(h => h.Id).Take(Most))
            .Select(h => new { h.Id, h.Version, h.Suggestion, h.Unit, h.Title, h.Due, h.State, h.Role, Given = posts.Any(post => post.Person == h.Person && post.Unit == h.Unit) ? h.Person : null }).ToListAsync(ct);
        var names = await Names.Of(db, parts.Select(h => h.Given), ct);
        return parts.Select(h =>
        {
            var mine = h.State switch
            {
                HandlingStates.ReturnAsked => false,
                HandlingStates.Checking => sends.Contains(h.Unit),
                _ => h.Given is null || h.Given == me,
            };
            var (whose, action, page) = h.State switch
            {
                HandlingStates.Waiting => ($"等签收 · {h.Role.Words()}", "签收", $"/handlings/{h.Id}/do/receive"),
                HandlingStates.Checking when mine => ("答复稿等您审核", "审核", $"/handlings/{h.Id}/do/send"),
                HandlingStates.Checking => ("答复稿等负责人审核", "查看", $"/suggestions/{h.Suggestion}"),
                HandlingStates.ReturnAsked => ("已申请退办 · 等代表工作机构决定", "查看", $"/suggestions/{h.Suggestion}"),
                _ => ($"办理中 · {h.Role.Words()}", mine ? "办理" : "查看", $"/suggestions/{h.Suggestion}"),
            };
            var by = h.Given is null ? "" : h.Given == me ? " · 交给我的" : $" · {names.Of(h.Given)}经办";
            return new InboxCard(h.Title, h.Due, mine, whose + by, action, page, "建议") { Record = (h.Id, h.Version) };
        });
    }

    // What is to be kept within two months, or should have been.
    async Task<IEnumerable<InboxCard>> Promised(IReadOnlySet<Guid> handles, DateOnly today, CancellationToken ct)
    {
        var until = today.AddMonths(2);
        var near = await db.Set<Commitment>().AsNoTracking().Where(c => handles.Contains(c.Unit) && c.Phase == CasePhase.Open && c.DueOrder <= until).OrderBy(c => c.DueOrder).ThenBy(c => c.Id).Take(Most)
            .Select(c => new { c.Id, c.Version, c.Suggestion, c.Promise, c.DueOn }).ToListAsync(ct);
        return near.Select(c => new InboxCard(c.Promise, c.DueOn, true, "承诺要落实", "报落实情况", $"/suggestions/{c.Suggestion}", "承诺") { Record = (c.Id, c.Version) });
    }

    async Task<IEnumerable<InboxCard>> OfDeputy(Guid me, CancellationToken ct)
    {
        var rate = await db.Set<Suggestion>().AsNoTracking().Where(s => s.Lead == me && s.State == States.Answered).OrderBy(s => s.DueOrder).Take(Most)
            .Select(s => new { s.Id, s.Version, s.Title, s.Due }).ToListAsync(ct);
        var sign = await db.Set<CoSponsor>().AsNoTracking().Where(signer => signer.Person == me && signer.SignedOn == null)
            .Join(db.Set<Suggestion>().Where(s => s.State == States.Signing || s.State == States.Submitted || s.State == States.Accepted), signer => signer.Suggestion, s => s.Id, (signer, s) => new { s.Id, s.Version, s.Title }).Take(Most).ToListAsync(ct);
        var reported = await db.Set<Commitment>().AsNoTracking().Where(c => c.State == Commitment.Reported)
            .Join(db.Set<Suggestion>().Where(s => s.Lead == me), c => c.Suggestion, s => s.Id, (c, s) => new { c.Id, c.Version, c.Suggestion, c.Promise, c.Due }).OrderBy(c => c.Id).Take(Most).ToListAsync(ct);
        return reported.Select(c => new InboxCard(c.Promise, c.Due, true, "承办单位报了落实情况", "看是否落实", $"/suggestions/{c.Suggestion}", "承诺") { Record = (c.Id, c.Version) }).Concat(rate.Select(s => new InboxCard(s.Title, s.Due, true, "收到答复，等您评价", "评价", $"/suggestions/{s.Id}/rate", "建议") { Record = (s.Id, s.Version) }))
            .Concat(sign.Select(s => new InboxCard(s.Title, null, true, "请您联名", "看后确认", $"/suggestions/{s.Id}", "建议") { Record = (s.Id, s.Version) }));
    }
}
