using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Tongxin.Appraisal.Inspect.Lists;
using Tongxin.Appraisal.Inspect.Rounds;
using Tongxin.Rules.Inspection;
using Tongxin.Tests.Kit;
using Tongxin.Tests.Looking;
using Tongxin.Tests.Plans;

namespace Tongxin.Tests.Inspections;

public sealed class RoundTests
{
    // Everybody is drawn, so that each test knows who.
    static readonly Checklist All = new("季督查清单", Rhythm.Quarter, 100,
    [
        new("到期的任务都办结", "年度工作计划", Figure: "tasks.late", Most: 0),
        new("支委会每季度有", "支部工作条例第十二条", "PartyBranch", "activities.branch-life", "kind=支委会", 1),
        new("办结的任务看得到结果", "年度工作计划", Figure: "tasks.done", Sample: 2),
        new("整改没有反弹", "督查意见", "office"),
    ]);

    [Fact]
    public async Task The_calendar_opens_a_round_once_and_asks_only_what_no_record_answers()
    {
        await using var office = await Opened();
        var rounds = await office.Look(db => db.Set<InspectionRound>().OrderBy(r => r.Rhythm).ToListAsync());
        // A month and a quarter were over; no half-year or year in which the office was there.
        Assert.Equal(["2026年6月检查", "2026年第二季度督查", "2026年半年交账"], rounds.Select(r => r.Name));
        await office.Duty<OpenInspections>();
        Assert.Equal(3, await office.Look(db => db.Set<InspectionRound>().CountAsync()));

        var quarter = rounds[1];
        var checks = await office.Look(db => db.Set<InspectionCheck>().Where(c => c.Round == quarter.Id).ToListAsync());
        // The records answer the first two; of the third only who finished something has records to look at.
        Assert.Equal(["代表工作委员会", "监察和司法委员会"], checks.Where(c => c.Question == "办结的任务看得到结果").Select(c => c.UnitName).Order(StringComparer.Ordinal));
        Assert.All(checks.Where(c => c.Question == "办结的任务看得到结果"), c => Assert.StartsWith("/tasks/", c.Sample, StringComparison.Ordinal));
        Assert.Equal(["代表工作委员会", "办公室", "监察和司法委员会"], checks.Where(c => c.Question == "整改没有反弹").Select(c => c.UnitName).Order(StringComparer.Ordinal));
        Assert.All(checks, check => Assert.NotNull(check.Inspector));
    }

    [Fact]
    public async Task Records_answer_for_every_unit_and_each_number_opens_its_list()
    {
        await using var office = await Opened();
        var page = await (await office.As("办公室主任")).Open($"/inspections/{await Quarter(office)}");

        Assert.Contains("到期的任务都办结 1 个单位没有达到", page.Text);
        Assert.Contains("支委会每季度有 2 个单位没有达到", page.Text);
        var late = page.Document.QuerySelectorAll("section[aria-label='到期的任务都办结'] > ul a").First().GetAttribute("href")!;
        Assert.Contains("逾期未办结 1 项", (await (await office.As("办公室主任")).Open(late)).Heading.Replace("\n", "", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_draw_on_the_page_can_be_replayed()
    {
        await using var office = await Opened();
        var page = await (await office.As("办公室主任")).Open($"/inspections/{await Quarter(office)}");
        var round = await office.Look(db => db.Set<InspectionRound>().SingleAsync(r => r.Rhythm == Rhythm.Quarter));

        var shown = page.Document.QuerySelectorAll("details ol code").Select(code => code.TextContent).ToList();
        Assert.Equal(round.Drawn.Select(code => Draw.Ticket(round.Seed, code)), shown);
        Assert.Equal(shown.Order(StringComparer.Ordinal), shown);
        Assert.Contains(round.Seed, page.Text);
    }

    [Fact]
    public async Task The_head_above_says_what_was_found_and_the_unit_itself_cannot()
    {
        await using var office = await Opened();
        var check = await office.Look(db => db.Set<InspectionCheck>().SingleAsync(c => c.Question == "整改没有反弹" && c.UnitName == "代表工作委员会"));
        var above = await office.As("常委会主任");
        Assert.Contains("2026年第二季度督查", (await above.Open("/")).Text);

        var form = await above.Open($"/inspections/checks/{check.Id}");
        Assert.Contains("请写明哪里没有达到", string.Concat((await form.Submit(("Input.Result", "not-met"))).Errors));
        Assert.Contains("请从列出的结果里选", string.Concat((await form.Submit(("Input.Result", "excellent"))).Errors));
        var said = await form.Submit(("Input.Result", "not-met"), ("Input.Found", "上次指出的两项只改了一项。"));
        Assert.Contains("常委会主任 查：未达到", said.Text);

        // What was found is filled in where an opinion is drafted.
        var draft = await said.Follow("起草督查意见");
        Assert.Contains("上次指出的两项只改了一项。", draft.Find("textarea[name='Input.Found']")!.TextContent);

        var own = await (await office.As("代表工委主任")).Open($"/inspections/checks/{check.Id}");
        Assert.Null(own.Find("form[method=post] input[name='Input.Result']"));
        Assert.Contains("上次指出的两项只改了一项。", own.Text);
        Assert.Equal(HttpStatusCode.NotFound, (await (await office.As("监司委科员")).Open($"/inspections/checks/{check.Id}")).Status);
    }

    [Fact]
    public async Task Nobody_is_asked_the_same_thing_twice_within_the_days_of_the_rules()
    {
        await using var office = await Opened();
        await office.Do(async services =>
        {
            var db = services.GetRequiredService<Tongxin.Platform.Data.OfficeDb>();
            var by = await db.Set<Tongxin.People.Person>().OrderBy(p => p.Code).Select(p => p.Id).FirstAsync();
            foreach (var check in await db.Set<InspectionCheck>().Where(c => c.Question == "整改没有反弹").ToListAsync())
                check.Say(CheckResult.Met, "", by, check.UnitName == "办公室" ? new(2026, 7, 2) : new(2026, 8, 20));
            await db.SaveChangesAsync();
        });
        office.On("2026-10-09");
        await office.Duty<OpenInspections>();

        // Looked at in July, more than 80 days ago: asked again. Looked at in August: not.
        var asked = await office.Look(db => db.Set<InspectionCheck>().Where(c => c.Question == "整改没有反弹" && c.Result == CheckResult.Waiting).Select(c => c.UnitName).ToListAsync());
        Assert.Equal(["办公室"], asked);
    }

    [Fact]
    public async Task A_list_is_written_anew_beside_the_old_one()
    {
        await using var office = await Opened();
        var keeper = await office.As("办公室主任");
        var form = await keeper.Open("/inspections/lists/quarter");
        Assert.Contains("没有指标", string.Concat((await form.Submit(("Input.Lines[4].Question", "新的一项"), ("Input.Lines[4].Figure", "no.such"))).Errors));
        Assert.Contains("不要为检查而要照片", string.Concat((await form.Submit(("Input.Lines[4].Question", "有没有活动照片"))).Errors));
        // What is not understood would count more than was meant.
        Assert.Contains("stream 写 party 或 business", string.Concat((await form.Submit(("Input.Lines[4].Question", "新的一项"), ("Input.Lines[4].Figure", "tasks.late"), ("Input.Lines[4].Narrowed", "stream=党建"), ("Input.Lines[4].Most", "0"))).Errors));
        Assert.Contains("没有“支委員会”这个类别", string.Concat((await form.Submit(("Input.Lines[1].Narrowed", "kind=支委員会"))).Errors));
        await form.Submit(("Input.Lines[4].Question", "新的一项"), ("Input.Percent", "50"));
        Assert.Equal("checklist.changed-meanwhile", (await form.Submit(("Input.Lines[4].Question", "又一项"))).Alert);

        var latest = await office.Look(db => db.Set<ChecklistVersion>().Where(l => l.Rhythm == Rhythm.Quarter).OrderByDescending(l => l.Number).FirstAsync());
        Assert.Equal((3, 50, "新的一项"), (latest.Number, latest.Read().Percent, latest.Read().Items[^1].Question));
        Assert.Contains("第2版", (await keeper.Open($"/inspections/{await Quarter(office)}")).Text);
        Assert.Equal(HttpStatusCode.Forbidden, (await (await office.As("代表工委主任")).Open("/inspections/lists/quarter")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await keeper.Open("/inspections/lists/week")).Status);
    }

    /// <summary>The office as it stood from April on, on the first workday of July, with its rounds opened.</summary>
    internal static async Task<Office> Opened()
    {
        var office = await Office.Open();
        await Tasks.Finished(office, "DGW", "代表工委科员", "2026-04-01");
        await Tasks.Finished(office, "JSW", "监司委科员", "2026-04-01");
        await office.Has(await Tasks.Planned(office, "JSW", "没有办的", due: "2026-05-08"));
        await office.Has(new ChecklistVersion(All, 2));
        office.On("2026-07-01");
        await office.Duty<OpenInspections>();
        return office;
    }

    static Task<Guid> Quarter(Office office) => office.Look(db => db.Set<InspectionRound>().Where(r => r.Rhythm == Rhythm.Quarter).OrderBy(r => r.From).Select(r => r.Id).FirstAsync());
}
