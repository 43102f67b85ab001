using Microsoft.EntityFrameworkCore;
using Tongxin.People;
using Tongxin.People.Organisation;
using Tongxin.Platform.Accounts;
using Tongxin.Platform.Data;
using Tongxin.Platform.Ledger;
using Tongxin.Platform.Modules;
using Tongxin.Platform.Statutes;
using Tongxin.Platform.Time;
using Tongxin.Platform.Ui;
using Tongxin.Rules.Packs;

namespace Tongxin.PartyLife.Workforce;

/// <summary>Who does Party work on a day, organisation by organisation, against what the rules ask for: from posts, and from what was arranged beside them.</summary>
public sealed class ReadWorkforce(OfficeDb db, Units units, OfficeRules rules, Rights rights, OfficeClock clock) : IUseCase
{
    const int LatestActs = 60;

    /// <param name="Ended">Arrangements that had ended by the day, latest first.</param>
    public sealed record View(
        DateOnly Day, DateOnly Today, PartyWorkforce Workforce, IReadOnlyList<PartyWorker> Ended, UnitTree Tree, IReadOnlyList<LedgerLine> Story, Func<PartyDuty, bool> MayArrange, bool MayArrangeAny);

    /// <param name="on">A day, as it stands in the address; today without it.</param>
    public async Task<View> Show(string? on, CancellationToken ct)
    {
        var day = Asked.Day(on, "on", "日期") ?? clock.Today;
        var tree = await units.Tree(ct);
        var organisations = PartyOrganisations.AtWork(tree, day).Where(unit => rights.For(PartyLifePermissions.View).Covers(unit.Id)).ToList();
        var arranged = rights.For(PartyLifePermissions.Arrange);
        var duties = db.Set<PartyDuty>().Select(duty => duty.Id);
        return new(
            day, clock.Today, await Workforce(organisations, tree, day, ct),
            await Named(await db.Set<PartyDuty>().AsNoTracking().Where(duty => duty.To < day).OrderByDescending(duty => duty.To).ThenBy(duty => duty.Id).Take(100).ToListAsync(ct), ct),
            tree,
            await LedgerOf.Lines(db, db.Facts.Where(fact => duties.Contains(fact.Subject)).OrderByDescending(fact => fact.Seq).Take(LatestActs), ct),
            duty => arranged.Covers(duty.Organisation), organisations.Exists(unit => arranged.Covers(unit.Id)));
    }

    async Task<PartyWorkforce> Workforce(IReadOnlyList<UnitNode> organisations, UnitTree tree, DateOnly day, CancellationToken ct)
    {
        var (ids, norms) = (organisations.Select(unit => unit.Id).ToList(), NormsOn(day));
        var posts = await (
            from post in db.Set<Post>().AsNoTracking().HeldOn(day)
            where ids.Contains(post.Unit) && (post.IsHead || post.Title.Contains("专职"))
            join person in db.Set<Person>() on post.Person equals person.Id
            orderby post.Rank, post.Id
            select new { post.Unit, post.IsHead, Worker = new PartyWorker(person.Id, person.Name, post.Title, null) }).ToListAsync(ct);
        var duties = (await Named(await db.Set<PartyDuty>().AsNoTracking().Where(duty => ids.Contains(duty.Organisation) && duty.From <= day && (duty.To == null || duty.To >= day))
            .OrderBy(duty => duty.From).ThenBy(duty => duty.Id).ToListAsync(ct), ct)).ToLookup(worker => (worker.Duty!.Organisation, worker.Duty.Kind));
        var inOffice = tree.All.Where(unit => unit.Kind.TreeOf() == Tree.Office && unit.Kind != UnitKind.StandingCommittee && unit.ExistsOn(day)).ToList();
        var officeIds = inOffice.ConvertAll(unit => unit.Id);
        var staff = await db.Set<Post>().HeldOn(day).Where(post => officeIds.Contains(post.Unit)).Select(post => new { post.Unit, post.Person }).Distinct().ToListAsync(ct);
        return new(
            [.. organisations.Select(unit => new OrganisationWorkers(
                unit,
                [.. posts.Where(post => post.Unit == unit.Id && post.IsHead).Select(post => post.Worker)],
                [.. posts.Where(post => post.Unit == unit.Id && post.Worker.As.Contains("专职", StringComparison.Ordinal)).Select(post => post.Worker), .. duties[(unit.Id, DutyKind.FullTime)]],
                [.. duties[(unit.Id, DutyKind.Helping)]],
                norms))],
            [.. inOffice.OrderBy(unit => tree.Position(unit.Id), StringComparer.Ordinal).Select(unit => (unit, staff.Count(post => post.Unit == unit.Id)))],
            staff.Select(post => post.Person).Distinct().Count(), norms);
    }

    async Task<IReadOnlyList<PartyWorker>> Named(IReadOnlyList<PartyDuty> duties, CancellationToken ct)
    {
        var names = await Names.Of(db, duties.Select(duty => (Guid?)duty.Person), ct);
        return [.. duties.Select(duty => new PartyWorker(duty.Person, names.Of(duty.Person), duty.Kind == DutyKind.FullTime ? "专职" : duty.Young ? "青年，帮助工作" : "帮助工作", duty))];
    }

    WorkforceNorms NormsOn(DateOnly day)
    {
        return new(Norm("party.workers.least-percent"), Norm("party.workers.most-percent"), Norm("party.organisation.in-charge"), Norm("party.committee.full-time-deputies"), Norm("party.helpers.per-branch"));

        Threshold Norm(string id) => rules.InForce.Threshold(id, day) ?? throw new NotFoundException($"{day:yyyy年M月d日}没有党务力量配备的规定，看不出够不够。请选以后的日子。");
    }
}
