using Microsoft.EntityFrameworkCore;
using Tongxin.Appraisal.Polls.Vote;
using Tongxin.Appraisal.Score;
using Tongxin.People.Organisation;
using Tongxin.Platform.Accounts;
using Tongxin.Platform.Data;
using Tongxin.Platform.Modules;
using Tongxin.Platform.Time;

namespace Tongxin.Appraisal.Polls.Read;

/// <summary>A poll as everybody in the office may see it: rule, roll, window, how many have voted; results of those whose points one may see.</summary>
public sealed class ReadPoll(OfficeDb db, PollKeys keys, Units units, Rights rights, OfficeClock clock) : IUseCase
{
    /// <param name="Cast">How many have voted, never who; null where it cannot be told.</param>
    /// <param name="Roll">Names of those who may vote.</param>
    /// <param name="Mine">Whether this person has voted; null for who is not on the roll.</param>
    /// <param name="WhyNotVote">Why this person cannot vote now.</param>
    public sealed record View(Poll Poll, Assessment Assessment, PollForm Form, string Standing, int? Cast, IReadOnlyList<string> Roll, bool? Mine, Refusal? WhyNotVote, IReadOnlyList<Result> Results, UnitTree Tree);

    public sealed record Result(PollForm.One Judged, PollResult.Line Line);

    /// <exception cref="NotFoundException">No such poll.</exception>
    public async Task<View> Show(Guid id, CancellationToken ct)
    {
        var poll = await db.Set<Poll>().AsNoTracking().SingleOrDefaultAsync(p => p.Id == id, ct) ?? throw new NotFoundException("没有这次测评，可能网址有误。");
        var assessment = await db.Set<Assessment>().AsNoTracking().SingleAsync(a => a.Id == poll.Assessment, ct);
        var voters = await db.Set<PollVoter>().AsNoTracking().Where(v => v.Poll == id).ToListAsync(ct);
        var (form, result, me) = (PollForm.Of(poll), PollResult.Of(poll), voters.FirstOrDefault(voter => voter.Person == rights.Standing?.Person));
        var key = poll is { IsSecret: true, State: PollState.Made } ? keys.Find(id) : null;
        var cast = voters.Select(voter => CastVote.HasCast(poll, voter, key)).ToList();
        var names = await Names.Of(db, voters.Select(voter => (Guid?)voter.Person), ct);
        return new(poll, assessment, form, poll.Standing(clock.Now), result?.Cast ?? (poll.State == PollState.Made && !cast.Contains(null) ? cast.Count(one => one == true) : null),
            [.. voters.Select(voter => names.Of(voter.Person)).Order(StringComparer.Ordinal)], me is null ? null : CastVote.HasCast(poll, me, key) == true, poll.WhyNotVote(clock.Now),
            [.. (result?.Lines ?? []).Where(line => rights.Sees(assessment, line.Judged)).Select(line => new Result(form.Judged.First(one => one.Id == line.Judged), line))], await units.Tree(ct));
    }

    public sealed record Row(Guid Id, string Item, string ItemName, Rules.Appraisal.ItemKind Kind, string Window, string Standing, int Voters);

    /// <summary>Polls of an assessment, the latest first.</summary>
    public async Task<IReadOnlyList<Row>> List(Guid assessment, CancellationToken ct)
    {
        var now = clock.Now;
        return [.. (await db.Set<Poll>().AsNoTracking().Where(p => p.Assessment == assessment).OrderByDescending(p => p.OpensAt).ThenByDescending(p => p.Id).Take(MostListed).ToListAsync(ct))
            .Select(p => new Row(p.Id, p.Item, p.ItemName, p.Kind, p.Window, p.Standing(now), p.Voters))];
    }

    const int MostListed = 200;
}
