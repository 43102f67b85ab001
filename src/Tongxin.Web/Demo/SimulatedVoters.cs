using Microsoft.EntityFrameworkCore;
using Tongxin.Appraisal.Polls;
using Tongxin.Appraisal.Polls.Vote;
using Tongxin.People;
using Tongxin.Platform.Data;

namespace Tongxin.Web.Demo;

/// <summary>Lets people of the simulated office act as at the product's own pages, with the rights of their posts.</summary>
sealed class SimulatedVoters(IServiceProvider services)
{
    readonly SimulatedActs play = new(services);

    /// <param name="by">Null where the calendar acts.</param>
    public Task As(Person? by, Func<IServiceProvider, CancellationToken, Task> act, CancellationToken ct) => play.Inside(by, scope => act(scope, ct));

    /// <summary>Those on a poll's roll vote, one after the other.</summary>
    /// <param name="most">How many of them.</param>
    /// <param name="gradeOf">The grade that somebody is given by all.</param>
    public async Task Vote(IServiceProvider inside, Guid poll, int most, Func<Guid, string> gradeOf, CancellationToken ct)
    {
        foreach (var voter in await inside.GetRequiredService<OfficeDb>().Set<PollVoter>().AsNoTracking().Where(v => v.Poll == poll).OrderByDescending(v => v.Person).Take(most).Select(v => v.Person).ToListAsync(ct))
            await play.InsideOf(voter, async own =>
            {
                var (act, view) = (own.GetRequiredService<CastVote>(), await own.GetRequiredService<CastVote>().Show(poll, ct));
                var grades = view.Form.Grades.Select(grade => grade.Name).ToList();
                await act.Run(poll, new() { Votes = view.Whom.ToDictionary(one => $"{one.Id}", one => $"{grades.IndexOf(gradeOf(one.Id))}") }, ct);
            });
    }
}
