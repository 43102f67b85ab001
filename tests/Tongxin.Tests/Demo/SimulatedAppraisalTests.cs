using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Tongxin.Appraisal;
using Tongxin.Appraisal.Polls;
using Tongxin.People;
using Tongxin.Platform.Data;
using Tongxin.Tests.Kit;
using Tongxin.Web.Demo;
using Tongxin.Web.Hosting;

namespace Tongxin.Tests.Demo;

/// <summary>The simulated office's years of appraisal.</summary>
public sealed class SimulatedAppraisalTests
{
    static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Two_years_are_frozen_with_a_tie_at_the_line_a_unit_poor_twice_and_an_upheld_objection()
    {
        using var database = TestDatabase.Empty();
        await using var app = TongxinHost.Build(new() { Demo = true, ConnectionString = database.Database.ConnectionString, LedgerKeyFile = database.LedgerKey });
        await TongxinHost.Migrate(app.Services, Ct);
        await using var scope = app.Services.CreateAsyncScope();
        await new SimulatedYear(scope.ServiceProvider, app.Services.GetRequiredService<DemoClock>(), new(5), 1, papersAYear: 0, TextWriter.Null).Happen(new(2026, 1, 31), Ct);
        var db = scope.ServiceProvider.GetRequiredService<OfficeDb>();

        var years = await db.Set<Assessment>().AsNoTracking().OrderBy(a => a.Year).ToListAsync(Ct);
        Assert.Equal([(2024, AssessmentState.Frozen), (2025, AssessmentState.Frozen)], years.Select(a => (a.Year, a.State)));
        var (first, second) = (FrozenResult.Read(years[0].Result!), FrozenResult.Read(years[1].Result!));

        // Of seven who reached the mark three would be named; the third and the fourth are equal, and the rule names both.
        Assert.Equal("95 分以上的 7 个 × 45% = 3.15，舍去小数，名额 3 个；并列的都评，实评 4 个", second.Arithmetic);
        var named = second.Advanced.Select(id => second.Lines.Single(line => line.Id == id)).ToList();
        Assert.Equal([99.76m, 99.76m, 96.82m, 96.82m], named.Select(line => line.Composite!.Value));
        Assert.Equal(named[2].Streams, named[3].Streams);
        Assert.EndsWith("名额 3 个", first.Arithmetic);

        var poor = $"{await db.Set<Unit>().Where(u => u.Code == "NNW").Select(u => u.Id).SingleAsync(Ct)}";
        Assert.Equal([poor], first.Talks);
        Assert.Empty(first.Adjustments);
        Assert.Equal([poor], second.Talks);
        Assert.Equal([poor], second.Adjustments);

        var objection = await db.Set<Objection>().SingleAsync(Ct);
        Assert.True(objection.Upheld);
        var mark = await db.Set<ItemMark>().SingleAsync(m => m.Assessment == objection.Assessment && m.Judged == objection.Judged && m.Item == "leader", Ct);
        Assert.Equal((92m, "采纳异议，按原表更正"), (mark.Value, mark.Reason));

        // Each year's peers voted in secret, all of the eleven heads on ten units.
        var polls = await db.Set<Poll>().AsNoTracking().OrderBy(p => p.OpensAt).ToListAsync(Ct);
        Assert.Equal([(PollState.Counted, 11), (PollState.Counted, 11)], polls.Select(p => (p.State, PollResult.Of(p)!.Cast)));
        Assert.All(polls.SelectMany(p => PollResult.Of(p)!.Lines), line => Assert.Equal((10, 10), (line.Asked, line.Votes)));
        Assert.False(await db.Set<PollVoter>().AnyAsync(v => v.Ballot != null, Ct));
        // Everything was done by somebody, in the order in which it happened.
        var facts = await db.Facts.Where(f => f.Kind.StartsWith("assessment.") || f.Kind.StartsWith("objection.")).OrderBy(f => f.Seq).Select(f => new { f.Kind, f.At, f.Actor }).ToListAsync(Ct);
        Assert.Equal(["opened", "announced", "frozen", "opened", "announced", "raised", "answered", "frozen"], facts.Select(f => f.Kind.Split('.')[1]));
        Assert.Equal(facts.Select(f => f.At).Order(), facts.Select(f => f.At));
        Assert.All(facts, fact => Assert.NotNull(fact.Actor));
    }
}
