using Microsoft.EntityFrameworkCore;
using Tongxin.Platform.Data;
using Tongxin.Platform.Statutes;
using Tongxin.Platform.Time;
using Tongxin.Rules.Appraisal;

namespace Tongxin.Appraisal.Polls.Count;

/// <summary>Counts a poll that has closed (计票): how many, and never who; ballots and key do not outlive it.</summary>
public sealed class CountPoll(OfficeDb db, PollKeys keys, OfficeRules rules, OfficeClock clock)
{
    public async Task Run(Guid id, CancellationToken ct)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        var poll = await db.Get<Poll>(id, null, ct);
        var voters = await db.Set<PollVoter>().AsNoTracking().Where(voter => voter.Poll == id).ToListAsync(ct);
        var assessment = await db.Set<Assessment>().AsNoTracking().SingleAsync(a => a.Id == poll.Assessment, ct);
        var (why, votes) = await Read(poll, assessment, voters, ct);
        if (why is not null)
            poll.Void(why);
        else
            await Keep(poll, assessment, votes, ct);
        await db.SaveChangesAsync(ct);
        if (poll.IsSecret)
            await Forget(voters, ct);
        await transaction.CommitAsync(ct);
    }

    int Least => rules.Number("appraisal.least-group", clock.Today);

    /// <summary>What was given, and why nothing can be made of it.</summary>
    async Task<(string? WhyVoid, IReadOnlyList<(PollVoter Voter, byte[] Choices)> Votes)> Read(Poll poll, Assessment assessment, List<PollVoter> voters, CancellationToken ct)
    {
        var answers = poll.IsSecret ? [] : await db.Set<PollAnswer>().AsNoTracking().Where(answer => answer.Poll == poll.Id).ToDictionaryAsync(answer => answer.Person, answer => answer.Choices, ct);
        var key = poll.IsSecret ? keys.Find(poll.Id) : null;
        if (poll.IsSecret && key is null)
            return ("密钥不在了，多半是从备份恢复过，票打不开", []);
        var read = voters.Select(voter => (Voter: voter, Choices: key is null ? answers.GetValueOrDefault(voter.Person, []) : Ballot.Open(key, voter))).ToList();
        if (read.Any(one => one.Choices is null))
            return ("有票打不开，多半是数据库里的票被动过", []);
        var votes = read.Where(one => Ballot.IsCast(one.Choices!)).Select(one => (one.Voter, one.Choices!)).ToList();
        return (votes.Count switch
        {
            0 => $"应投 {voters.Count} 人，没有人投",
            _ when poll.IsSecret && votes.Count < Least => $"应投 {voters.Count} 人，收回不足 {Least} 票，为了保密不计",
            _ when assessment.State != AssessmentState.Open => "计票时考核结果已经公示，不能再计分",
            _ => null,
        }, votes);
    }

    async Task Keep(Poll poll, Assessment assessment, IReadOnlyList<(PollVoter Voter, byte[] Choices)> votes, CancellationToken ct)
    {
        var form = PollForm.Of(poll);
        var asked = await db.Set<PollVoter>().Where(voter => voter.Poll == poll.Id).Select(voter => voter.Whom).ToListAsync(ct);
        var of = asked.SelectMany(whom => whom.Split(',')).CountBy(int.Parse).ToDictionary();
        var lines = form.Judged.Index().Where(one => of.ContainsKey(one.Index)).Select(one => Tally.Of(form, one.Item.Id, one.Index, of[one.Index], votes, poll.IsSecret ? Least : 0)).ToList();
        poll.Count(new(votes.Count, lines));
        var item = new SchemeItem(poll.Item, poll.ItemName, "", null, null, poll.Kind, 0, 0, 0, 0, null, [], null, "", "");
        var marks = await db.Set<ItemMark>().Where(mark => mark.Assessment == poll.Assessment && mark.Item == poll.Item).ToDictionaryAsync(mark => mark.Judged, ct);
        foreach (var line in lines.Where(line => line.Mean is not null))
        {
            // What somebody decided with a reason stands; the poll's page shows what it would have been.
            if (marks.GetValueOrDefault(line.Judged) is { Decided: not null } or { NotApplicable: true })
                continue;
            var mark = marks.GetValueOrDefault(line.Judged) ?? db.Add(new ItemMark(assessment, line.Judged, form.Judged.First(one => one.Id == line.Judged).Name, item)).Entity;
            mark.Say(line.Mean, notApplicable: false, $"{(poll.IsSecret ? "无记名" : "记名")}测评收回 {line.Votes} 票，应投 {line.Asked} 票");
        }
    }

    // Row by row as it was read: where somebody voted in the same moment nothing is kept, and the next turn counts that vote too.
    async Task Forget(List<PollVoter> voters, CancellationToken ct)
    {
        foreach (var voter in voters)
            if (await db.Set<PollVoter>().Where(row => row.Id == voter.Id && row.Ballot == voter.Ballot).ExecuteUpdateAsync(set => set.SetProperty(row => row.Ballot, (byte[]?)null), ct) != 1)
                throw new InvalidOperationException("A ballot arrived while the poll was counted; the next turn counts it too.");
    }
}
