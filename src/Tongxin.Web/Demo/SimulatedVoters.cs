using Microsoft.EntityFrameworkCore;
using Tongxin.Appraisal.Polls;
using Tongxin.Appraisal.Polls.Vote;
using Tongxin.People;
using Tongxin.Platform.Accounts;
using Tongxin.Platform.Data;

namespace Tongxin.Web.Demo;

/// <summary>Lets people of the simulated office act as at the product's own pages, with the rights of their posts.</summary>
sealed class SimulatedVoters(IServiceScopeFactory scopes)
{
    /// <param name="by">Null where the calendar acts.</param>
    public Task As(Person? by, Func<IServiceProvider, CancellationToken, Task> act, CancellationToken ct) => As(by?.Id, act, ct);

    /// <summary>Those on a poll's roll vote, one after the other.</summary>
    /// <param name="most">How many of them.</param>
    /// <param name="gradeOf">The grade that somebody is given by all.</param>
    public async Task Vote(IServiceProvider services, Guid poll, int most, Func<Guid, string> gradeOf, CancellationToken ct)
    {
        foreach (var voter in await services.GetRequiredService<OfficeDb>().Set<PollVoter>().AsNoTracking().Where(v => v.Poll == poll).OrderByDescending(v => v.Person).Take(most).Select(v => v.Person).ToListAsync(ct))
            await As(voter, async (own, ct) =>
            {
                var (act, view) = (own.GetRequiredService<CastVote>(), await own.GetRequiredService<CastVote>().Show(poll, ct));
                var grades = view.Form.Grades.Select(grade => grade.Name).ToList();
                await act.Run(poll, new() { Votes = view.Whom.ToDictionary(one => $"{one.Id}", one => $"{grades.IndexOf(gradeOf(one.Id))}") }, ct);
            }, ct);
    }

    async Task As(Guid? by, Func<IServiceProvider, CancellationToken, Task> act, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var services = scope.ServiceProvider;
        if (by is { } person)
        {
            var account = await services.GetRequiredService<OfficeDb>().Set<Account>().Where(a => a.Person == person).Select(a => a.Id).SingleAsync(ct);
            var standing = (await services.GetRequiredService<IStandings>().Of(account, ct))!;
            services.GetRequiredService<CurrentRights>().Set(standing);
            var acting = services.GetRequiredService<Acting>();
            (acting.Account, acting.Person, acting.Post, acting.Name) = (account, person, standing.Main?.Post, standing.Name);
        }
        await act(services, ct);
    }
}
