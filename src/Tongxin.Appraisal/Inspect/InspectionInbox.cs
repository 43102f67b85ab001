using Microsoft.EntityFrameworkCore;
using Tongxin.Appraisal.Inspect.Opinions;
using Tongxin.Appraisal.Inspect.Rounds;
using Tongxin.People;
using Tongxin.People.Organisation;
using Tongxin.Platform.Accounts;
using Tongxin.Platform.Cases;
using Tongxin.Platform.Data;
using Tongxin.Platform.Inbox;

namespace Tongxin.Appraisal.Inspect;

/// <summary>What waits for a person of inspections: to look at what was drawn, to approve, to sign for and answer, to look again.</summary>
sealed class InspectionInbox(OfficeDb db, InspectionAccess access, Units units) : IInboxSource
{
    const int Most = 50;

    public async Task<IReadOnlyList<InboxCard>> For(Standing standing, Rights rights, DateOnly today, CancellationToken ct)
    {
        var cards = new List<InboxCard>();
        if (rights.May(InspectionPermissions.Inspect))
            cards.AddRange(await ToLookAt(today, ct));
        if (rights.May(InspectionPermissions.Inspect) || rights.May(InspectionPermissions.Answer))
            cards.AddRange(await Opinions(rights, today, ct));
        return [.. cards.OrderBy(card => card.Due ?? DateOnly.MaxValue).Take(100)];
    }

    // A round is one matter, however many questions it has. Where the unit above has no head, the general office looks.
    async Task<IEnumerable<InboxCard>> ToLookAt(DateOnly today, CancellationToken ct)
    {
        var (headed, office, headless) = (access.Headed, access.IsGeneralOffice, db.Set<Post>().HeldOn(today).Where(post => post.IsHead));
        var waiting = await db.Set<InspectionCheck>().Where(c => c.Result == CheckResult.Waiting && (headed.Contains(c.Inspector!.Value) || (office && !headless.Any(post => post.Unit == c.Inspector))))
            .GroupBy(c => c.Round).Select(group => new { Round = group.Key, Number = group.Count(), Due = group.Min(c => c.Due) }).Take(Most).ToListAsync(ct);
        var ids = waiting.ConvertAll(one => one.Round);
        var names = await db.Set<InspectionRound>().Where(r => ids.Contains(r.Id)).ToDictionaryAsync(r => r.Id, r => r.Name, ct);
        return waiting.Select(one => new InboxCard(names[one.Round], one.Due, true, $"抽到的还有 {one.Number} 个问题没有查", "去查", $"/inspections/{one.Round}", "检查"));
    }

    async Task<IEnumerable<InboxCard>> Opinions(Rights rights, DateOnly today, CancellationToken ct)
    {
        var (answers, below, tree) = (rights.For(InspectionPermissions.Answer), await access.Below(ct), await units.Tree(ct));
        // What is not issued has no day yet and would stand behind everything that has.
        var (all, posts) = ((await access.Opinions(ct)).AsNoTracking().Where(o => o.Phase == CasePhase.Open), db.Set<Post>().HeldOn(today));
        var open = await all.Where(o => o.IssuedOn == null).OrderBy(o => o.Id).Take(Most).Concat(all.Where(o => o.IssuedOn != null).OrderBy(o => o.DueOrder).ThenBy(o => o.Id).Take(Most))
            .Select(o => new { o.Id, o.Version, o.Unit, o.Title, o.Due, o.State, o.DraftedBy, IsLeft = !posts.Any(post => post.Person == o.DraftedBy) }).ToListAsync(ct);
        return open.Select(o =>
        {
            // What a person drafted who has left is everybody's who may inspect the unit.
            var drafts = o.DraftedBy == access.Me || (o.IsLeft && below.Contains(o.Unit));
            var (mine, whose, action, act) = o.State switch
            {
                InspectionOpinion.Drafted => (o.DraftedBy == access.Me, "督查意见起草中", "送审", "submit"),
                InspectionOpinion.Approving => (o.DraftedBy != access.Me && below.Contains(o.Unit), "督查意见等审批", "审批", ""),
                InspectionOpinion.Approved => (drafts, "督查意见已批准，等发出", "发出", "issue"),
                InspectionOpinion.Issued => (answers.Covers(o.Unit), "督查意见等签收", "签收", "receive"),
                InspectionOpinion.Received => (answers.Covers(o.Unit), "督查意见整改中", "反馈整改", "answer"),
                InspectionOpinion.Answered => (drafts, "收到整改反馈，等复查", "复查", ""),
                _ => (drafts, "复查合格，等销号", "销号", "close"),
            };
            return new InboxCard(o.Title, o.Due, mine, $"{whose} · {tree.ShortOf(o.Unit)}", mine ? action : "查看", $"/inspections/opinions/{o.Id}{(mine && act.Length > 0 ? $"/do/{act}" : "")}", "督查") { Record = (o.Id, o.Version) };
        });
    }
}
