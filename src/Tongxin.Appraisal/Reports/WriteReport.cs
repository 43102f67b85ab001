using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Tongxin.Appraisal.Polls;
using Tongxin.Appraisal.Score;
using Tongxin.People.Organisation;
using Tongxin.Platform.Accounts;
using Tongxin.Platform.Data;
using Tongxin.Platform.Modules;
using Tongxin.Platform.Statutes;
using Tongxin.Platform.Time;
using Tongxin.Platform.Ui;

namespace Tongxin.Appraisal.Reports;

/// <summary>A judged person writes the own report, which saves itself, hands it in and takes it back before polls open; whoever votes on the person reads it (述责述职).</summary>
public sealed class WriteReport(OfficeDb db, Units units, OfficeRules rules, OfficeClock clock, Rights rights) : IUseCase
{
    public sealed class Input : IVersioned
    {
        [StringLength(ResponsibilityReportMapping.LongestText, ErrorMessage = "报告太长了，请删短。")]
        public string? Text { get; set; }

        /// <summary>save, hand-in or take-back.</summary>
        public string Act { get; set; } = "save";

        /// <summary>How often the draft had been kept when it was shown.</summary>
        public int Version { get; set; }
    }

    /// <param name="Report">Null while nothing is written, and for others while it is not handed in.</param>
    /// <param name="IsOwn">The person's own; others only read.</param>
    /// <param name="Polls">When the first poll opens; null while there is none.</param>
    public sealed record View(Assessment Assessment, string Name, ResponsibilityReport? Report, bool IsOwn, int Longest, DateTime? Polls, Refusal? Refusal);

    /// <exception cref="NotFoundException">No such assessment of people, or it does not judge this one.</exception>
    /// <exception cref="NotAllowedException">Neither the person, nor a voter, nor the keeper.</exception>
    public async Task<View> Show(Guid id, Guid judged, CancellationToken ct)
    {
        var (assessment, name) = await Find(id, judged, ct);
        var own = rights.Standing?.Person == judged;
        if (!own && !rights.May(AppraisalPermissions.Keep) && !await Votes(id, judged, ct))
            throw new NotAllowedException("述责述职报告由本人写，参加测评的人和办公室看。");
        var report = await Kept(id, judged).AsNoTracking().SingleOrDefaultAsync(ct);
        var polls = await Polls(id, ct);
        return new(assessment, name, own || report?.HandedInOn is not null ? report : null, own, Longest, polls, ResponsibilityReport.WhyNotAny(assessment, polls, clock.Now));
    }

    /// <summary>Keeps what was typed.</summary>
    /// <returns>The version now kept.</returns>
    /// <exception cref="StaleRecordException">It was kept elsewhere meanwhile.</exception>
    public async Task<int> Save(Guid id, Guid judged, Input input, CancellationToken ct)
    {
        var name = await InsistOwn(id, judged, ct);
        var text = Typed.Text(input.Text);
        if (text.Length > Longest)
            throw new WrongInputException(nameof(input.Text), $"报告最多 {Longest} 字，现在 {text.Length} 字。");
        var report = await Kept(id, judged).AsNoTracking().SingleOrDefaultAsync(ct) ?? await Begin(id, judged, name, ct);
        Refusal.ThrowIf(report.HandedInOn is null ? null : ResponsibilityReport.Locked);
        if (await Kept(id, judged).Where(r => r.HandedInOn == null && r.Saves == input.Version).ExecuteUpdateAsync(set => set.SetProperty(r => r.Text, text).SetProperty(r => r.Saves, r => r.Saves + 1), ct) == 0)
            throw new StaleRecordException(report.Saves, []);
        return input.Version + 1;
    }

    public async Task HandIn(Guid id, Guid judged, Input input, CancellationToken ct)
    {
        await Save(id, judged, input, ct);
        (await Kept(id, judged).SingleAsync(ct)).HandIn(clock.Today);
        await db.SaveChangesAsync(ct);
    }

    public async Task TakeBack(Guid id, Guid judged, CancellationToken ct)
    {
        await InsistOwn(id, judged, ct);
        var report = await Kept(id, judged).SingleOrDefaultAsync(ct) ?? throw new NotFoundException("还没有写报告。");
        report.TakeBack();
        await db.SaveChangesAsync(ct);
    }

    int Longest => rules.Number("appraisal.report-length", clock.Today);

    IQueryable<ResponsibilityReport> Kept(Guid assessment, Guid person) => db.Set<ResponsibilityReport>().Where(r => r.Assessment == assessment && r.Person == person);

    Task<DateTime?> Polls(Guid id, CancellationToken ct) => db.Set<Poll>().Where(p => p.Assessment == id && p.State != PollState.Voided).MinAsync(p => (DateTime?)p.OpensAt, ct);

    async Task<ResponsibilityReport> Begin(Guid id, Guid judged, string name, CancellationToken ct)
    {
        var report = db.Add(new ResponsibilityReport(await db.Set<Assessment>().AsNoTracking().SingleAsync(a => a.Id == id, ct), judged, name)).Entity;
        await db.SaveChangesAsync(ct);
        db.Entry(report).State = EntityState.Detached;
        return report;
    }

    // Who votes on this person in a poll that stands.
    async Task<bool> Votes(Guid id, Guid judged, CancellationToken ct)
    {
        var me = rights.Standing?.Person;
        var rolls = await db.Set<PollVoter>().AsNoTracking().Where(v => v.Person == me)
            .Join(db.Set<Poll>().Where(p => p.Assessment == id && p.State != PollState.Voided), v => v.Poll, p => p.Id, (voter, poll) => new { voter, poll }).ToListAsync(ct);
        return rolls.Any(one => PollForm.Of(one.poll).Judged is var form && one.voter.Places.Any(place => form[place].Id == judged));
    }

    async Task<string> InsistOwn(Guid id, Guid judged, CancellationToken ct)
    {
        var (assessment, name) = await Find(id, judged, ct);
        if (rights.Standing?.Person != judged)
            throw new NotAllowedException("述责述职报告由本人写。");
        Refusal.ThrowIf(ResponsibilityReport.WhyNotAny(assessment, await Polls(id, ct), clock.Now));
        return name;
    }

    async Task<(Assessment, string Name)> Find(Guid id, Guid judged, CancellationToken ct)
    {
        var assessment = await db.Set<Assessment>().AsNoTracking().SingleOrDefaultAsync(a => a.Id == id, ct) ?? throw new NotFoundException("没有这次考核，可能网址有误。");
        var one = !assessment.Objects.ArePeople() ? null : (await WhoIsJudged.Of(db, await units.Tree(ct), assessment, ct)).FirstOrDefault(one => one.Id == judged);
        return (assessment, one?.Name ?? throw new NotFoundException("这次考核不要这份述责述职报告。"));
    }
}
