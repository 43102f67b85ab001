using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Tongxin.Platform.Jobs;
using Tongxin.Suggestions;
using Tongxin.Suggestions.Calendar;
using Tongxin.Tests.Kit;

namespace Tongxin.Tests.Suggestions;

/// <summary>Deadlines follow rules and calendar when these changed, and are left alone when they did not.</summary>
public sealed class RecomputeClocksTests
{
    static readonly DateOnly Due = new(2026, 7, 1);

    [Fact]
    public async Task Nothing_is_looked_at_while_the_rules_are_those_of_the_last_start()
    {
        await using var office = await Office.Open();
        await Papers.Assigned(office);
        await Start(office);
        await Earlier(office);

        await Start(office);

        Assert.Equal(0, await Moved(office, "handling.recomputed"));
    }

    [Fact]
    public async Task After_the_rules_changed_each_running_deadline_moves_once_with_a_fact_and_what_is_decided_stays()
    {
        await using var office = await Office.Open();
        var (running, decided) = (await Papers.Assigned(office), await Papers.Answered(office));
        await Start(office);
        await Earlier(office);
        await office.Do(services => services.GetRequiredService<Tongxin.Platform.Data.OfficeDb>().Set<RulesTaken>().ExecuteUpdateAsync(set => set.SetProperty(taken => taken.Digest, "other")));

        await Start(office);

        Assert.Equal(Due, Assert.Single(await Papers.Handlings(office, running)).Due);
        Assert.Equal(Due, (await Papers.Kept(office, running)).Due);
        Assert.Contains("2026-06-01", Assert.Single(await Papers.Handlings(office, decided)).ClockLines);
        Assert.Equal(1, await Moved(office, "handling.recomputed"));
        await Start(office);
        Assert.Equal(1, await Moved(office, "handling.recomputed"));
    }

    /// <summary>The duty, as after a start of the program.</summary>
    static Task Start(Office office) => office.Do(async services =>
    {
        services.GetRequiredService<RulesSeen>().Compared = false;
        await services.GetServices<IDuty>().OfType<RecomputeClocks>().Single().Run(CancellationToken.None);
    });

    /// <summary>As if an earlier rule had set the last day of all answers a month before.</summary>
    static Task Earlier(Office office) => office.Do(services => services.GetRequiredService<Tongxin.Platform.Data.OfficeDb>().Set<Handling>().ExecuteUpdateAsync(set => set
        .SetProperty(handling => handling.ClockLines, handling => handling.ClockLines.Replace("2026-07-01", "2026-06-01"))));

    static Task<int> Moved(Office office, string kind) => office.Look(db => db.Facts.CountAsync(fact => fact.Kind == kind));
}
