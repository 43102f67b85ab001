using System.Net;
using Microsoft.EntityFrameworkCore;
using Tongxin.Activities;
using Tongxin.Tests.Kit;
using Tongxin.Tests.Plans;

namespace Tongxin.Tests.Activities;

public sealed class RecordActivityTests
{
    [Fact]
    public async Task A_cell_meeting_is_recorded_with_two_taps_and_the_ledger_says_so()
    {
        await using var office = await Office.Open();
        var form = await (await office.As("小组长")).Open("/activities/new?kind=cell-meeting");
        Assert.Equal("4月党小组会", form.Find("[name='Input.Title']")!.GetAttribute("value"));
        Assert.Contains("记入 第一党小组 的台账", form.Text);

        var page = await form.Submit(("Input.Everyone", "True"), ("Input.Day", "2026-03-30"), ("Input.Summary", "议定本月学习安排"));

        Assert.Equal("3月党小组会", page.Heading);
        Assert.Contains("已记下", page.Text);
        Assert.Contains("再记一条", page.Text);
        Assert.Contains("3 人参加", page.Text);
        var activity = await office.Look(db => db.Set<Activity>().Include(a => a.People).SingleAsync());
        Assert.Equal(await office.Unit("XZ1"), activity.Unit);
        var fact = await office.Look(db => db.Facts.SingleAsync(f => f.Subject == activity.Id));
        Assert.Equal(("activity.recorded", new DateOnly(2026, 3, 30), (Guid?)activity.Unit), (fact.Kind, fact.On, fact.Unit));
        Assert.Equal("记“3月党小组会”，3 人参加", fact.Sentence);
    }

    [Fact]
    public async Task The_form_shows_at_most_six_fields_and_folds_the_rest_away()
    {
        await using var office = await Office.Open();
        var form = await (await office.As("代表工委科员")).Open("/activities/new?kind=research");

        var seen = form.Document.QuerySelectorAll("form[method=post] .field").Where(field => field.Closest("details") is null && field.QuerySelector("[type=checkbox]") is null).ToList();

        Assert.Equal(6, seen.Count);
        Assert.NotNull(form.Find("details [name='Input.Extras[sites]']"));
    }

    [Fact]
    public async Task Business_stands_in_the_office_unit_and_Party_work_in_the_Party_unit()
    {
        await using var office = await Office.Open();
        var clerk = await office.As("代表工委科员");

        Assert.Contains("记入 代表工作委员会 的台账", (await clerk.Open("/activities/new?kind=research")).Text);
        Assert.Contains("记入 第一党小组 的台账", (await clerk.Open("/activities/new?kind=talk")).Text);
        Assert.Contains("记入 云山代表团 的台账", (await (await office.As("代表")).Open("/activities/new?kind=tour")).Text);
    }

    [Fact]
    public async Task Kinds_that_the_unit_does_most_stand_first()
    {
        await using var office = await Office.Open();
        await Done.That(office, "contest", "DGW");
        await Done.That(office, "contest", "DGW", "2026-03-06");
        await Done.That(office, "visit", "DGW");

        var form = await (await office.As("代表工委科员")).Open("/activities/new");

        Assert.Equal(["知识竞赛", "走访慰问"], form.Document.QuerySelectorAll("select[name='Input.Kind'] option").Take(2).Select(option => option.TextContent));
        Assert.Equal("4月知识竞赛", form.Find("[name='Input.Title']")!.GetAttribute("value"));
    }

    [Fact]
    public async Task Whoever_changes_the_kind_gets_its_title_and_its_unit()
    {
        await using var office = await Office.Open();
        var form = await (await office.As("代表工委科员")).Open("/activities/new?kind=research");

        var page = await form.Submit(("Input.Kind", "cell-meeting"), ("Input.People.Text", "小组长、代表工委主任"));

        Assert.Equal("4月党小组会", page.Heading);
        Assert.Equal(await office.Unit("XZ1"), await office.Look(db => db.Set<Activity>().Select(a => a.Unit).SingleAsync()));
    }

    [Fact]
    public async Task Those_who_did_not_come_are_left_out()
    {
        await using var office = await Office.Open();
        var form = await (await office.As("小组长")).Open("/activities/new?kind=cell-meeting");

        var page = await form.Submit(("Input.Everyone", "True"), ("Input.Absent.Text", "代表工委主任"));

        Assert.Contains("2 人参加", page.Text);
        Assert.DoesNotContain("代表工委主任", page.Find("dl.facts")!.TextContent);
    }

    [Fact]
    public async Task The_extra_fields_of_a_kind_are_kept_and_checked()
    {
        await using var office = await Office.Open();
        var form = await (await office.As("代表工委科员")).Open("/activities/new?kind=research");

        var wrong = await form.Submit(("Input.People.Text", "代表工委科员"), ("Input.Extras[sites]", "很多"), ("Input.Title", "养老服务调研"));
        Assert.Equal(400, (int)wrong.Status);
        Assert.Contains("“调研点”请填 0 到 1000000 的数", wrong.Text);
        Assert.Contains("养老服务调研", wrong.Source);
        var page = await wrong.Submit(("Input.Extras[sites]", "4"));

        Assert.Contains("调研点4 个", page.Find("dl.facts")!.TextContent.Replace("\n", "", StringComparison.Ordinal).Replace("        ", "", StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_extra_value_of_another_kind_is_not_lost_in_silence()
    {
        await using var office = await Office.Open();
        var form = await (await office.As("代表工委科员")).Open("/activities/new?kind=research");

        var page = await form.Submit(("Input.Kind", "cell-meeting"), ("Input.Extras[sites]", "4"), ("Input.People.Text", "小组长"));

        Assert.Equal(400, (int)page.Status);
        Assert.Contains("“调研点：4”是“主题调研”的补充项", page.Text);
    }

    [Theory]
    [InlineData("2026-04-02", "activity.in-future"), InlineData("2021-12-31", "activity.late"), InlineData("2026-01-30", "activity.late"), InlineData("2026-01-31", null)]
    public async Task Days_to_come_are_refused_and_days_long_past_need_a_word(string day, string? refusal)
    {
        await using var office = await Office.Open();
        var form = await (await office.As("小组长")).Open("/activities/new?kind=cell-meeting");

        var page = await form.Submit(("Input.Everyone", "True"), ("Input.Day", day), ("Input.Summary", "议定事项三件"));

        Assert.Equal(refusal, page.Alert);
        Assert.Contains("议定事项三件", page.Source);
    }

    [Fact]
    public async Task A_late_entry_says_why_and_stands_on_the_day_it_happened()
    {
        await using var office = await Office.Open();
        var form = await (await office.As("小组长")).Open("/activities/new?kind=cell-meeting");

        await form.Submit(("Input.Everyone", "True"), ("Input.Day", "2026-01-15"), ("Input.Late", "新系统启用前的记录"));

        var fact = await office.Look(db => db.Facts.SingleAsync(f => f.Kind == "activity.recorded"));
        Assert.Equal(new DateOnly(2026, 1, 15), fact.On);
        Assert.Contains("补记理由：新系统启用前的记录", fact.Sentence);
    }

    [Theory]
    [InlineData("2021-06-01", "", "activity.unit-not-there")]
    [InlineData("2026-03-02", "2026-03-01", "activity.ends-before-it-begins")]
    [InlineData("2026-03-30", "2026-04-03", "activity.in-future")]
    public async Task Days_that_cannot_be_are_refused(string day, string lastDay, string refusal)
    {
        await using var office = await Office.Open();
        var form = await (await office.As("小组长")).Open("/activities/new?kind=cell-meeting");

        var page = await form.Submit(("Input.Others", "3"), ("Input.Day", day), ("Input.LastDay", lastDay), ("Input.Late", "补录"));

        Assert.Equal(refusal, page.Alert);
        Assert.Equal(409, (int)page.Status);
    }

    [Fact]
    public async Task An_activity_without_anybody_is_refused()
    {
        await using var office = await Office.Open();
        var form = await (await office.As("小组长")).Open("/activities/new?kind=cell-meeting");

        Assert.Equal("activity.nobody", (await form.Submit(("Input.Title", "没人来的会"))).Alert);
    }

    [Fact]
    public async Task What_was_said_in_a_talk_has_no_place_in_the_form_and_is_refused_when_sent_anyway()
    {
        await using var office = await Office.Open();
        var leader = await office.As("小组长");
        var form = await leader.Open("/activities/new?kind=talk");
        Assert.Null(form.Find("[name='Input.Summary'],[name='Input.Place'],[type=file],input[name='Input.Late'],[name='Input.Everyone']"));

        var refused = await form.Submit(("Input.People.Text", "小组长、代表工委科员"), ("Input.Summary", "他说想换岗位"));
        Assert.Equal("activity.no-content", refused.Alert);
        Assert.NotNull(refused.Find("textarea[name='Input.Summary']"));
        var titled = await form.Submit(("Input.People.Text", "小组长、代表工委科员"), ("Input.Title", "谈换岗位的事"));
        Assert.Equal("activity.no-content", titled.Alert);
        var page = await form.Submit(("Input.People.Text", "小组长、代表工委科员"), ("Input.Extras[form]", "党员之间"));

        Assert.Equal("谈心谈话", page.Heading);
        Assert.Equal("记谈心谈话 1 次", await office.Look(db => db.Facts.Where(f => f.Kind == "activity.recorded").Select(f => f.Sentence).SingleAsync()));
        Assert.Equal(0, await office.Look(db => db.Set<Tongxin.Platform.Search.SearchEntry>().CountAsync(e => e.Kind == "活动")));
    }

    [Fact]
    public async Task The_same_form_sent_twice_is_recorded_once()
    {
        await using var office = await Office.Open();
        var form = await (await office.As("小组长")).Open("/activities/new?kind=cell-meeting");

        await form.Submit(("Input.Everyone", "True"));
        await form.Submit(("Input.Everyone", "True"));
        await (await (await office.As("小组长")).Open("/activities/new?kind=cell-meeting")).Submit(("Input.Everyone", "True"));
        Assert.Equal(1, await office.Look(db => db.Set<Activity>().CountAsync()));
        office.Clock.Advance(TimeSpan.FromMinutes(3));
        await (await (await office.As("小组长")).Open("/activities/new?kind=cell-meeting")).Submit(("Input.Everyone", "True"));

        Assert.Equal(2, await office.Look(db => db.Set<Activity>().CountAsync()));
    }

    [Theory]
    [InlineData("代表工委科员", 200), InlineData("代表", 200), InlineData("交通局联络员", 403), InlineData("系统管理员", 403), InlineData("审计员", 403)]
    public async Task Staff_and_deputies_record_and_nobody_else(string who, int status)
    {
        await using var office = await Office.Open();

        Assert.Equal(status, (int)(await (await office.As(who)).Open("/activities/new")).Status);
    }

    [Theory]
    [InlineData("代表工委科员", "JSW", 403), InlineData("代表工委科员", "JTJ", 403), InlineData("代表", "DGW", 403), InlineData("办公室科员", "JSW", 200), InlineData("支部书记", "XZ1", 200)]
    public async Task One_records_for_ones_own_unit_heads_for_what_is_below_and_the_general_office_for_all(string who, string unit, int status)
    {
        await using var office = await Office.Open();
        var form = await (await office.As(who)).Open("/activities/new?kind=research");

        var page = await form.Submit(("Input.Unit", (await office.Unit(unit)).ToString()), ("Input.Others", "2"));

        Assert.Equal(status, (int)page.Status);
    }

    [Theory]
    [InlineData("Input.Kind", "no-such-kind", "没有这个类别"), InlineData("Input.People.Text", "没有这个人", "没有叫“没有这个人”的人")]
    [InlineData("Input.Unit", "01900000-0000-7000-8000-000000000000", "没有这个单位"), InlineData("Input.Others", "-1", "其他人数请填 0 到 100000 的整数")]
    [InlineData("Input.Day", "", "请填日期"), InlineData("Input.OtherUnits.Text", "没有这个单位", "没有叫“没有这个单位”的单位")]
    public async Task Wrong_input_is_named_beside_its_field_and_nothing_typed_is_lost(string field, string value, string message)
    {
        await using var office = await Office.Open();
        var form = await (await office.As("小组长")).Open("/activities/new?kind=cell-meeting");

        var page = await form.Submit((field, value), ("Input.Summary", "一句要留下的话"));

        Assert.Equal(400, (int)page.Status);
        Assert.Contains(message, page.Text);
        Assert.Contains("一句要留下的话", page.Source);
    }

    [Fact]
    public async Task A_task_named_in_the_address_goes_with_the_record()
    {
        await using var office = await Office.Open();
        var task = (await office.Has(await Tasks.Planned(office, "JSW"))).Id;
        var form = await (await office.As("代表工委科员")).Open($"/activities/new?kind=research&task={task}");

        var page = await form.Submit(("Input.People.Text", "代表工委科员"));

        Assert.Contains($"/tasks/{task}", page.Links);
        Assert.Single((await (await office.As("代表工委科员")).Open($"/activities?task={task}")).Rows);
    }

    [Theory]
    [InlineData("代表工委科员", false), InlineData("代表", true)]
    public async Task A_task_that_does_not_exist_or_is_not_seen_is_refused_and_the_form_goes_on_without_it(string who, bool exists)
    {
        await using var office = await Office.Open();
        var task = exists ? (await office.Has(await Tasks.Planned(office, "DGW"))).Id : Guid.CreateVersion7();
        var form = await (await office.As(who)).Open($"/activities/new?kind=research&task={task}");

        var refused = await form.Submit(("Input.Everyone", "True"), ("Input.Summary", "走访三个社区"));
        Assert.Equal(HttpStatusCode.BadRequest, refused.Status);
        Assert.Contains(refused.Errors, error => error.Contains("没有您能看到的这项任务"));
        Assert.Contains("走访三个社区", refused.Source);
        var page = await refused.Submit(("Input.Everyone", "True"));

        Assert.Contains("已记下", page.Text);
        Assert.Null(await office.Look(db => db.Set<Activity>().Select(a => a.Task).SingleAsync()));
    }

    [Theory]
    [InlineData("/activities/new?kind=nothing&unit=nonsense&task=nonsense")]
    public async Task Nonsense_in_the_address_asks_nothing(string address)
    {
        await using var office = await Office.Open();

        Assert.Equal(200, (int)(await (await office.As("代表工委科员")).Open(address)).Status);
    }
}
