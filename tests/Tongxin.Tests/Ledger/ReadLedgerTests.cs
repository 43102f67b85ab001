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

public sealed class ReadLedgerTests
{
    [Fact]
    public async Task A_late_entry_stands_on_its_day_and_is_marked()
    {
        await using var office = await Office.Open();
        await Finished(office, "DGW", "代表工委科员", on: "2026-03-27");

        var page = await (await office.As("代表工委科员")).Open("/ledger?kind=task.done");

        var row = Assert.Single(page.Rows);
        Assert.StartsWith("3月27日", row.TextContent.Trim());
        Assert.Contains("补记于 4月1日", row.TextContent);
        Assert.Contains("代表工作委员会科员", row.TextContent);
    }

    [Fact]
    public async Task An_entry_of_its_own_day_is_not_marked()
    {
        await using var office = await Office.Open();
        await Finished(office, "DGW", "代表工委科员", on: "2026-04-01");

        var page = await (await office.As("代表工委科员")).Open("/ledger?kind=task.done");

        Assert.DoesNotContain("补记", Assert.Single(page.Rows).TextContent);
    }

    [Fact]
    public async Task A_line_leads_to_its_record_and_to_the_fact_in_full()
    {
        await using var office = await Office.Open();
        var task = await Finished(office, "DGW", "代表工委科员", on: "2026-03-27");
        var clerk = await office.As("代表工委科员");

        var page = await clerk.Open("/ledger?kind=task.done");

        Assert.Contains($"/tasks/{task.Id}", page.Links);
        var fact = await clerk.Open(page.Links.Single(link => link.StartsWith("/ledger/", StringComparison.Ordinal) && char.IsDigit(link[8])));
        Assert.Contains("完成：一件事", fact.Heading);
    }

    [Fact]
    public async Task A_correction_names_what_it_corrects()
    {
        await using var office = await Office.Open();
        var task = await Finished(office, "DGW", "代表工委科员", on: "2026-03-27");
        var wrong = await office.Look(db => db.Facts.Where(f => f.Subject == task.Id && f.Kind == "task.done").Select(f => f.Seq).SingleAsync());
        await Corrected(office, task, wrong);

        var clerk = await office.As("代表工委科员");
        var page = await clerk.Open($"/ledger?subject={task.Id}");
        var corrected = await clerk.Open($"/ledger/{wrong}");

        Assert.Contains($"更正第 {wrong} 条", page.Text);
        Assert.Contains(page.Links, link => link == $"/ledger/{wrong}");
        Assert.Contains("已由第", corrected.Text);
    }

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
        await Finished(office, "DGW", "代表工委科员", on: "2026-03-27");
        await Finished(office, "JSW", "监司委科员", on: "2026-03-29");
        await Finished(office, "XZ1", "小组长", on: "2026-03-31");
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
        var task = await Finished(office, "JSW", "监司委科员", on: "2026-03-29");
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
    [InlineData("审计员", 2), InlineData("办公室科员", 2), InlineData("代表工委主任", 1), InlineData("代表工委科员", 1), InlineData("监司委科员", 1), InlineData("常委会主任", 2), InlineData("支部书记", 1)]
    public async Task Everybody_sees_the_own_units_and_heads_those_below(string who, int lines)
    {
        await using var office = await Office.Open();
        await Finished(office, "DGW", "代表工委科员", on: "2026-03-27");
        await Finished(office, "JSW", "监司委科员", on: "2026-03-29");

        var page = await (await office.As(who)).Open("/ledger?kind=task.done");

        Assert.Equal(lines, page.Rows.Count);
    }

    [Fact]
    public async Task Ones_own_acts_are_seen_wherever_they_stand()
    {
        await using var office = await Office.Open();
        await Finished(office, "JSW", "代表工委科员", on: "2026-03-29");

        var page = await (await office.As("代表工委科员")).Open("/ledger?kind=task.done");
        var fact = page.Links.Single(link => link.StartsWith("/ledger/", StringComparison.Ordinal) && char.IsDigit(link[8]));

        Assert.Single(page.Rows);
        Assert.Equal(HttpStatusCode.OK, (await (await office.As("代表工委科员")).Open(fact)).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await (await office.As("代表工委主任")).Open(fact)).Status);
    }

    [Theory]
    [InlineData("代表"), InlineData("交通局联络员"), InlineData("系统管理员"), InlineData("安全管理员")]
    public async Task The_ledger_is_closed_to_who_is_not_of_the_office(string who)
    {
        await using var office = await Office.Open();
        var visitor = await office.As(who);

        Assert.Equal(HttpStatusCode.Forbidden, (await visitor.Open("/ledger")).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await visitor.Open("/ledger/1")).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await visitor.Client.GetAsync("/ledger/export")).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await visitor.Client.GetAsync("/api/v1/ledger")).StatusCode);
    }

    [Fact]
    public async Task Pages_follow_each_other_without_gap_or_repetition()
    {
        await using var office = await Office.Open();
        for (var n = 0; n < 60; n++)
            await Finished(office, n % 2 == 0 ? "DGW" : "JSW", "代表工委科员", on: $"2026-03-{10 + n % 5}");
        var clerk = await office.As("办公室科员");

        var seen = new List<string>();
        for (var page = await clerk.Open("/ledger?kind=task"); ; page = await page.Follow("下一页"))
        {
            seen.AddRange(page.Rows.Select(row => row.QuerySelector(".num")!.TextContent));
            if (!page.Document.QuerySelectorAll("a[rel=next]").Any())
                break;
        }

        Assert.Equal(120, seen.Count);
        Assert.Equal(120, seen.Distinct().Count());
    }

    [Fact]
    public async Task Few_and_many_lines_are_the_same_question()
    {
        await using var office = await Office.Open();
        var dgw = await office.Unit("DGW");
        await office.Look(async db =>
        {
            for (var n = 0; n < 1100; n++)
                db.Facts.Add(new() { At = new(2026, 3, 2, 1, 0, 0, DateTimeKind.Utc), On = new(2026, 3, 2), Kind = "task.begun", Subject = Guid.CreateVersion7(), SubjectVersion = 1, Unit = dgw, Sentence = $"第{n}件" });
            return await db.SaveChangesAsync();
        });
        var head = await office.As("代表工委主任");

        var many = await head.Open($"/ledger?unit={dgw}");
        var few = await head.Open($"/ledger?unit={dgw}&from=2022-01-01&to=2026-03-01");
        var exact = await head.Open($"/ledger?unit={dgw}&from=2026-03-02&total=exact");

        Assert.Equal(50, many.Rows.Count);
        Assert.Contains("1000+", many.Text);
        Assert.Equal(50, exact.Rows.Count);
        Assert.Equal("1100", exact.Find(".pager b")?.TextContent);
        Assert.All(few.Rows, row => Assert.DoesNotContain("第", row.QuerySelector(".what")!.TextContent));
        Assert.NotEmpty(few.Rows);
    }

    [Theory]
    [InlineData("csv"), InlineData("xlsx")]
    public async Task The_file_holds_what_the_page_shows(string format)
    {
        await using var office = await Office.Open();
        await Finished(office, "DGW", "代表工委科员", on: "2026-03-27");

        var response = await (await office.As("代表工委科员")).Client.GetAsync($"/ledger/export?kind=task.done&format={format}");

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        if (format == "csv")
        {
            var lines = (await response.Content.ReadAsStringAsync()).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
            Assert.Equal(2, lines.Length);
            Assert.Contains("2026-03-27,2026-04-01", lines[1]);
            Assert.Contains("代表工作委员会科员,任务 · 完成,完成：一件事，按期", lines[1]);
        }
        else
            Assert.Equal("PK"u8.ToArray(), (await response.Content.ReadAsByteArrayAsync())[..2]);
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

    [Theory]
    [InlineData("2"), InlineData("2026-03-01_x"), InlineData("x_2"), InlineData("2026-03-01_2_3")]
    public async Task A_place_that_cannot_be_read_does_not_lead_back_to_the_first_page(string after)
    {
        await using var office = await Office.Open();
        var clerk = await office.As("办公室科员");

        Assert.Equal("input.after", (await clerk.Open("/ledger?after=" + after)).Alert);
        Assert.Equal(HttpStatusCode.BadRequest, (await clerk.Client.GetAsync("/api/v1/ledger?after=" + after)).StatusCode);
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

    static async Task<PlanItem> Finished(Office office, string unit, string by, string on)
    {
        var task = await office.Has(await Tasks.Planned(office, unit));
        await office.Do(async services =>
        {
            var db = services.GetRequiredService<OfficeDb>();
            var item = await db.Get<PlanItem>(task.Id, null, CancellationToken.None);
            item.Finish("办成", DateOnly.Parse(on), new(2026, 4, 1));
            await db.SaveChangesAsync();
        }, by);
        return task;
    }

    static Task Corrected(Office office, PlanItem task, long wrong) => office.Look(async db =>
    {
        db.Facts.Add(new()
        {
            At = new(2026, 4, 1, 2, 0, 0, DateTimeKind.Utc),
            On = new(2026, 3, 27),
            Kind = "task.corrected",
            Subject = task.Id,
            SubjectVersion = 3,
            Unit = task.Owner,
            Sentence = "更正完成情况",
            Corrects = wrong,
        });
        return await db.SaveChangesAsync();
    });

    sealed class TookPart(Guid record) : IPersonSubjects
    {
        public IQueryable<Guid> Of(Guid person, OfficeDb db) => db.Set<PlanItem>().Where(i => i.Id == record).Select(i => i.Id);
    }
}
