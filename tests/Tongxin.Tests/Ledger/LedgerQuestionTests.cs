using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Tongxin.Platform.Data;
using Tongxin.Platform.Ledger;
using Tongxin.Plans;
using Tongxin.Tests.Kit;
using Tongxin.Tests.Plans;
using Tongxin.Tests.Platform.Export;

namespace Tongxin.Tests.Ledger;

public sealed class LedgerQuestionTests
{
    [Theory]
    [InlineData("unit=DGW", 3)]
    [InlineData("unit=CWH", 5)]
    [InlineData("unit=ZB1", 2)]
    [InlineData("kind=task.done", 3)]
    [InlineData("kind=task", 7)]
    [InlineData("unit=CWH&kind=task.done", 2)]
    [InlineData("who=代表工委科员", 1)]
    [InlineData("who=小组长", 1)]
    [InlineData("month=2026-03&kind=task", 3)]
    [InlineData("month=2026-02", 0)]
    [InlineData("from=2026-03-28&to=2026-03-31&kind=task", 2)]
    [InlineData("from=2026-03-29&kind=task.done", 2)]
    [InlineData("to=2026-03-27&kind=task", 1)]
    public async Task The_ledger_is_asked_by_unit_person_days_and_act(string query, int lines)
    {
        await using var office = await Office.Open();
        await Tasks.Finished(office, "DGW", "代表工委科员", on: "2026-03-27");
        await Tasks.Finished(office, "JSW", "监司委科员", on: "2026-03-29");
        await Tasks.Finished(office, "XZ1", "小组长", on: "2026-03-31");
        await office.Has(await Tasks.Planned(office, "DGW"));
        var units = await office.Look(db => db.Set<Tongxin.People.Unit>().ToDictionaryAsync(u => u.Code, u => u.Id));
        foreach (var (code, id) in units)
            query = query.Replace($"unit={code}", $"unit={id}", StringComparison.Ordinal);
        // The small office's own foundation lies in 2022.
        if (!query.Contains("from=", StringComparison.Ordinal) && !query.Contains("month=", StringComparison.Ordinal))
            query += "&from=2026-01-01";

        var page = await (await office.As("办公室科员")).Open("/ledger?" + query);
        var answer = await (await office.As("审计员")).Get("/api/v1/ledger?" + query);

        Assert.Equal(lines, page.Rows.Count(row => row.TextContent.Contains("任务 ·")));
        Assert.Equal(page.Rows.Count, answer.GetProperty("items").GetArrayLength());
        Assert.Equal(page.Rows.Count, answer.GetProperty("total").GetInt32());
    }

    [Fact]
    public async Task A_person_took_part_where_a_module_says_so()
    {
        await using var office = await Office.Open();
        var task = await Tasks.Finished(office, "JSW", "监司委科员", on: "2026-03-29");
        var person = await office.Person("代表工委科员");

        await office.Do(async services =>
        {
            var ledger = ActivatorUtilities.CreateInstance<Tongxin.Boards.Ledger.ReadLedger>(services, (IEnumerable<IPersonSubjects>)[new TookPart(task.Id)]);
            var view = await ledger.Show(new() { Person = person.ToString(), Kind = "task" }, CancellationToken.None);
            Assert.Equal(2, view.Page.Rows.Count);
            Assert.Equal("代表工委科员", view.Person);
        }, by: "办公室科员");
    }

    [Fact]
    public async Task A_persons_ledger_holds_the_own_posts_and_the_tasks_to_be_done()
    {
        await using var office = await Office.Open();
        await office.Has(await Tasks.Planned(office, "DGW", person: "代表工委科员"));
        await office.Has(await Tasks.Planned(office, "DGW"));

        var page = await (await office.As("办公室科员")).Open($"/ledger?person={await office.Person("代表工委科员")}");

        Assert.Equal("台账 · 代表工委科员", page.Heading);
        Assert.Single(page.Rows, row => row.TextContent.Contains("任务 · 列入计划"));
        Assert.Equal(2, page.Rows.Count(row => row.TextContent.Contains("任职 · 任职")));
        Assert.Single(page.Rows, row => row.TextContent.Contains("人员 · 登记"));
    }

    [Theory]
    [InlineData("unit=abc", "input.unit"), InlineData("person=1", "input.person"), InlineData("who=查无此人", "input.who"), InlineData("month=2026-13", "input.month")]
    [InlineData("from=x", "input.from"), InlineData("from=2026-03-02&to=2026-03-01", "input.to"), InlineData("subject=x", "input.subject")]
    public async Task What_names_nothing_is_refused_and_says_so(string query, string code)
    {
        await using var office = await Office.Open();
        var clerk = await office.As("办公室科员");

        var page = await clerk.Open("/ledger?" + query);

        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.Equal(code, page.Alert);
        Assert.Equal(HttpStatusCode.BadRequest, (await clerk.Client.GetAsync("/api/v1/ledger?" + query)).StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, (await clerk.Client.GetAsync("/ledger/export?" + query)).StatusCode);
    }

    [Fact]
    public async Task Hostile_strings_do_no_harm()
    {
        await using var office = await Office.Open();
        var clerk = await office.As("办公室科员");

        foreach (var text in HostileStrings.All.Where(text => text.Length < 1500))
        {
            var escaped = string.Concat(System.Text.Encoding.UTF8.GetBytes(text).Select(b => $"%{b:X2}"));
            foreach (var name in new[] { "who", "kind", "after", "month" })
            {
                var status = (int)(await clerk.Client.GetAsync($"/ledger?{name}={escaped}")).StatusCode;
                Assert.True(status is 200 or 400, $"{name}={text} answered {status}");
            }
        }
    }

    sealed class TookPart(Guid record) : IPersonSubjects
    {
        public IQueryable<Guid> Of(Guid person, OfficeDb db) => db.Set<PlanItem>().Where(i => i.Id == record).Select(i => i.Id);
    }
}
