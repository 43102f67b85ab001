using Microsoft.Extensions.DependencyInjection;
using Tongxin.Activities.List;
using Tongxin.People.Organisation;
using Tongxin.Platform.Drafts;
using Tongxin.Platform.Time;
using Tongxin.Tests.Kit;

namespace Tongxin.Tests.Activities;

public sealed class ActivityDraftTests
{
    static readonly Month March = Month.Of(new(2026, 3, 1));

    [Theory]
    [InlineData("cell-meeting", "3月党小组会", "", "3月5日召开党小组会，到会 2 人。")]
    [InlineData("cell-meeting", "3月党小组会", "通报上月完成情况，提出承诺事项。", "3月5日召开党小组会，到会 2 人：通报上月完成情况，提出承诺事项。")]
    [InlineData("cell-meeting", "党小组会：会议服务复盘", "", "3月5日召开党小组会（会议服务复盘），到会 2 人。")]
    [InlineData("meeting", "办公室3月例会", "议定 6 件，均明确责任人和时限。", "3月5日召开办公室3月例会，到会 2 人：议定 6 件，均明确责任人和时限。")]
    [InlineData("themed-party-day", "主题党日：义务植树", "栽植苗木 120 株，交村里管护。", "3月5日开展“义务植树”主题党日，2 人参加：栽植苗木 120 株，交村里管护。")]
    [InlineData("themed-party-day", "主题党日：重温入党誓词", "党员18人参加，重温誓词。", "3月5日开展“重温入党誓词”主题党日：党员18人参加，重温誓词。")]
    [InlineData("research", "养老服务条例立法调研", "", "3月5日开展养老服务条例立法调研，2 人参加。")]
    [InlineData("tour", "城市地下管线运行安全集中视察", "", "3月5日组织城市地下管线运行安全集中视察，2 人参加。")]
    [InlineData("official-meeting", "约见市住建局负责人：加装电梯", "答应 3 项事情。", "3月5日约见市住建局负责人（加装电梯），2 人参加：答应 3 项事情。")]
    [InlineData("visit", "春节前走访退休干部", "", "3月5日春节前走访退休干部，2 人参加。")]
    [InlineData("party-lecture", "3月讲党课", "", "3月5日讲党课，2 人参加。")]
    [InlineData("party-lecture", "支部书记讲党课：党员的时限意识", "", "3月5日支部书记讲党课（党员的时限意识），2 人参加。")]
    [InlineData("party-lecture", "党课：宪法宣誓的分量", "", "3月5日讲党课（宪法宣誓的分量），2 人参加。")]
    [InlineData("branch-meeting", "党员大会：补选支部委员", "", "3月5日召开支部党员大会（补选支部委员），到会 2 人。")]
    [InlineData("lecture", "“同心讲堂”：怎样开好座谈", "", "3月5日举办“同心讲堂”（怎样开好座谈），2 人参加。")]
    [InlineData("study-session", "监督法专题", "", "3月5日开展“监督法专题”集中学习，2 人参加。")]
    public async Task A_unit_tells_one_activity_in_one_sentence(string kind, string title, string summary, string sentence)
    {
        await using var office = await Office.Open();
        var activity = await Done.That(office, kind, "XZ1", title: title, summary: summary);

        var line = Assert.Single(await Draft(office, "XZ1", gathered: false));

        Assert.Equal(sentence, line.Text);
        Assert.Equal(($"/activities/{activity.Id}", $"activity:{activity.Id}"), (line.Address, line.Key));
    }

    [Fact]
    public async Task Party_work_and_business_stand_in_their_boxes()
    {
        await using var office = await Office.Open();
        await Done.That(office, "cell-meeting", "XZ1");
        await Done.That(office, "research", "XZ1");

        Assert.Equal([Box.PartyDone, Box.BusinessDone], (await Draft(office, "XZ1", gathered: false)).Select(line => line.Box).Order());
    }

    [Fact]
    public async Task More_than_three_of_a_kind_become_one_line_with_numbers_and_titles()
    {
        await using var office = await Office.Open();
        foreach (var (index, title) in new[] { "3月主题调研", "养老调研", "供水调研", "竹木调研", "撂荒调研" }.Index())
            await Done.That(office, "research", "DGW", $"2026-03-0{index + 1}", title, extras: [("sites", $"{index + 1}"), ("opinions", "2")]);

        var line = Assert.Single(await Draft(office, "DGW", gathered: false));

        Assert.Equal("开展主题调研 5 次，10 人次，调研点 15 个，转交意见 10 条：养老调研；供水调研；竹木调研等。", line.Text);
        Assert.Equal("5 次活动", line.Records);
        await ListHolds(office, "办公室科员", line, 5);
    }

    [Fact]
    public async Task An_upper_unit_gathers_and_the_list_behind_each_line_holds_exactly_what_it_says()
    {
        await using var office = await Office.Open();
        await Done.That(office, "cell-meeting", "XZ1", "2026-03-02", others: 1);
        await Done.That(office, "cell-meeting", "XZ2", "2026-03-31");
        await Done.That(office, "cell-meeting", "XZ2", "2026-02-28");
        await Done.That(office, "branch-meeting", "ZB1", "2026-03-20");
        await Done.That(office, "cell-meeting", "XZ1", "2026-04-01");

        var lines = await Draft(office, "JGDW", gathered: true);

        Assert.Equal(["召开支部党员大会 1 次，2 人次。", "召开党小组会 2 次，5 人次。"], lines.OrderBy(line => line.Order).Select(line => line.Text));
        foreach (var line in lines)
            await ListHolds(office, "机关党委书记", line, int.Parse(line.Records.Split(' ')[0]));
    }

    [Fact]
    public async Task Talks_are_told_by_number_only_and_whoever_may_not_see_them_still_finds_the_number()
    {
        await using var office = await Office.Open();
        await Done.That(office, "talk", "XZ1", by: "小组长");

        var line = Assert.Single(await Draft(office, "XZ1", gathered: false));

        Assert.Equal("开展谈心谈话 1 次，2 人次。", line.Text);
        Assert.Contains("另有谈心谈话 1 次", (await (await office.As("办公室科员")).Open(line.Address)).Text);
        await ListHolds(office, "小组长", line, 1);
    }

    [Fact]
    public async Task What_was_withdrawn_is_not_told()
    {
        await using var office = await Office.Open();
        var activity = await Done.That(office, "research", "DGW", by: "代表工委科员");
        await (await (await office.As("代表工委科员")).Open($"/activities/{activity.Id}")).Submit(("_handler", "undo"));

        Assert.Empty(await Draft(office, "DGW", gathered: false));
    }

    [Fact]
    public async Task A_long_summary_is_cut_at_a_sentence()
    {
        await using var office = await Office.Open();
        await Done.That(office, "research", "DGW", title: "养老调研", summary: "走访养老点六个。" + new string('长', 200) + "。");

        Assert.Equal("3月5日开展养老调研，2 人参加：走访养老点六个。", Assert.Single(await Draft(office, "DGW", gathered: false)).Text);
    }

    static async Task ListHolds(Office office, string who, DraftLine line, int rows) =>
        Assert.Equal(rows, (await (await office.As(who)).Open(line.Address)).Rows.Count);

    static Task<IReadOnlyList<DraftLine>> Draft(Office office, string unit, bool gathered) => office.Do(async services =>
    {
        var tree = await services.GetRequiredService<Units>().Tree(CancellationToken.None);
        var below = gathered ? tree.Below(await office.Unit(unit)) : new HashSet<Guid> { await office.Unit(unit) };
        var lines = new List<DraftLine>();
        foreach (var source in services.GetServices<IDraftSource>())
            lines.AddRange(await source.Draft(below, gathered, March, CancellationToken.None));
        return (IReadOnlyList<DraftLine>)lines;
    });
}
