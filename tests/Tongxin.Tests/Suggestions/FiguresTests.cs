using Microsoft.Extensions.DependencyInjection;
using Tongxin.Platform.Figures;
using Tongxin.Suggestions;
using Tongxin.Tests.Boards.Reports;
using Tongxin.Tests.Kit;

namespace Tongxin.Tests.Suggestions;

/// <summary>What is counted of suggestions, and the year's report made of it.</summary>
public sealed class FiguresTests
{
    /// <summary>One of each: content, not content and handled anew, not rated in time, waiting for a rating, late, merged, returned, letter, withdrawn, waiting.</summary>
    static async Task Fill(Office office)
    {
        var (deputy, clerk) = (await office.As("代表"), await office.As(Papers.Office));
        async Task Rate(Guid id, string result) =>
            await (await deputy.Open($"/suggestions/{id}/rate")).Submit(("Input.Attitude", "Satisfied"), ("Input.Result", result), ("Input.Words", "没有说何时办"));

        await Rate(await Papers.Answered(office), "Satisfied");
        var again = await Papers.Answered(office, "B");
        await Rate(again, "Not");
        await (await clerk.Open($"/suggestions/{again}/do/redo")).Submit(("Input.Reason", "写明时间"));
        await Papers.Answered(office, "B");
        var main = await Papers.Accepted(office, "甲件");
        var merged = await Papers.Accepted(office, "乙件", by: "代表乙");
        await (await clerk.Open($"/suggestions/{merged}/merge")).Submit(("Input.Into", (await Papers.Kept(office, main)).Number));
        await (await clerk.Open($"/suggestions/{main}/classify")).Submit(("Input.IsKey", "true"));
        await (await clerk.Open($"/suggestions/{main}/assign")).Submit(("Input.Leads.Text", "市教育局"));
        await (await clerk.Open($"/suggestions/{await Papers.Proposed(office)}/return")).Submit(("Input.Code", "several"));
        await (await clerk.Open($"/suggestions/{await Papers.Proposed(office)}/do/letter")).Submit(("Input.Reason", "来信"));
        await (await deputy.Open($"/suggestions/{await Papers.Proposed(office)}/do/withdraw")).Press("撤回");
        await Papers.Proposed(office);
        // Given in April, answered in August: more than three months.
        var late = await Papers.Assigned(office);
        office.On("2026-08-03");
        await Papers.Answer(office, late);
    }

    static async Task<int> Number(Office office, string figure, string query = "", string by = Papers.Office) =>
        (await (await office.As(by)).Get($"/api/v1/figures/{figure}?from=2026-01-01&to=2026-12-31{query}")).GetProperty("number").GetInt32();

    [Fact]
    public async Task Every_number_counts_what_it_says_and_nothing_is_counted_as_content_that_was_not_said()
    {
        await using var office = await Office.Open();
        await Fill(office);

        var told = new Dictionary<string, int>
        {
            ["suggestions.received"] = 10,
            ["suggestions.waiting"] = 1,
            ["suggestions.accepted"] = 6,
            ["suggestions.merged"] = 1,
            ["suggestions.returned"] = 1,
            ["suggestions.letters"] = 1,
            ["suggestions.withdrawn"] = 1,
            ["suggestions.key"] = 1,
            ["suggestions.answered"] = 4,
            ["suggestions.satisfied"] = 1,
            ["suggestions.mostly"] = 0,
            ["suggestions.not-satisfied"] = 1,
            ["suggestions.unrated"] = 2,
            ["suggestions.redone"] = 1,
            ["handlings.assigned"] = 5,
            // The one handled anew owes its answer again.
            ["handlings.answered"] = 3,
            ["handlings.answered-late"] = 1,
            ["handlings.overdue"] = 2,
            ["handlings.satisfied"] = 1,
            ["handlings.mostly"] = 0,
            ["handlings.not-satisfied"] = 0,
            ["handlings.unrated"] = 2,
            ["handlings.class-a"] = 2,
            ["handlings.class-b"] = 1,
            ["handlings.class-c"] = 0,
            ["handlings.returned"] = 0,
        };
        foreach (var (figure, number) in told)
            Assert.Equal((figure, number), (figure, await Number(office, figure)));
        Assert.Equal(124, await Number(office, "handlings.answer-days"));
        Assert.InRange(await Number(office, "handlings.answer-workdays"), 75, 90);
        Assert.Equal(1, await Number(office, "suggestions.merged", $"&person={await office.Person("代表乙")}"));
        Assert.Equal(3, await Number(office, "handlings.answered", $"&unit={await office.Unit("JTJ")}"));
        // What a unit's answers came to, and when; what each subject, deputy and month has.
        Assert.Equal((1, 0), (await Number(office, "handlings.satisfied", $"&unit={await office.Unit("JTJ")}"), await Number(office, "handlings.satisfied", $"&unit={await office.Unit("JYJ")}")));
        Assert.Equal((2, 1), (await Number(office, "handlings.answered", "&month=2026-04"), await Number(office, "handlings.class-a", "&month=2026-08")));
        Assert.Equal(10, await Number(office, "suggestions.received", $"&kind={Guid.Empty}"));
    }

    [Fact]
    public async Task What_was_known_in_April_is_still_what_was_known_in_April()
    {
        await using var office = await Office.Open();
        await Fill(office);

        Assert.Equal(3, await Number(office, "suggestions.answered", "&as-of=2026-04-01"));
        Assert.Equal(0, await Number(office, "handlings.answered-late", "&as-of=2026-04-01"));
        Assert.Equal(1, await Number(office, "suggestions.satisfied", "&as-of=2026-04-01"));
        Assert.Equal(0, await Number(office, "handlings.overdue", "&as-of=2026-04-01"));
        Assert.Equal(3, await Number(office, "handlings.owed", "&as-of=2026-04-01"));
    }

    [Fact]
    public async Task What_is_closed_is_counted_and_not_named_and_a_unit_counts_its_own()
    {
        await using var office = await Office.Open();
        var id = await Papers.Assigned(office);
        await (await (await office.As(Papers.Office)).Open($"/suggestions/{id}/classify")).Submit(("Input.IsKey", "true"), ("Input.IsClosed", "true"));
        var clerk = await office.As("监司委科员");

        foreach (var figure in new[] { "suggestions.key", "handlings.assigned" })
        {
            var row = Assert.Single((await clerk.Get($"/api/v1/figures/{figure}?from=2026-01-01&to=2026-12-31")).GetProperty("rows").EnumerateArray());
            Assert.Equal("（限定知情）", row.GetProperty("title").GetString());
        }
        Assert.Equal((1, 0), await office.Do(async services =>
        {
            var slice = new Slice(null, null, new(2026, 1, 1), new(2026, 12, 31));
            var all = services.GetRequiredService<FigureCatalogue>();
            return (await all.Find("handlings.assigned")!.Count(slice, CancellationToken.None), await all.Find("suggestions.received")!.Count(slice, CancellationToken.None));
        }, by: Papers.Head));
    }

    [Fact]
    public async Task The_years_report_tells_it_with_references_that_can_be_checked()
    {
        await using var office = await Office.Open();
        await Fill(office);
        var file = await Made.File(office, "suggestions", "CWH");
        var text = Made.Text(file);

        Assert.Empty(Made.Faults(file));
        Assert.Contains("2026年代表建议、批评和意见办理情况报告", text);
        Assert.Matches("代表提交10.*件。经审查，立案6", text);
        Assert.Contains("交通", text);
        Assert.Empty((await Made.Check(office, file)).Problems);
    }
}
