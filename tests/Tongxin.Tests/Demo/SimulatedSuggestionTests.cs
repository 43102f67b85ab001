using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Tongxin.Platform.Data;
using Tongxin.Rules.Calendar;
using Tongxin.Suggestions;
using Tongxin.Tests.Kit;
using Tongxin.Web.Demo;
using Tongxin.Web.Hosting;

namespace Tongxin.Tests.Demo;

/// <summary>The simulated suggestions obey the rules of those in life: nothing is lost, skipped or out of order.</summary>
public sealed class SimulatedSuggestionTests
{
    const int PapersAYear = 60;

    static readonly string[] Numbered = [States.Accepted, States.Assigned, States.Answered, States.Dissatisfied, States.Merged, States.Closed];

    static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task They_are_numbered_owned_talked_about_before_each_answer_and_every_act_follows_the_one_before()
    {
        using var database = TestDatabase.Empty();
        await using var app = TongxinHost.Build(new() { Demo = true, ConnectionString = database.Database.ConnectionString, LedgerKeyFile = database.LedgerKey });
        await TongxinHost.Migrate(app.Services, Ct);
        await using var scope = app.Services.CreateAsyncScope();
        await new SimulatedYear(scope.ServiceProvider, app.Services.GetRequiredService<DemoClock>(), new(5), 1, PapersAYear, TextWriter.Null).Happen(SimulatedYear.First, Ct);
        var db = scope.ServiceProvider.GetRequiredService<OfficeDb>();
        var suggestions = await db.Set<Suggestion>().AsNoTracking().Include(s => s.CoSponsors).Include(s => s.Ratings).AsSplitQuery().ToListAsync(Ct);
        var handlings = (await db.Set<Handling>().AsNoTracking().Include(h => h.Contacts).Include(h => h.Answers).AsSplitQuery().ToListAsync(Ct)).ToLookup(h => h.Suggestion);

        Assert.InRange(suggestions.Count, 4 * PapersAYear * 9 / 10, 4 * PapersAYear * 11 / 10);
        AreNumbered(suggestions);
        Assert.All(suggestions, one => Assert.True(HasOwner(one, handlings[one.Id].ToList()), $"{one.State} {one.Title}"));
        Assert.All(handlings.SelectMany(some => some), AnswersInOrder);
        Assert.All(suggestions.Where(s => s.AnsweredOn is not null && s.State != States.Answered), s => Assert.True(s.Ratings.Count > 0 || s.Clocks.Single(clock => clock.Rule == "suggestion.feedback").Ended > s.Clocks.Single(clock => clock.Rule == "suggestion.feedback").Due));
        SpreadIsPlausible(suggestions, [.. handlings.SelectMany(some => some)]);
        await FactsAreInOrder(db);
    }

    static void AreNumbered(List<Suggestion> suggestions)
    {
        foreach (var year in suggestions.Where(s => s.Number.Length > 0).GroupBy(s => s.Year))
            Assert.Equal(Enumerable.Range(1, year.Count()).Select(number => number.ToString("0000", CultureInfo.InvariantCulture)), year.Select(s => s.Number).Order(StringComparer.Ordinal));
        Assert.All(suggestions, one => Assert.True(one.Number.Length > 0 || !Numbered.Contains(one.State)));
        Assert.Equal(suggestions.Count, suggestions.Select(s => s.Title).Distinct().Count());
    }

    // Whoever has to do the next thing, or the paper is over.
    static bool HasOwner(Suggestion one, List<Handling> handlings) => one.State switch
    {
        States.Assigned => handlings.Exists(h => h.IsOwed),
        States.Merged => one.MergedInto is not null,
        States.Answered or States.Dissatisfied or States.Closed => one.MergedInto is not null || handlings.Exists(h => h.IsLead && h.AnsweredOn is not null),
        States.Withdrawn => !handlings.Exists(h => h.Phase != CasePhase.Done),
        _ => handlings.Count == 0,
    };

    static void AnswersInOrder(Handling one)
    {
        if (one.AnsweredOn is not null)
            Assert.DoesNotContain(one.Clocks, clock => clock.Ended is null && clock.Rule is "suggestion.answer" or "suggestion.answer.hard" or "suggestion.redo");
        Assert.Equal(one.State == HandlingStates.Answered ? one.Round : one.Round - 1, one.Answers.Count);
        foreach (var answer in one.Answers)
        {
            Assert.Contains(one.Contacts, talk => talk.Round == answer.Round && talk.On < answer.On && talk.On >= one.AssignedOn);
            Assert.Single(one.Clocks, clock => clock.Ended == answer.On && clock.Rule is "suggestion.answer" or "suggestion.answer.hard" or "suggestion.redo");
        }
        Assert.True(one.ReceivedOn is null || one.ReceivedOn > one.AssignedOn);
    }

    static void SpreadIsPlausible(List<Suggestion> suggestions, List<Handling> handlings)
    {
        var answered = handlings.Where(h => h.AnsweredOn is not null).ToList();
        Assert.InRange(answered.Count(h => !h.AnsweredLate) * 100 / answered.Count, 90, 99);
        Assert.All(new[] { States.Closed, States.Returned, States.Withdrawn }, state => Assert.Contains(suggestions, s => s.State == state));
        Assert.Contains(suggestions, s => s.Round > 1);
        Assert.Contains(suggestions, s => s.MergedInto is not null);
        Assert.Contains(handlings, h => h.State == HandlingStates.Returned);
        Assert.Contains(answered, h => h.Clocks.Any(clock => clock.Extended));
        Assert.Contains(answered, h => h.IsHard);
        Assert.Equal(3, suggestions.Count(s => s.IsClosed));
        Assert.All(suggestions.Where(s => s.IsClosed), s => Assert.All(handlings.Where(h => h.Suggestion == s.Id), h => Assert.True(h.IsClosed)));
    }

    static async Task FactsAreInOrder(OfficeDb db)
    {
        var facts = await db.Facts.AsNoTracking().Where(f => f.Actor != null && (f.Kind.StartsWith("suggestion.") || f.Kind.StartsWith("handling."))).OrderBy(f => f.Seq)
            .Select(f => new { f.At, f.On, f.Kind, f.Subject, f.SubjectVersion }).ToListAsync(Ct);
        Assert.All(facts.Zip(facts.Skip(1)), pair => Assert.True(pair.First.At <= pair.Second.At && pair.First.On <= pair.Second.On));
        // In session deputies write on any day; everything else is done when the office works.
        Assert.All(facts.Where(f => f.On.Month != 1), f => Assert.True(WorkCalendar.Official.IsWorkday(f.On), $"{f.On} {f.Kind}"));
        Assert.All(facts.GroupBy(f => f.Subject), life => Assert.Equal(life.Select(f => f.SubjectVersion), life.Select(f => f.SubjectVersion).Order()));
    }
}
