using System.Net;
using Microsoft.EntityFrameworkCore;
using Tongxin.Appraisal;
using Tongxin.Tests.Kit;
using Tongxin.Tests.Plans;

namespace Tongxin.Tests.Appraisal;

public sealed class PersonTests
{
    [Fact]
    public async Task Heads_and_secretaries_are_judged_as_persons_by_what_was_theirs_to_do()
    {
        await using var office = await Opened();
        var (keeper, head, clerk, id) = (await office.As("办公室主任"), await office.As("代表工委主任"), await office.As("代表工委科员"), await office.Assessment());

        // Head and secretary at once is judged once.
        var result = await keeper.Open($"/appraisal/{id}");
        Assert.Equal(["办公室主任（办公室主任）", "代表工委主任（代表工作委员会主任）", "监司委主任（监察和司法委员会主任）", "支部书记（第一党支部书记）"], result.Rows.Take(4).Select(row => row.Children[0].TextContent));
        var person = $"{await office.Person("代表工委主任")}";
        var own = $"/appraisal/{id}/{person}";
        var page = await head.Open(own);
        Assert.Contains("0 / 1", page.Rows.Single(row => row.TextContent.Contains("党建任务完成", StringComparison.Ordinal)).TextContent);
        Assert.Contains(page.Links, link => link.StartsWith("/figures/tasks.done", StringComparison.Ordinal) && link.Contains($"person={person}", StringComparison.Ordinal));

        // Before the announcement that person and whoever keeps it see the points, and not even the people of the same unit.
        Assert.Single((await head.Open($"/appraisal/{id}")).Rows);
        Assert.Equal(HttpStatusCode.Forbidden, (await clerk.Open(own)).Status);
        Assert.Contains("这次考核里没有您", (await clerk.Open($"/appraisal/{id}")).Text);
        Assert.Equal(HttpStatusCode.Forbidden, (await head.Open($"/appraisal/{id}/{await office.Person("支部书记")}")).Status);
        Assert.Equal(0, (await clerk.Get($"/api/v1/appraisals/{id}")).GetProperty("standings").GetArrayLength());
        Assert.Equal("objection.early", (await head.Open(own + "/object")).Alert);
        Assert.Equal(HttpStatusCode.Forbidden, (await clerk.Open(own + "/object")).Status);
    }

    [Fact]
    public async Task Days_in_post_count_and_two_posts_are_not_twice_as_many()
    {
        await using var office = await Opened();
        var left = await office.Has(new Tongxin.People.Person("R901", "前主任"));
        await office.Has(new Tongxin.People.Post(left.Id, await office.Unit("DGW"), new("主任", true, 1, new(2022, 1, 1), new(2026, 1, 31), null, null), "任职"));

        var page = await (await office.As("办公室主任")).Open($"/appraisal/{await office.Assessment()}");

        Assert.Contains("在任时间短，不参加比较", page.Rows.Single(row => row.TextContent.Contains("前主任", StringComparison.Ordinal)).TextContent);
        Assert.DoesNotContain("在任时间短", page.Rows.Single(row => row.TextContent.Contains("监司委主任", StringComparison.Ordinal)).TextContent);
    }

    [Fact]
    public async Task A_report_is_the_persons_own_until_it_is_handed_in_and_then_the_voters()
    {
        await using var office = await Opened();
        var (id, head) = (await office.Assessment(), await office.As("代表工委主任"));
        var address = $"/appraisal/reports/{id}/{await office.Person("代表工委主任")}";
        var form = await head.Open(address);

        Assert.Equal(HttpStatusCode.OK, (await form.Post(address + "/save", ("Input.Text", "抓党建的草稿"))).StatusCode);
        Assert.Equal(HttpStatusCode.Conflict, (await form.Post(address + "/save", ("Input.Text", "别处的草稿"))).StatusCode);
        form = await head.Open(address);
        Assert.Equal("抓党建的草稿", form.Find("textarea")!.TextContent.Trim());
        Assert.Contains("最多 4000 字", string.Concat((await form.Press("提交", ("Input.Text", new string('长', 4001)))).Errors));
        var keeper = await office.As("办公室主任");
        Assert.DoesNotContain("草稿", (await keeper.Open(address)).Text);
        Assert.Equal(HttpStatusCode.Forbidden, (await (await office.As("代表工委科员")).Open(address)).Status);

        form = await form.Press("提交", ("Input.Text", "抓党建的实绩"));
        Assert.Contains("4月1日提交，6 字", form.Text);
        Assert.Contains("抓党建的实绩", (await keeper.Open(address)).Text);
        Assert.Equal("抓党建的草稿", (await (await form.Press("收回来改")).Press("先存着", ("Input.Text", "抓党建的草稿"))).Find("textarea")!.TextContent.Trim());
        form = await (await head.Open(address)).Press("提交", ("Input.Text", "抓党建的实绩"));

        // From the opening of the first poll on it stays as it is, and whoever votes on the person reads it.
        await office.Poll("ballot", "2026-04-02");
        office.On("2026-04-02", "09:30");
        Assert.Equal("duty-report.late", (await head.Open(address)).Alert);
        Assert.Equal("duty-report.late", (await form.Press("收回来改")).Alert);
        var vote = await (await office.As("代表工委科员")).Open($"/appraisal/polls/{await office.Look(db => db.Set<Tongxin.Appraisal.Polls.Poll>().Select(p => p.Id).SingleAsync())}/vote");
        Assert.Contains(address, vote.Links);
        Assert.Contains("抓党建的实绩", (await (await office.As("代表工委科员")).Open(address)).Text);
        Assert.Equal(HttpStatusCode.Forbidden, (await (await office.As("常委会主任")).Open(address)).Status);
        Assert.Equal(["duty-report.begun", "duty-report.handed-in", "duty-report.taken-back", "duty-report.handed-in"],
            await office.Look(db => db.Facts.Where(f => f.Kind.StartsWith("duty-report")).OrderBy(f => f.Seq).Select(f => f.Kind).ToListAsync()));
        // Drafts stand in no fact.
        Assert.False(await office.Look(db => db.Facts.AnyAsync(f => f.Changes!.Contains("草稿") || f.Sentence.Contains("草稿"))));
    }

    [Fact]
    public async Task Programs_hand_in_a_report_and_take_it_back()
    {
        await using var office = await Opened();
        var (head, report) = (await office.As("代表工委主任"), $"/api/v1/responsibility-reports/{await office.Assessment()}/{await office.Person("代表工委主任")}");

        Assert.Equal(HttpStatusCode.Conflict, (await head.Post(report + "/hand-in", new { text = "", version = 0 })).StatusCode);
        Assert.Equal(HttpStatusCode.NoContent, (await head.Post(report + "/hand-in", new { text = "一年来", version = 1 })).StatusCode);
        Assert.Equal(HttpStatusCode.Conflict, (await head.Post(report + "/hand-in", new { text = "又一年来", version = 2 })).StatusCode);
        Assert.Equal("2026-04-01", (await head.Get(report)).GetProperty("handedInOn").GetString());
        Assert.Equal(HttpStatusCode.Forbidden, (await (await office.As("办公室主任")).Post(report + "/take-back", new { })).StatusCode);
        Assert.Equal(HttpStatusCode.NoContent, (await head.Post(report + "/take-back", new { })).StatusCode);
        Assert.Equal("一年来", (await head.Get(report)).GetProperty("text").GetString());
    }

    [Fact]
    public async Task Nobody_votes_on_oneself_but_in_the_own_judgement()
    {
        await using var office = await Opened();
        var (self, ballot, leader) = (await office.Poll("self"), await office.Poll("ballot"), await office.Poll("leader"));

        Assert.Equal(["代表工委主任（代表工作委员会主任）"], Judged(await office.Form("代表工委主任", self)));
        Assert.DoesNotContain("代表工委主任（代表工作委员会主任）", Judged(await office.Form("代表工委主任", ballot)));
        Assert.Equal(3, Judged(await office.Form("代表工委主任", ballot)).Count);
        Assert.Equal(4, Judged(await office.Form("代表工委科员", ballot)).Count);
        Assert.Equal(["支部书记（第一党支部书记）"], Judged(await office.Form("机关党委书记", leader)));
        Assert.Equal(3, Judged(await office.Form("常委会主任", leader)).Count);
    }

    [Fact]
    public async Task An_appointee_sees_the_own_points_explained_and_nothing_else()
    {
        await using var office = await Office.Open();
        var keeper = await office.As("办公室主任");
        await (await keeper.Open("/appraisal/schemes/new")).Submit(("Input.Text", """
            { "id": "appointees", "name": "履职评议", "year": 2026, "objects": "appointee", "basis": "测试", "streams": [ { "id": "duty", "name": "履职", "weight": 100 } ],
              "items": [ { "id": "ballot", "name": "测评", "stream": "duty", "kind": "ballot", "full": 100, "grades": [ { "name": "好", "share": 100 }, { "name": "差", "share": 40 } ], "basis": "一", "owner": "办公室" } ],
              "honour": { "mark": 90, "share": 20, "rounding": "down", "tied": "none" }, "poor": { "mark": 60, "years": 2 } }
            """));
        await (await keeper.Open("/appraisal/open/appointees")).Press("开始考核");
        var (id, own, other) = (await office.Assessment(), await office.Person("教育局局长"), await office.Person("交通局联络员"));
        var poll = await office.Poll("ballot");
        foreach (var who in Polling.Staff)
            await office.Vote(who, poll, "好", "差");
        office.On("2026-04-01", "12:00");
        await office.Minute();
        await (await keeper.Open($"/appraisal/{id}")).Press("公示结果");

        var official = await office.As("教育局局长");
        Assert.Contains("您的得分可以逐项看来历", (await official.Open("/notices")).Text);
        Assert.Contains("无记名测评收回 9 票，应投 9 票", (await official.Open($"/appraisal/{id}/{own}")).Text);
        Assert.Equal(HttpStatusCode.Forbidden, (await official.Open($"/appraisal/{id}/{other}")).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await official.Open($"/appraisal/{id}")).Status);
        var objected = await (await official.Open($"/appraisal/{id}/{own}/object")).Submit(("Input.Text", "测评时我已调离。"));
        Assert.Contains("待答复", objected.Text);
    }

    static List<string> Judged(Page form) => [.. form.Document.QuerySelectorAll(".ballot legend").Select(legend => legend.ChildNodes[0].TextContent.Trim())];

    static async Task<Office> Opened()
    {
        // A score counts what was written before its moment.
        var office = await Office.Open("2026-03-31");
        await office.Has(await Tasks.Planned(office, "DGW", "党建任务", Tongxin.Platform.Drafts.WorkStream.Party, person: "代表工委主任", due: "2026-03-20"));
        office.On("2026-04-01");
        var keeper = await office.As("办公室主任");
        var scheme = await (await keeper.Open("/appraisal/schemes/new?from=persons")).Submit(("Input.Text", ShippedSchemes.Persons));
        Assert.Contains("没有发现问题", scheme.Text);
        await (await keeper.Open("/appraisal/open/persons")).Press("开始考核");
        return office;
    }
}
