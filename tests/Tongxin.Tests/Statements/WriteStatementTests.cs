using System.Net;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Tongxin.Platform.Burden;
using Tongxin.Platform.Data;
using Tongxin.Platform.Drafts;
using Tongxin.Plans;
using Tongxin.Statements;
using Tongxin.Statements.Write;
using Tongxin.Tests.Activities;
using Tongxin.Tests.Kit;
using Tongxin.Tests.Plans;

namespace Tongxin.Tests.Statements;

public sealed class WriteStatementTests
{
    [Fact]
    public async Task The_page_is_already_written_from_the_records_and_each_line_opens_them()
    {
        await using var office = await Office.Open("2026-03-20");
        var done = await Tasks.Planned(office, "DGW", "组织代表视察地下管线");
        done.Finish("提出意见 5 条", new(2026, 3, 18), new(2026, 3, 20));
        await office.Has(done);
        await office.Has(await Tasks.Planned(office, "DGW", "学习监督法", WorkStream.Party, due: "2026-04-15"));
        await office.Has(await Tasks.Planned(office, "DGW", "答复催办", due: "2026-03-25"));
        await Months.Opened(office);

        var page = await (await office.As("代表工委主任")).Open($"/statements/{(await Months.Of(office, "DGW")).Id}");

        var lines = page.Document.QuerySelectorAll("textarea[name$='.Text']").Select(area => area.TextContent).ToList();
        Assert.Equal(["组织代表视察地下管线，3月18日完成：提出意见 5 条。", "学习监督法，4月15日前完成。", "续：答复催办（原定3月25日）。"], lines);
        Assert.Contains($"/tasks/{done.Id}", page.Links);
        Assert.Contains("草稿由记录自动写成 3 条", page.Text);
    }

    [Fact]
    public async Task Edits_dropped_lines_and_judgements_are_kept_and_handed_up()
    {
        await using var office = await Office.Open("2026-03-20");
        await office.Has(await Tasks.Planned(office, "DGW", "甲事", due: "2026-04-10"));
        await office.Has(await Tasks.Planned(office, "DGW", "乙事", due: "2026-04-11"));
        await Months.Opened(office);
        var id = (await Months.Of(office, "DGW")).Id;
        var head = await office.As("代表工委主任");

        var page = await head.Open($"/statements/{id}");
        page = await page.Submit(("Input.Lines[0].Text", "甲事，力争提前。"), ("Input.Lines[1].Dropped", "true"), ("Input.BusinessDone", "人手偏紧。\r\n\r\n已请求支援。"), ("Input.Act", "save"));
        Assert.Contains("您改过 1 条、不写 1 条", page.Text);
        page = await page.Submit(("Input.Act", "up"));

        Assert.Contains("已于4月1日交账，等待市人大常委会", page.Text);
        var statement = await Months.Of(office, "DGW");
        Assert.Equal(StatementState.HandedUp, statement.State);
        Assert.Equal(
            [("人手偏紧。", LineOrigin.Added), ("已请求支援。", LineOrigin.Added), ("甲事，力争提前。", LineOrigin.Edited)],
            statement.Lines.OrderBy(line => line.Box).ThenBy(line => line.Order).Select(line => (line.Text, line.Origin)));
        Assert.Equal((2, 0), (statement.Drafted, statement.Unedited));
    }

    [Fact]
    public async Task What_was_handed_up_keeps_the_list_it_counted_and_what_people_wrote_for_it_is_counted_once()
    {
        await using var office = await Office.Open();
        office.On("2026-03-31");
        for (var day = 1; day <= 5; day++)
            await Done.That(office, "research", "DGW", $"2026-03-0{day}");
        await Months.Opened(office);
        await Months.HandUp(office, "DGW", "代表工委主任", "第一条判断。\n第二条判断。");
        office.On("2026-04-02");
        await Done.That(office, "research", "DGW", "2026-03-20");

        var line = (await Months.Of(office, "DGW")).Lines.Single(line => line.Records == "5 次活动");
        var page = await (await office.As("代表工委主任")).Open(line.Address);

        Assert.Contains("as-of=2026-04-01T", line.Address);
        Assert.Equal("5", page.Find("h1 [data-number]")!.TextContent);
        Assert.Contains("现在再看是 6", page.Text);
        Assert.Equal(2, (await office.Look(db => db.Set<BurdenEntry>().Where(entry => entry.What.StartsWith("交账")).ToListAsync())).Single().Typed);
    }

    [Fact]
    public async Task A_record_made_after_the_draft_was_saved_appears_by_itself_and_edits_keep_to_their_lines()
    {
        await using var office = await Office.Open("2026-03-20");
        await office.Has(await Tasks.Planned(office, "DGW", "乙事", due: "2026-04-20"));
        await Months.Opened(office);
        var id = (await Months.Of(office, "DGW")).Id;
        var head = await office.As("代表工委主任");
        await (await head.Open($"/statements/{id}")).Submit(("Input.Lines[0].Text", "乙事，改过。"), ("Input.Act", "save"));

        await office.Has(await Tasks.Planned(office, "DGW", "甲事", due: "2026-04-10"));
        var page = await head.Open($"/statements/{id}");

        Assert.Equal(["甲事，4月10日前完成。", "乙事，改过。"], page.Document.QuerySelectorAll("textarea[name$='.Text']").Select(area => area.TextContent));
    }

    [Fact]
    public async Task The_draft_saves_itself_and_a_second_person_is_told_instead_of_overwriting()
    {
        await using var office = await Office.Open("2026-03-20");
        await office.Has(await Tasks.Planned(office, "DGW", "甲事"));
        await Months.Opened(office);
        var id = (await Months.Of(office, "DGW")).Id;
        var first = await (await office.As("代表工委主任")).Open($"/statements/{id}");
        var second = await (await office.As("代表工委科员")).Open($"/statements/{id}");

        var saved = await first.Post($"/statements/{id}/draft", ("Input.PartyDone", "主任写的"));
        var refused = await second.Post($"/statements/{id}/draft", ("Input.PartyDone", "科员写的"));
        var shown = await second.Submit(("Input.PartyDone", "科员写的"), ("Input.Act", "save"));

        Assert.Equal(1, JsonDocument.Parse(await saved.Content.ReadAsStringAsync()).RootElement.GetProperty("version").GetInt32());
        Assert.Equal(HttpStatusCode.Conflict, refused.StatusCode);
        Assert.Equal("record.changed-meanwhile", shown.Alert);
        Assert.Contains("主任写的", shown.Text);
        Assert.Contains("科员写的", shown.Source);
    }

    [Theory]
    [InlineData("监司委主任", 403), InlineData("代表", 403), InlineData("交通局联络员", 403), InlineData("办公室科员", 200), InlineData("代表工委科员", 200), InlineData("常委会主任", 200), InlineData("审计员", 200)]
    public async Task Who_sees_a_units_page(string who, int status)
    {
        await using var office = await Office.Open();
        await Months.Opened(office);

        var page = await (await office.As(who)).Open($"/statements/{(await Months.Of(office, "DGW")).Id}");

        Assert.Equal(status, (int)page.Status);
    }

    [Fact]
    public async Task A_clerk_writes_but_only_the_head_hands_up()
    {
        await using var office = await Office.Open();
        await Months.Opened(office);
        var clerk = await office.As("代表工委科员");
        var page = await clerk.Open($"/statements/{(await Months.Of(office, "DGW")).Id}");

        var refused = await page.Submit(("Input.PartyDone", "学习两次。"), ("Input.Act", "up"));

        Assert.Equal(403, (int)refused.Status);
        Assert.Equal(StatementState.Open, (await Months.Of(office, "DGW")).State);
    }

    [Theory]
    [InlineData("常委会主任", true), InlineData("办公室科员", true), InlineData("机关党组书记", false)]
    public async Task Members_of_the_standing_committee_read_its_page_that_its_head_and_the_general_office_write(string who, bool writes)
    {
        await using var office = await Office.Open();
        await Months.Opened(office);
        var id = (await Months.Of(office, "CWH")).Id;
        var visitor = await office.As(who);

        var page = await visitor.Open($"/statements/{id}");

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Equal(writes, page.Find("textarea[name='Input.PartyDone']") is not null);
        await office.Do(services => writes
            ? services.GetRequiredService<WriteStatement>().Save(id, new() { PartyDone = "学习。" }, CancellationToken.None)
            : Assert.ThrowsAsync<NotAllowedException>(() => services.GetRequiredService<WriteStatement>().Save(id, new() { PartyDone = "学习。" }, CancellationToken.None)), by: who);
    }

    [Fact]
    public async Task An_empty_account_is_not_handed_up()
    {
        await using var office = await Office.Open();
        await Months.Opened(office);

        var page = await (await office.As("代表工委主任")).Open($"/statements/{(await Months.Of(office, "DGW")).Id}");
        var refused = await page.Submit(("Input.Act", "up"));

        Assert.Equal("statement.empty", refused.Alert);
    }

    [Fact]
    public async Task Hostile_strings_come_back_as_they_were()
    {
        await using var office = await Office.Open();
        await Months.Opened(office);
        var head = await office.As("代表工委主任");
        var id = (await Months.Of(office, "DGW")).Id;
        foreach (var hostile in Platform.Export.HostileStrings.All.Take(60))
        {
            var page = await (await head.Open($"/statements/{id}")).Submit(("Input.PartyDone", hostile), ("Input.Act", "save"));
            Assert.True((int)page.Status is 200 or 400, $"{(int)page.Status} for {hostile}");
        }
    }

    [Fact]
    public async Task A_line_that_was_emptied_is_left_out()
    {
        await using var office = await Office.Open("2026-03-20");
        await office.Has(await Tasks.Planned(office, "DGW", "甲事", due: "2026-04-10"));
        await office.Has(await Tasks.Planned(office, "DGW", "乙事", due: "2026-04-11"));
        await Months.Opened(office);
        var id = (await Months.Of(office, "DGW")).Id;

        var page = await (await (await office.As("代表工委主任")).Open($"/statements/{id}")).Submit(("Input.Lines[0].Text", " "), ("Input.Act", "save"));
        Assert.Contains("不写 1 条", page.Text);
        await page.Submit(("Input.Act", "up"));

        Assert.Equal(["乙事，4月11日前完成。"], (await Months.Of(office, "DGW")).Lines.Select(line => line.Text));
    }

    [Fact]
    public async Task What_is_too_long_for_a_line_is_said_and_never_cut_away()
    {
        await using var office = await Office.Open("2026-03-20");
        await office.Has(await Tasks.Planned(office, "DGW", "甲事", due: "2026-04-10"));
        await Months.Opened(office);
        var id = (await Months.Of(office, "DGW")).Id;
        var page = await (await office.As("代表工委主任")).Open($"/statements/{id}");
        var (line, box) = (new string('长', 601), new string('多', 4001));

        var longLine = await page.Submit(("Input.Lines[0].Text", line), ("Input.Act", "save"));
        var longSentence = await page.Submit(("Input.PartyDone", line), ("Input.Act", "save"));
        var byItself = await page.Post($"/statements/{id}/draft", ("Input.PartyDone", box));

        Assert.Contains(longLine.Errors, error => error.Contains("第 1 条最多 600 字"));
        Assert.Contains(line, longLine.Source);
        Assert.Contains(longSentence.Errors, error => error.Contains("一行最多 600 字"));
        Assert.Contains(line, longSentence.Source);
        Assert.Equal(HttpStatusCode.BadRequest, byItself.StatusCode);
        Assert.Contains("最多 4000 字", await byItself.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task A_forged_page_with_the_same_line_twice_does_no_harm()
    {
        await using var office = await Office.Open("2026-03-20");
        await office.Has(await Tasks.Planned(office, "DGW", "甲事", due: "2026-04-10"));
        await office.Has(await Tasks.Planned(office, "DGW", "乙事", due: "2026-04-11"));
        await Months.Opened(office);
        var id = (await Months.Of(office, "DGW")).Id;
        var page = await (await office.As("代表工委主任")).Open($"/statements/{id}");
        var key = page.Find("input[name='Input.Lines[0].Key']")!.GetAttribute("value")!;

        var twice = await page.Post($"/statements/{id}/draft", ("Input.Lines[1].Key", key), ("Input.Lines[0].Text", "一"), ("Input.Lines[1].Text", "二"));
        var nameless = await page.Submit(("Input.Lines[0].Key", ""), ("Input.Lines[0].Text", "一"), ("Input.Act", "save"));

        Assert.Equal(HttpStatusCode.OK, twice.StatusCode);
        Assert.Equal(HttpStatusCode.OK, nameless.Status);
    }

    [Fact]
    public async Task Whoever_comes_second_reads_which_line_the_other_left_out()
    {
        await using var office = await Office.Open("2026-03-20");
        await office.Has(await Tasks.Planned(office, "DGW", "甲事", due: "2026-04-10"));
        await Months.Opened(office);
        var id = (await Months.Of(office, "DGW")).Id;
        var first = await (await office.As("代表工委主任")).Open($"/statements/{id}");
        var second = await (await office.As("代表工委科员")).Open($"/statements/{id}");

        await first.Submit(("Input.Lines[0].Dropped", "true"), ("Input.Act", "save"));
        var shown = await second.Submit(("Input.PartyDone", "科员写的"), ("Input.Act", "save"));

        Assert.Equal("record.changed-meanwhile", shown.Alert);
        Assert.Contains("甲事，4月10日前完成。", shown.Find("[data-code] table")!.TextContent);
    }
}
