using Microsoft.EntityFrameworkCore;
using Tongxin.Appraisal.Reports;
using Tongxin.Platform.Accounts;
using Tongxin.Platform.Data;
using Tongxin.Platform.Modules;
using Tongxin.Platform.Time;

namespace Tongxin.Appraisal.Polls.Vote;

/// <summary>Somebody on the roll votes, once and for all of those whom the poll asks about (投票).</summary>
public sealed class CastVote(OfficeDb db, PollKeys keys, OfficeClock clock, Rights rights) : IUseCase
{
    /// <summary>弃权, where a grade would stand.</summary>
    public const string Abstain = "abstain";

    public sealed class Input
    {
        /// <summary>For each who is judged the place of the grade from 0, or <see cref="Abstain"/>.</summary>
        public Dictionary<string, string> Votes { get; set; } = [];
    }

    /// <param name="Whom">Whom this voter judges.</param>
    /// <param name="Reports">Those of them whose report on duty and responsibility is there to be read.</param>
    public sealed record View(Poll Poll, Assessment Assessment, PollForm Form, IReadOnlyList<PollForm.One> Whom, IReadOnlySet<Guid> Reports, Refusal? WhyNot);

    /// <exception cref="NotFoundException">No such poll.</exception>
    /// <exception cref="NotAllowedException">The person is not on its roll.</exception>
    public async Task<View> Show(Guid id, CancellationToken ct)
    {
        var (poll, voter) = await Find(id, ct);
        var form = PollForm.Of(poll);
        return new(poll, await db.Set<Assessment>().AsNoTracking().SingleAsync(a => a.Id == poll.Assessment, ct), form, [.. voter.Places.Select(place => form.Judged[place])],
            (await db.Set<ResponsibilityReport>().Where(report => report.Assessment == poll.Assessment && report.HandedInOn != null).Select(report => report.Person).ToListAsync(ct)).ToHashSet(), WhyNot(poll, voter));
    }

    public async Task Run(Guid id, Input input, CancellationToken ct)
    {
        var (poll, voter) = await Find(id, ct);
        Refusal.ThrowIf(WhyNot(poll, voter));
        var form = PollForm.Of(poll);
        var (choices, seen) = (Read(form, voter, input), voter.Ballot);
        var ballot = poll.IsSecret ? Ballot.Seal(keys.Find(id)!, voter, choices) : [];
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        // Of two windows one finds the row as it was.
        if (await db.Set<PollVoter>().Where(row => row.Id == voter.Id && row.Ballot == seen).ExecuteUpdateAsync(set => set.SetProperty(row => row.Ballot, ballot), ct) == 0)
            throw new RefusedException(Twice);
        if (!poll.IsSecret)
        {
            db.Add(new PollAnswer(poll, form, voter, choices, clock.Now));
            await db.SaveChangesAsync(ct);
        }
        await transaction.CommitAsync(ct);
    }

    /// <summary>Whether the voter has voted; null where the key is lost or the ballot was tampered with.</summary>
    public static bool? HasCast(Poll poll, PollVoter voter, byte[]? key) =>
        !poll.IsSecret ? voter.Ballot is not null : key is not null && Ballot.Open(key, voter) is { } choices ? Ballot.IsCast(choices) : null;

    static Refusal Twice => new("poll.cast", "您已经投过了。一人投一次，投出以后不能改；不是您本人投的，请马上告诉办公室。");

    Refusal? WhyNot(Poll poll, PollVoter voter) => poll.WhyNotVote(clock.Now) ?? HasCast(poll, voter, poll.IsSecret ? keys.Find(poll.Id) : null) switch
    {
        true => Twice,
        null => new("poll.key-lost", "这次测评的密钥不在了（多半是从备份恢复过），或者票被动过，打不开，不能再投。请告诉办公室作废后另开一次。"),
        _ => null,
    };

    static byte[] Read(PollForm form, PollVoter voter, Input input)
    {
        var choices = Ballot.Empty(form);
        var asked = voter.Places.ToDictionary(place => form.Judged[place].Id.ToString());
        Refusal.ThrowIf(input.Votes.Keys.Any(judged => !asked.ContainsKey(judged)) ? new("poll.judged", "票上有不归您评的对象，没有投出去。请刷新本页重新投。") : null);
        foreach (var (judged, choice) in input.Votes)
            choices[asked[judged]] = choice == Abstain ? Ballot.Abstains
                : int.TryParse(choice, out var grade) && grade >= 0 && grade < form.Grades.Count ? (byte)(grade + 1)
                : throw new RefusedException(new("poll.grade", "票上有认不出的等次，没有投出去。请刷新本页重新投。"));
        var open = voter.Places.Where(place => choices[place] == 0).Select(place => form.Judged[place].Name).ToList();
        Refusal.ThrowIf(open.Count > 0 ? new("poll.incomplete", $"还有 {open.Count} 个没有选：{string.Join("、", open.Take(5))}{(open.Count > 5 ? "等" : "")}。每个都要选，拿不准的选“弃权”。") : null);
        return choices;
    }

    async Task<(Poll, PollVoter)> Find(Guid id, CancellationToken ct)
    {
        var poll = await db.Set<Poll>().AsNoTracking().SingleOrDefaultAsync(p => p.Id == id, ct) ?? throw new NotFoundException("没有这次测评，可能网址有误。");
        var me = rights.Standing?.Person;
        return (poll, await db.Set<PollVoter>().AsNoTracking().SingleOrDefaultAsync(v => v.Poll == id && v.Person == me, ct)
            ?? throw new NotAllowedException($"您不在这次测评的名册上。{PollForm.Of(poll).Rule}名册在开设那天定下，认为漏了您的，请告诉办公室。"));
    }
}
