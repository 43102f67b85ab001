using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Tongxin.Platform.Data;
using Tongxin.Suggestions;
using Tongxin.Suggestions.List;
using Tongxin.Suggestions.Promises;
using Tongxin.Tests.Kit;
using Asked = Tongxin.Suggestions.List.SuggestionList.Question;

namespace Tongxin.Tests.Suggestions;

/// <summary>No page of the list of suggestions reads or sorts all of them, whoever asks for what.</summary>
public sealed class ListPlansTests
{
    static readonly string[] Readers = ["监司委科员", Papers.Deputy, "教育局局长"];

    static readonly Asked[] Questions =
    [
        .. new[] { null, "soon", "late", "done", "all", States.Submitted, States.Closed }.SelectMany(state => new Asked[]
            { new() { State = state }, new() { State = state, Kind = "suggestion" }, new() { State = state, Kind = "bill" } }),
        new() { State = "all", Year = 2025 }, new() { State = "done", Year = 2025 }, new() { State = "all", Key = "1" }, new() { State = "all", Lead = Guid.CreateVersion7() }, new() { State = "all", Subject = Guid.CreateVersion7() },
    ];

    [Fact]
    public async Task A_page_is_a_range_of_an_index()
    {
        await using var office = await Office.Open();
        office.SkipUnlessSqlite("PostgreSQL reads a small table whole, whatever indexes it has.");
        foreach (var reader in Readers)
            await office.Do(async services =>
            {
                var list = services.GetRequiredService<SuggestionList>();
                foreach (var question in Questions)
                    foreach (var step in await Plan(list.From(question, 21)))
                        // A unit has few in one open state and orders those; everything else comes in order.
                        if (!(reader == "教育局局长" && question.State == States.Submitted))
                            Assert.False(step.Contains("TEMP B-TREE", StringComparison.Ordinal) || IsWholeTable(step), $"{reader} {question}: {step}");
            }, reader);
    }

    [Fact]
    public async Task What_a_deputy_signed_and_what_a_unit_promised_are_found_by_whose_they_are()
    {
        await using var office = await Office.Open();
        office.SkipUnlessSqlite("PostgreSQL reads a small table whole, whatever indexes it has.");
        await office.Do(async services =>
        {
            var (access, db, me) = (services.GetRequiredService<SuggestionAccess>(), services.GetRequiredService<OfficeDb>(), Guid.CreateVersion7());
            foreach (var step in await Plan(MyPapers.Beside(db.Set<CoSponsor>().Where(signer => signer.Person == me), access.Visible(db.Set<Suggestion>()))))
                Assert.False(IsWholeTable(step), step);
        }, Papers.Deputy);
        await office.Do(async services =>
        {
            var (access, db) = (services.GetRequiredService<SuggestionAccess>(), services.GetRequiredService<OfficeDb>());
            foreach (var step in await Plan(access.Visible(db.Set<Commitment>()).OrderBy(c => c.DueOn).ThenBy(c => c.Id)))
                Assert.False(step.Contains("TEMP B-TREE", StringComparison.Ordinal) || IsWholeTable(step), step);
        }, "教育局局长");
    }

    static bool IsWholeTable(string step) => step.StartsWith("SCAN ", StringComparison.Ordinal) && !step.Contains("INDEX", StringComparison.Ordinal) && !step.Contains("SUBQUERY", StringComparison.Ordinal);

    static async Task<IReadOnlyList<string>> Plan<T>(IQueryable<T> query)
    {
        await using var command = query.CreateDbCommand();
        command.CommandText = "EXPLAIN QUERY PLAN " + command.CommandText;
        await command.Connection!.OpenAsync();
        var steps = new List<string>();
        await using DbDataReader plan = await command.ExecuteReaderAsync();
        while (await plan.ReadAsync())
            steps.Add(plan.GetString(3));
        Assert.NotEmpty(steps);
        return steps;
    }
}
