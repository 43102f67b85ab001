using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Tongxin.People;
using Tongxin.Platform.Accounts;
using Tongxin.Platform.Cases;
using Tongxin.Platform.Data;
using Tongxin.Rules.Calendar;
using Tongxin.Rules.Procedures;
using Tongxin.Suggestions;
using Tongxin.Suggestions.TakeAway;
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
        await new SimulatedYear(scope.ServiceProvider, app.Services.GetRequiredService<DemoClock>(), new(7), 1, PapersAYear, TextWriter.Null).Happen(SimulatedYear.First, Ct);
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
        await using var later = app.Services.CreateAsyncScope();
        await FileTellsTheDaysOfTheFacts(later.ServiceProvider, db, suggestions, handlings);
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

    static async Task FileTellsTheDaysOfTheFacts(IServiceProvider services, OfficeDb db, List<Suggestion> suggestions, ILookup<Guid, Handling> handlings)
    {
        var clerk = await db.Set<Post>().Where(post => post.To == null && db.Set<Unit>().Any(unit => unit.Id == post.Unit && unit.Code == "DGW")).Join(db.Set<Account>(), post => post.Person, account => account.Person, (_, account) => account.Id).FirstAsync(Ct);
        var standing = (await services.GetRequiredService<IStandings>().Of(clerk, Ct))!;
        services.GetRequiredService<CurrentRights>().Set(standing);
        var told = await db.Set<Reader>().Where(reader => reader.Person == standing.Person).Select(reader => reader.Suggestion).ToListAsync(Ct);
        var export = services.GetRequiredService<ExportSuggestions>();
        var columns = export.Sheet.Columns.ToDictionary(column => column.Name, column => column.Value);
        var units = await db.Set<Unit>().ToDictionaryAsync(unit => unit.Id, unit => unit.Name, Ct);
        var facts = (await db.Facts.Select(fact => new { fact.Subject, fact.Kind, fact.On }).ToListAsync(Ct)).ToLookup(fact => (fact.Subject, fact.Kind), fact => fact.On);
        var (paper, part) = (Procedure.Shipped["suggestion"], Procedure.Shipped["handling"]);
        var (seen, steps) = (new HashSet<Guid>(), 0);

        await foreach (var line in export.All(new() { State = "all" }, Ct))
        {
            Assert.True(seen.Add(line.Id));
            var suggestion = suggestions.Single(one => one.Id == line.Id);
            foreach (var act in paper.Acts)
                Told(facts[(line.Id, $"suggestion.{act.Id}")].Select(day => $"{day:yyyy-MM-dd}"), columns[$"{act.Name}日期"](line));
            foreach (var act in part.Acts.Where(act => act.Id != "contact"))
                Told(handlings[suggestion.MergedInto ?? line.Id].SelectMany(one => facts[(one.Id, $"handling.{act.Id}")].Select(day => $"{units[one.Unit]} {day:yyyy-MM-dd}")), columns[$"承办：{act.Name}"](line));
        }

        Assert.Equal(suggestions.Where(one => one.State != States.Signing && (!one.IsClosed || told.Contains(one.Id))).Select(one => one.Id).Order(), seen.Order());
        Assert.True(steps > suggestions.Count * 8, $"{steps}");

        void Told(IEnumerable<string> expected, object? cell)
        {
            var days = expected.Order(StringComparer.Ordinal).ToList();
            steps += days.Count;
            Assert.Equal(days, (cell switch { DateOnly day => $"{day:yyyy-MM-dd}", var text => $"{text}" }).Split(SuggestionLine.Between, StringSplitOptions.RemoveEmptyEntries).Order(StringComparer.Ordinal));
        }
    }
}
