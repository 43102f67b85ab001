using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Tongxin.Appraisal;
using Tongxin.Appraisal.Polls;
using Tongxin.Platform.Data;
using Tongxin.Platform.Notices;
using Tongxin.Tests.Kit;

namespace Tongxin.Tests.Appraisal;

public sealed class PollTests
{
    [Fact]
    public async Task A_secret_ballot_runs_by_the_clock_from_the_notice_to_the_points()
    {
        await using var office = await Polling.Opened();
        var page = await office.Make("staff", "2026-04-01T14:00", "2026-04-01T17:00");
        var poll = Guid.Parse(page.Address.Split('/')[^1]);
        Assert.Contains("未开始。应投 9 人，已投 0 人", page.Text);
        Assert.Equal("poll.early", (await office.Form("监司委科员", poll)).Alert);

        office.On("2026-04-01", "14:01");
        await office.Minute();
        var voter = await office.As("监司委科员");
        Assert.Contains("“干部票决”票决开始了，4月1日 17:00截止，无记名", (await voter.Open("/notices")).Text);
        Assert.Contains($"/appraisal/polls/{poll}/vote", (await voter.Open("/")).Links);
        foreach (var who in Polling.Staff)
            page = await office.Vote(who, poll, who == "监司委科员" ? ["白石", "弃权", "白石"] : ["青玉", "白石", "青玉"]);
        Assert.Contains("您已经投过，谢谢", page.Text);
        Assert.Contains("进行中。应投 9 人，已投 9 人", page.Text);
        Assert.DoesNotContain($"/appraisal/polls/{poll}/vote", (await voter.Open("/")).Links);
        Assert.Equal(9, await office.Look(db => db.Set<Notice>().CountAsync(n => n.Address.Contains("/polls/"))));

        office.On("2026-04-01", "17:00");
        Assert.Contains("已截止，正在计票", (await voter.Open($"/appraisal/polls/{poll}")).Text);
        await office.Minute();
        page = await (await office.As("办公室主任")).Open($"/appraisal/polls/{poll}");
        Assert.Contains("已计票。应投 9 人，收回 9 人", page.Text);
        Assert.Equal(["8", "1", "0", "94.44", "（8 × 100 + 1 × 50）÷ 9"], page.Rows[0].QuerySelectorAll("td").Select(cell => cell.TextContent.Trim()));
        Assert.Equal(["0", "8", "1", "50", "（8 × 50）÷ 8"], page.Rows[1].QuerySelectorAll("td").Select(cell => cell.TextContent.Trim()));
        Assert.DoesNotContain("其中", page.Text);

        // Before the announcement a unit sees its own result alone; its sheet says where the points come from.
        Assert.Equal(["监察和司法委员会"], (await voter.Open($"/appraisal/polls/{poll}")).Rows.Select(row => row.QuerySelector("th")!.TextContent));
        var sheet = await voter.Open($"/appraisal/{await office.Assessment()}/{await office.Unit("JSW")}");
        Assert.Contains("94.44%无记名测评收回 9 票，应投 9 票", sheet.Rows.Single(row => row.TextContent.Contains("干部票决", StringComparison.Ordinal)).TextContent);
        Assert.Contains($"/appraisal/polls/{poll}", sheet.Links);
        Assert.False(File.Exists(office.KeyOf(poll)));
        Assert.Equal(["poll.made", "poll.counted"], await office.Look(db => db.Facts.Where(f => f.Subject == poll).OrderBy(f => f.Seq).Select(f => f.Kind).ToListAsync()));
    }

    [Fact]
    public async Task What_cannot_be_counted_is_refused_in_words()
    {
        await using var office = await Polling.Opened();
        var poll = await office.Poll("staff");
        var (first, second) = (await office.Form("代表工委科员", poll), await office.Form("代表工委科员", poll));

        var row = first.Find(".ballot fieldset input")!.GetAttribute("name")!;
        Assert.Equal("poll.incomplete", (await first.Vote("青玉", "青玉")).Alert);
        var other = await first.Submit((row, "0"), ($"vote.{Guid.CreateVersion7()}", "0"));
        Assert.True(other.Alert == "poll.judged", other.Status + other.Text);
        Assert.Equal("poll.grade", (await first.Submit((row, "2"))).Alert);
        Assert.Equal("poll.grade", (await first.Submit((row, "254"))).Alert);
        Assert.Contains("已投 1 人", (await first.Vote("青玉", "青玉", "青玉")).Text);
        Assert.Equal("poll.cast", (await second.Vote("白石", "白石", "白石")).Alert);
        Assert.Equal("poll.cast", (await office.Form("代表工委科员", poll)).Alert);

        var stranger = await office.Form("常委会主任", poll);
        Assert.Equal(HttpStatusCode.Forbidden, stranger.Status);
        Assert.Contains("您不在这次测评的名册上", stranger.Text);
        Assert.Equal(HttpStatusCode.NotFound, (await office.Form("办公室科员", Guid.CreateVersion7())).Status);

        var late = await office.Form("办公室科员", poll);
        office.On("2026-04-01", "12:00");
        Assert.Equal("poll.late", (await late.Vote("青玉", "青玉", "青玉")).Alert);
        await office.Minute();
        Assert.Contains("已作废：应投 9 人，收回不足 5 票", (await (await office.As("办公室主任")).Open($"/appraisal/polls/{poll}")).Text);
        Assert.Empty(await office.Look(db => db.Set<ItemMark>().ToListAsync()));

        // Another one can be made, and a form of a voided one is stale.
        var again = await office.Poll("staff", "2026-04-02");
        Assert.Equal("poll.again", (await office.Make("staff", "2026-04-02T09:00", "2026-04-02T12:00")).Alert);
        office.On("2026-04-02", "10:00");
        var open = await office.Form("办公室科员", again);
        var voided = await (await (await office.As("办公室主任")).Open($"/appraisal/polls/{again}")).Submit(("Input.Reason", "时间定错了"));
        Assert.Contains("已作废：时间定错了", voided.Text);
        Assert.Equal("poll.voided", (await open.Vote("青玉", "青玉", "青玉")).Alert);
        Assert.False(File.Exists(office.KeyOf(again)));
    }

    [Fact]
    public async Task Whoever_makes_a_poll_is_told_what_is_wrong()
    {
        await using var office = await Polling.Opened();

        Assert.Contains("截止应晚于开始", string.Concat((await office.Make("staff", "2026-04-02T09:00", "2026-04-02T09:00")).Errors));
        Assert.Contains("已经过了", string.Concat((await office.Make("staff", "2026-03-02T09:00", "2026-03-02T10:00")).Errors));
        Assert.Contains("一年以内", string.Concat((await office.Make("staff", "2026-04-02T09:00", "2029-04-02T10:00")).Errors));
        Assert.Contains("请从单子上选", string.Concat((await office.Make("nothing", "2026-04-02T09:00", "2026-04-02T10:00")).Errors));
        // Three heads judge each other: whoever is judged by two would know both.
        Assert.Equal("poll.too-few", (await office.Make("conduct", "2026-04-02T09:00", "2026-04-02T10:00")).Alert);
        Assert.Equal(HttpStatusCode.Forbidden, (await (await office.As("代表工委科员")).Open($"/appraisal/{await office.Assessment()}/polls/new")).Status);
        Assert.Empty(Directory.Exists(Path.GetDirectoryName(office.KeyOf(Guid.Empty))) ? await office.Look(async db => (await db.Set<Poll>().ToListAsync()).ToList()) : []);
    }

    [Fact]
    public async Task Where_nobody_can_vote_no_poll_is_made()
    {
        // Officials of handling units do not see the office's work.
        await using var office = await Polling.Opened(Polling.Scheme.Replace("\"objects\": \"unit\"", "\"objects\": \"handling-unit\"", StringComparison.Ordinal));

        Assert.Equal("poll.nobody", (await office.Make("own", "2026-04-02T09:00", "2026-04-02T10:00")).Alert);
        Assert.Equal("poll.nobody", (await office.Make("leader", "2026-04-02T09:00", "2026-04-02T10:00")).Alert);
        Assert.Equal(["市交通运输局", "市教育局"], (await office.Form("监司委科员", await office.Poll("staff"))).Document.QuerySelectorAll(".ballot legend").Select(legend => legend.TextContent.Trim()));
    }

    [Fact]
    public async Task A_poll_that_closes_after_the_announcement_changes_no_points()
    {
        await using var office = await Polling.Opened();
        var (poll, id) = (await office.Poll("staff"), await office.Assessment());
        foreach (var who in Polling.Staff)
            await office.Vote(who, poll, "青玉", "青玉", "青玉");
        await office.Do(async services =>
        {
            var db = services.GetRequiredService<OfficeDb>();
            (await db.Get<Assessment>(id, null, CancellationToken.None)).Announce(office.Clock.GetUtcNow().UtcDateTime, new(2026, 4, 9), missing: 0);
            await db.SaveChangesAsync();
        });
        office.On("2026-04-01", "12:00");
        await office.Minute();

        Assert.Equal("计票时考核结果已经公示，不能再计分", (await office.Kept(poll)).VoidedBecause);
        Assert.Empty(await office.Look(db => db.Set<ItemMark>().ToListAsync()));
        Assert.Equal("assessment.announced", (await office.Make("leader", "2026-04-02T09:00", "2026-04-02T10:00")).Alert);
    }

    [Fact]
    public async Task Heads_judge_their_own_unit_and_those_above_judge_it_by_name()
    {
        await using var office = await Polling.Opened();
        var (own, leader) = (await office.Poll("own"), await office.Poll("leader"));

        Assert.Single((await office.Form("代表工委主任", own)).Document.QuerySelectorAll(".ballot fieldset"));
        Assert.Contains("记名：您的评价和姓名一起保存", (await office.Form("常委会主任", leader)).Text);
        await office.Vote("代表工委主任", own, "较好");
        Assert.Equal("poll.cast", (await office.Form("代表工委主任", own)).Alert);
        await office.Vote("常委会主任", leader, "好", "一般", "弃权");
        Assert.False(File.Exists(office.KeyOf(leader)));
        Assert.Equal("“分管领导评价”上级评，办公室：好，代表工作委员会：一般，监察和司法委员会：弃权",
            await office.Look(db => db.Facts.Where(f => f.Kind == "poll-answer.given").OrderByDescending(f => f.Seq).Select(f => f.Sentence).FirstAsync()));

        office.On("2026-04-01", "12:00");
        await office.Minute();
        var marks = await office.Look(db => db.Set<ItemMark>().OrderBy(m => m.ItemName).ThenBy(m => m.JudgedName).Select(m => new { m.Item, m.JudgedName, m.Value, m.Reason }).ToListAsync());
        Assert.Equal([("leader", "代表工作委员会", 70m), ("leader", "办公室", 100m), ("own", "代表工作委员会", 85m)], marks.Select(m => (m.Item, m.JudgedName, m.Value!.Value)).Order());
        Assert.Contains(marks, mark => mark.Reason == "记名测评收回 1 票，应投 1 票");
        // What was decided by hand afterwards stays marked as such.
        var keeper = await office.As("办公室主任");
        var sheet = await (await keeper.Open($"/appraisal/{await office.Assessment()}/{await office.Unit("DGW")}/mark/leader")).Submit(("Input.How", "decide"), ("Input.Value", "25"), ("Input.Reason", "领导补充说明"));
        Assert.Contains("改定：领导补充说明", sheet.Text);
    }

    [Fact]
    public async Task Peers_judge_all_others_and_never_their_own()
    {
        await using var office = await Polling.Opened();
        foreach (var (unit, name) in new[] { ("BGS", "机关党委书记"), ("BGS", "办公室科员"), ("DGW", "代表工委科员"), ("DGW", "小组长"), ("JSW", "监司委科员"), ("JSW", "支部书记") })
            await office.Joins(unit, name, head: true);
        var poll = await office.Poll("conduct");

        var form = await office.Form("小组长", poll);
        Assert.Equal(["办公室", "监察和司法委员会"], form.Document.QuerySelectorAll(".ballot legend").Select(legend => legend.ChildNodes[0].TextContent.Trim()));
        foreach (var who in Polling.Staff)
            await office.Vote(who, poll, "好", "差");
        office.On("2026-04-01", "12:00");
        await office.Minute();

        var lines = PollResult.Of(await office.Kept(poll))!.Lines;
        Assert.Equal([6, 6, 6], lines.Select(line => line.Asked));
        Assert.Equal([[6, 0, 0, 0, 0], [3, 0, 0, 3, 0], [0, 0, 0, 6, 0]], lines.Select(line => line.Counts));
        Assert.All(lines, line => Assert.Empty(line.Groups));
    }

    [Fact]
    public async Task Programs_make_polls_vote_and_read_what_the_page_shows()
    {
        await using var office = await Polling.Opened();
        var (keeper, voter, polls) = (await office.As("办公室主任"), await office.As("监司委科员"), $"/api/v1/appraisals/{await office.Assessment()}/polls");

        var made = await keeper.Post(polls, new { item = "staff", opensAt = "2026-04-01T09:00", closesAt = "2026-04-01T12:00" });
        Assert.Equal(HttpStatusCode.Created, made.StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await voter.Post(polls, new { item = "staff", opensAt = "2026-04-01T09:00", closesAt = "2026-04-01T12:00" })).StatusCode);
        var poll = made.Headers.Location!.OriginalString;
        Assert.Equal(HttpStatusCode.Conflict, (await voter.Post(poll + "/votes", new { votes = new Dictionary<string, string>() })).StatusCode);
        var votes = new Dictionary<string, string> { [$"{await office.Unit("BGS")}"] = "0", [$"{await office.Unit("DGW")}"] = "1", [$"{await office.Unit("JSW")}"] = "abstain" };
        Assert.Equal(HttpStatusCode.NoContent, (await voter.Post(poll + "/votes", new { votes })).StatusCode);
        Assert.Equal(HttpStatusCode.Conflict, (await voter.Post(poll + "/votes", new { votes })).StatusCode);

        var shown = await voter.Get(poll);
        Assert.Equal((9, 1, true, "进行中"), (shown.GetProperty("voters").GetInt32(), shown.GetProperty("cast").GetInt32(), shown.GetProperty("mine").GetBoolean(), shown.GetProperty("standing").GetString()));
        Assert.Equal(1, (await voter.Get(polls)).GetArrayLength());
        Assert.Equal(HttpStatusCode.NoContent, (await keeper.Post(poll + "/void", new { reason = "重开", version = shown.GetProperty("version").GetInt32() })).StatusCode);
        Assert.Equal("重开", (await voter.Get(poll)).GetProperty("voidedBecause").GetString());
    }
}
