using System.Net;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Tongxin.People;
using Tongxin.PartyLife;
using Tongxin.Tests.Kit;

namespace Tongxin.Tests.PartyLife;

public sealed class WorkforceTests
{
    const string Keeper = "办公室主任";

    static async Task<Page> Arrange(Office office, string who, string unit, string kind = "Helping", bool young = true, string from = "2026-04-01", string by = Keeper) =>
        await (await (await office.As(by)).Open("/party/workforce/arrange")).Submit(
            ("Input.Person.Text", who), ("Input.Organisation", $"{await office.Unit(unit)}"), ("Input.Kind", kind), ("Input.Young", young ? "true" : "false"), ("Input.From", from));

    static Task<PartyDuty> Duty(Office office) => office.Look(db => db.Set<PartyDuty>().AsNoTracking().OrderByDescending(d => d.Id).FirstAsync());

    static string Row(Page page, string unit) => string.Join(' ', page.Rows.Single(row => row.Children[0].TextContent == unit).TextContent.Split(default(char[]), StringSplitOptions.RemoveEmptyEntries));

    [Fact]
    public async Task Posts_tell_who_is_in_charge_and_what_is_missing_is_said_with_its_article()
    {
        await using var office = await Office.Open();

        var page = await (await office.As("代表工委科员")).Open("/party/workforce");

        Assert.Contains("机关党委书记 书记", Row(page, "机关党委"));
        Assert.Contains("专职副书记应有 1 人，现有 0 人，缺 1 人", Row(page, "机关党委"));
        Assert.Contains("支部书记 书记", Row(page, "第一党支部"));
        Assert.Contains("够", Row(page, "第一党小组"));
        Assert.Contains("负责人应有 1 人，现有 0 人，缺 1 人", Row(page, "第二党小组"));
        Assert.Contains("全机关：专职党务工作人员应有 1 人，现有 0 人，缺 1 人。《中国共产党党和国家机关基层组织工作条例》第三十条", page.Text);
        Assert.Contains("9 × 1% = 0.09，进到整人、至少 1 人，是 1 人；9 × 2% = 0.18，舍到整人，是 1 人", page.Text);
        Assert.Contains("第八条", page.Text);
        Assert.Contains("未核实", page.Text);
        // Two branches without a young helper, one cell without a head, no deputy, nobody full time.
        Assert.Contains("有 5 处缺口", page.Text);
    }

    [Fact]
    public async Task A_full_time_deputy_is_known_from_the_post_and_counted_once()
    {
        await using var office = await Office.Open();
        await office.Has(new Post(await office.Person("小组长"), await office.Unit("JGDW"), new("专职副书记", false, 20, new(2026, 1, 1), null, null, null), "任专职副书记"));
        await Arrange(office, "小组长", "JGDW", "FullTime", young: false);

        var page = await (await office.As(Keeper)).Open("/party/workforce");

        Assert.Contains("专职党务工作人员 1 人，占机关工作人员 9 人的 11.11%", page.Text);
        Assert.DoesNotContain("缺", Row(page, "机关党委"));
        Assert.Contains("有 3 处缺口", page.Text);
        // It was not yet so in the year before.
        Assert.Contains("缺 1 人", Row(await (await office.As(Keeper)).Open("/party/workforce?on=2025-12-31"), "机关党委"));
    }

    [Fact]
    public async Task A_young_helper_closes_a_branchs_gap_until_the_last_day()
    {
        await using var office = await Office.Open();

        var page = await Arrange(office, "办公室科员", "ZB1");
        Assert.Contains("办公室科员 青年，帮助工作", Row(page, "第一党支部"));
        Assert.Contains("够", Row(page, "第一党支部"));
        await Arrange(office, "监司委科员", "ZB2", young: false);
        Assert.Contains("帮助工作的青年应有 1 人，现有 0 人", Row(await (await office.As(Keeper)).Open("/party/workforce"), "第二党支部"));

        office.On("2026-09-01");
        var duty = await office.Look(db => db.Set<PartyDuty>().AsNoTracking().SingleAsync(d => d.Young));
        var end = await (await office.As(Keeper)).Open($"/party/duties/{duty.Id}/end");
        Assert.Equal("duty.ends-before-it-begins", (await end.Submit(("Input.LastDay", "2026-03-31"))).Alert);
        page = await end.Submit(("Input.LastDay", "2026-08-31"));

        Assert.Contains("缺 1 人", Row(page, "第一党支部"));
        Assert.Contains("办公室科员，第一党支部，青年，帮助工作，2026年4月1日至2026年8月31日", page.Text);
        Assert.Contains("够", Row(await (await office.As(Keeper)).Open("/party/workforce?on=2026-08-31"), "第一党支部"));
        Assert.Equal("duty.ended", (await (await office.As(Keeper)).Open($"/party/duties/{duty.Id}/end")).Alert);
    }

    [Fact]
    public async Task An_arrangement_is_put_right_with_a_reason_and_nobody_is_arranged_twice()
    {
        await using var office = await Office.Open();
        await Arrange(office, "办公室科员", "ZB1");
        Assert.Equal("duty.already", (await Arrange(office, "办公室科员", "ZB2")).Alert);
        Assert.Contains("没有叫", string.Concat((await Arrange(office, "查无此人", "ZB2")).Errors));
        Assert.Contains("没有这个党组织", string.Concat((await Arrange(office, "监司委科员", "CDZ")).Errors));
        var duty = await Duty(office);
        var form = await (await office.As(Keeper)).Open($"/party/duties/{duty.Id}/correct");

        Assert.Contains("理由", string.Concat((await form.Submit(("Input.From", "2026-03-01"))).Errors));
        Assert.Equal("duty.nothing-changed", (await form.Submit(("Input.Reason", "x"))).Alert);
        Assert.Equal("duty.ends-before-it-begins", (await form.Submit(("Input.To", "2026-03-01"), ("Input.Reason", "x"))).Alert);
        var page = await form.Submit(("Input.Person.Text", "监司委科员"), ("Input.From", "2026-03-02"), ("Input.Reason", "人写错了"));

        Assert.Contains("监司委科员", Row(page, "第一党支部"));
        var facts = await office.Look(db => db.Facts.Where(f => f.Subject == duty.Id).OrderBy(f => f.Seq).ToListAsync());
        Assert.Equal(["party-duty.arranged", "party-duty.corrected"], facts.Select(f => f.Kind));
        Assert.Equal(facts[0].Seq, facts[1].Corrects);
        Assert.Contains("人写错了", page.Text);
    }

    [Fact]
    public async Task Secretaries_arrange_for_their_own_organisation_and_those_below_and_others_for_none()
    {
        await using var office = await Office.Open();

        Assert.Contains("办公室科员", Row(await Arrange(office, "办公室科员", "ZB1", by: "支部书记"), "第一党支部"));
        var duty = await Duty(office);
        Assert.Equal(HttpStatusCode.Forbidden, (await Arrange(office, "监司委科员", "ZB2", by: "支部书记")).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await (await office.As("监司委主任")).Open($"/party/duties/{duty.Id}/end")).Status);
        foreach (var who in (string[])["代表工委主任", "代表工委科员"])
        {
            Assert.Equal(HttpStatusCode.Forbidden, (await (await office.As(who)).Open("/party/workforce/arrange")).Status);
            Assert.DoesNotContain("/party/workforce/arrange", (await (await office.As(who)).Open("/party/workforce")).Links);
        }
        Assert.Equal(HttpStatusCode.Forbidden, (await (await office.As("代表")).Open("/party/workforce")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await (await office.As(Keeper)).Open($"/party/duties/{Guid.CreateVersion7()}/end")).Status);
        Assert.Equal(HttpStatusCode.BadRequest, (await (await office.As(Keeper)).Open("/party/workforce?on=yesterday")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await (await office.As(Keeper)).Open("/party/workforce?on=2019-12-31")).Status);
    }

    [Fact]
    public async Task The_figure_counts_who_is_arranged_and_remembers_and_a_person_finds_it_in_the_own_ledger()
    {
        await using var office = await Office.Open();
        await Arrange(office, "办公室科员", "ZB1");
        await Arrange(office, "监司委科员", "JGDW", "FullTime");
        office.On("2026-05-11");
        var keeper = await office.As(Keeper);
        await (await keeper.Open($"/party/duties/{(await office.Look(db => db.Set<PartyDuty>().AsNoTracking().SingleAsync(d => d.Kind == DutyKind.Helping))).Id}/end")).Submit(("Input.LastDay", "2026-05-10"));

        Assert.Equal("1", (await keeper.Open("/figures/party.workforce?from=2026-01-01&to=2026-12-31")).Find("[data-number]")!.TextContent);
        Assert.Equal("2", (await keeper.Open("/figures/party.workforce?from=2026-01-01&to=2026-12-31&as-of=2026-05-09")).Find("[data-number]")!.TextContent);
        Assert.Equal("0", (await keeper.Open($"/figures/party.workforce?from=2026-01-01&to=2026-12-31&unit={await office.Unit("ZB1")}")).Find("[data-number]")!.TextContent);
        Assert.Contains("帮助党务工作", (await keeper.Open($"/ledger?person={await office.Person("办公室科员")}")).Text);
    }

    [Fact]
    public async Task Programs_read_arrange_and_end()
    {
        await using var office = await Office.Open();
        var keeper = await office.As(Keeper);

        var made = await keeper.Post("/api/v1/party/duties", new { person = new { id = await office.Person("办公室科员") }, organisation = await office.Unit("ZB1"), kind = "Helping", young = true, from = "2026-04-01" });

        Assert.Equal(HttpStatusCode.Created, made.StatusCode);
        var id = JsonDocument.Parse(await made.Content.ReadAsStringAsync()).RootElement.GetProperty("id").GetGuid();
        var answer = await keeper.Get("/api/v1/party/workforce");
        Assert.Equal((9, 0, 1, 4), (answer.GetProperty("staff").GetInt32(), answer.GetProperty("fullTime").GetInt32(), answer.GetProperty("fewest").GetInt32(), answer.GetProperty("gaps").GetArrayLength()));
        Assert.Equal(HttpStatusCode.NoContent, (await keeper.Post($"/api/v1/party/duties/{id}/end", new { lastDay = "2026-04-01", version = 1 })).StatusCode);
        Assert.Equal(HttpStatusCode.Conflict, (await keeper.Post($"/api/v1/party/duties/{id}/end", new { lastDay = "2026-04-01", version = 2 })).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await (await office.As("代表工委科员")).Post("/api/v1/party/duties", new { })).StatusCode);
    }
}
