using Microsoft.EntityFrameworkCore;
using Tongxin.Tests.Activities;
using Tongxin.Tests.Kit;

namespace Tongxin.Tests.Boards;

public sealed class ReductionTests
{
    [Fact]
    public async Task The_general_office_sets_a_base_and_the_page_tells_target_number_and_forecast()
    {
        await using var office = await Office.Open();
        foreach (var day in new[] { "2026-01-14", "2026-02-11", "2026-02-25", "2026-03-04", "2026-03-18", "2026-03-25" })
            await Done.That(office, "meeting", "DGW", day);
        var clerk = await office.As("办公室科员");
        Assert.Contains("还没有定基准年", (await clerk.Open("/boards/reductions")).Text);

        var form = await clerk.Open("/boards/reductions/activities.meeting");
        Assert.Contains("基准年应早于今年。", (await form.Submit(("Input.Year", "2026"), ("Input.Number", "30"), ("Input.Source", "总结"))).Text);
        var page = await form.Submit(("Input.Year", "2012"), ("Input.Number", "29"), ("Input.Source", "2012年度工作总结"));

        // 29 less 20 % is 23.2: at most 23.
        Assert.Contains("23", page.Document.QuerySelectorAll(".figure strong").Select(cell => cell.TextContent));
        Assert.Contains("比2012年的 29 少 20%", page.Text);
        var number = page.Document.QuerySelector("a[data-figure='activities.meeting']")!;
        Assert.Equal("6", number.TextContent);
        Assert.Equal(6, (await clerk.Get(number.GetAttribute("href") + "&format=json")).GetProperty("rows").GetArrayLength());
        Assert.Contains("会超过", page.Text);
        Assert.Equal(1, await office.Look(db => db.Facts.CountAsync(f => f.Kind == "reduction.based")));

        var again = await (await clerk.Open("/boards/reductions/activities.meeting")).Submit(("Input.Number", "60"));
        Assert.Contains("能守住", again.Text);
    }

    [Theory]
    [InlineData("办公室科员", 200), InlineData("常委会主任", 200), InlineData("监司委科员", 403), InlineData("代表", 403)]
    public async Task Only_whoever_sees_the_office_sees_it(string who, int status)
    {
        await using var office = await Office.Open();

        Assert.Equal(status, (int)(await (await office.As(who)).Open("/boards/reductions")).Status);
    }

    [Fact]
    public async Task A_document_is_recorded_without_people_and_counted_by_the_piece()
    {
        await using var office = await Office.Open();
        var clerk = await office.As("代表工委科员");

        var saved = await (await clerk.Open("/activities/new?kind=document")).Submit(("Input.Title", "关于做好代表视察的通知"), ("Input.People.Text", ""));

        Assert.Contains("关于做好代表视察的通知", saved.Text);
        Assert.Equal("发文“关于做好代表视察的通知”", (await office.Look(db => db.Facts.SingleAsync(f => f.Kind == "activity.recorded"))).Sentence.TrimStart('记'));
        var page = await (await office.As("办公室科员")).Open("/figures/activities.document?month=2026-04");
        Assert.Contains("发文 1 件", page.Find("h1")!.TextContent.Replace("\n", "", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_figure_that_cannot_be_had_is_said_to_be_missing_and_the_others_stay()
    {
        await using var office = await Office.OfItsOwn();
        await Generated.Fill(office);
        await office.Look(db => db.Database.ExecuteSqlRawAsync("ALTER TABLE statement_lines RENAME TO statement_lines_gone; ALTER TABLE statements RENAME COLUMN \"MonthBegins\" TO \"MonthBeginsGone\""));
        var clerk = await office.As("办公室科员");

        var page = await clerk.Open("/boards?month=2026-03");
        var answer = await clerk.Get("/api/v1/boards?month=2026-03");

        Assert.Equal(200, (int)page.Status);
        Assert.Equal("暂时算不出", page.Find("b[data-figure='statements.handed-up']")!.TextContent);
        Assert.NotEmpty(page.Document.QuerySelectorAll("a[data-figure='tasks.done']"));
        var late = answer.GetProperty("numbers").EnumerateArray().Single(number => number.GetProperty("id").GetString() == "statements.handed-up");
        Assert.Equal(System.Text.Json.JsonValueKind.Null, late.GetProperty("count").ValueKind);
        Assert.Equal(500, (int)(await clerk.Client.GetAsync("/figures/statements.handed-up")).StatusCode);
    }

    [Fact]
    public async Task The_chain_of_Party_organisations_adds_up_and_says_so()
    {
        await using var office = await Office.Open();
        await Generated.Fill(office);
        await Done.That(office, "cell-meeting", "XZ1", "2026-03-05");
        await Done.That(office, "branch-meeting", "ZB1", "2026-03-06");
        var secretary = await office.As("支部书记");

        var whole = await (await office.As("办公室科员")).Open("/boards/party?month=2026-03");
        var branch = await secretary.Open("/boards/party?month=2026-03");

        Assert.Contains("已核对：每一级的数都等于本级加下级", whole.Text);
        Assert.Equal(["常委会党组", "机关党组", "机关党委", "第一党支部", "第一党小组", "第二党小组", "第二党支部"], whole.Rows.Select(row => row.QuerySelector("th")!.TextContent.Trim()));
        Assert.Equal(["第一党支部", "第一党小组", "第二党小组"], branch.Rows.Select(row => row.QuerySelector("th")!.TextContent.Trim()));
        var life = branch.Rows[0].QuerySelectorAll("td")[2];
        Assert.Equal("2", life.QuerySelector("a")!.TextContent);
        Assert.Contains("其中本级 1", life.TextContent.Replace("\n", "", StringComparison.Ordinal));
        foreach (var link in branch.Document.QuerySelectorAll("td a"))
            Assert.Equal(int.Parse(link.TextContent), (await secretary.Get(link.GetAttribute("href") + "&format=json")).GetProperty("number").GetInt32());
    }
}
