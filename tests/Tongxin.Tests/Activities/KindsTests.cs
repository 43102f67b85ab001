using Microsoft.EntityFrameworkCore;
using Tongxin.Activities.Kinds;
using Tongxin.Tests.Kit;

namespace Tongxin.Tests.Activities;

public sealed class KindsTests
{
    [Fact]
    public async Task An_empty_office_has_the_kinds_that_ship_and_a_fact_for_each()
    {
        await using var office = await Office.OpenEmpty();

        var kinds = await office.Look(db => db.Set<ActivityKind>().OrderBy(k => k.Order).ToListAsync());

        Assert.Equal(26, kinds.Count);
        Assert.Equal("主题调研", kinds[0].Name);
        Assert.Equal(["调研点", "转交意见"], kinds[0].Extras.Select(extra => extra.Name));
        Assert.Equal(["谈心谈话"], kinds.Where(kind => kind.Sensitive).Select(kind => kind.Name));
        Assert.Equal(26, await office.Look(db => db.Facts.CountAsync(f => f.Kind == "activity-kind.added")));
    }

    [Fact]
    public async Task The_general_office_adds_a_kind_and_it_is_recorded_like_the_others()
    {
        await using var office = await Office.Open();
        var clerk = await office.As("办公室科员");

        var page = await (await clerk.Open("/activities/kinds")).Submit(
            ("Input.Name", "法治宣讲"), ("Input.Rows", "F2、H16"), ("Input.Group", "Study"), ("Input.Pillar", "Types"),
            ("Input.Extra1Name", "听众"), ("Input.Extra1Type", "Number"), ("Input.Extra1Detail", "人"),
            ("Input.Extra2Name", "形式"), ("Input.Extra2Type", "Choice"), ("Input.Extra2Detail", "课堂、广场"));

        Assert.Contains("法治宣讲", page.Text);
        var kind = await office.Look(db => db.Set<ActivityKind>().SingleAsync(k => k.Name == "法治宣讲"));
        Assert.Equal("x1:听众:number(人)\nx2:形式:choice(课堂/广场)", kind.ExtraFields);
        var saved = await (await clerk.Open($"/activities/new?kind={kind.Code}")).Submit(("Input.People.Text", "办公室科员"), ("Input.Extras[x2]", "广场"));
        Assert.Equal("4月法治宣讲", saved.Heading);
        Assert.Single((await clerk.Open("/activities?group=study")).Rows);
    }

    [Fact]
    public async Task A_kind_is_renamed_retired_and_restored()
    {
        await using var office = await Office.Open();
        var activity = await Done.That(office, "contest", "DGW");
        var clerk = await office.As("办公室科员");

        var renamed = await (await clerk.Open("/activities/kinds/contest")).Submit(("Input.Name", "知识竞答"));
        Assert.Equal("知识竞答", renamed.Heading);
        Assert.Contains("知识竞答", (await clerk.Open($"/activities/{activity.Id}")).Text);
        var retired = await renamed.Submit(("Switch.Version", renamed.Find("[name='Switch.Version']")!.GetAttribute("value")!));
        Assert.Contains("已于2026年4月1日停用", retired.Text);
        Assert.DoesNotContain("知识竞答", (await clerk.Open("/activities/new")).Text);
        Assert.Single((await clerk.Open("/activities?kind=contest")).Rows);
        Assert.Equal("activity.kind-retired", (await (await clerk.Open("/activities/new?kind=contest")).Submit(("Input.Kind", "contest"), ("Input.Others", "2"))).Alert);
        var restored = await retired.Submit(("Switch.Version", retired.Find("[name='Switch.Version']")!.GetAttribute("value")!));
        Assert.Contains("使用中", restored.Text);
        Assert.Equal(["activity-kind.renamed", "activity-kind.restored", "activity-kind.retired"],
            await office.Look(db => db.Facts.Where(f => f.Kind.StartsWith("activity-kind.") && f.Kind != "activity-kind.added").Select(f => f.Kind).OrderBy(kind => kind).ToListAsync()));
    }

    [Theory]
    [InlineData("Input.Name", "主题调研", "已经有叫“主题调研”的类别"), InlineData("Input.Rows", "H5;DROP", "对应条目写成 H5"), InlineData("Input.Extra1Name", "听众", "请选“听众”填的是文字")]
    [InlineData("Input.Name", " \u202E ", "请填名称"), InlineData("Input.Extra1Type", "Text", "请写补充项的名称")]
    public async Task Wrong_kinds_are_refused(string field, string value, string message)
    {
        await using var office = await Office.Open();
        var form = await (await office.As("办公室主任")).Open("/activities/kinds");
        var filled = new Dictionary<string, string> { ["Input.Name"] = "法治宣讲", ["Input.Rows"] = "F2", [field] = value };

        var page = await form.Submit([.. filled.Select(pair => (pair.Key, pair.Value))]);

        Assert.Equal(400, (int)page.Status);
        Assert.Contains(message, page.Text);
    }

    [Fact]
    public async Task A_kind_of_coverage_has_no_field_for_words()
    {
        await using var office = await Office.Open();
        var form = await (await office.As("办公室主任")).Open("/activities/kinds");

        var page = await form.Submit(("Input.Name", "家访"), ("Input.Rows", "F19"), ("Input.Sensitive", "True"), ("Input.Extra1Name", "谈了什么"), ("Input.Extra1Type", "Text"));

        Assert.Equal("activity-kind.content", page.Alert);
    }

    [Theory]
    [InlineData("办公室科员", 200), InlineData("代表工委主任", 403), InlineData("常委会主任", 403), InlineData("代表", 403), InlineData("系统管理员", 403)]
    public async Task Only_the_general_office_keeps_the_kinds(string who, int status)
    {
        await using var office = await Office.Open();
        var visitor = await office.As(who);

        Assert.Equal(status, (int)(await visitor.Open("/activities/kinds")).Status);
        Assert.Equal(status, (int)(await visitor.Open("/activities/kinds/research")).Status);
    }

    [Fact]
    public async Task No_such_kind_is_a_404()
    {
        await using var office = await Office.Open();

        Assert.Equal(404, (int)(await (await office.As("办公室科员")).Open("/activities/kinds/nothing")).Status);
    }
}
