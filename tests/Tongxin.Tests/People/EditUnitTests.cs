using Microsoft.EntityFrameworkCore;
using Tongxin.People;
using Tongxin.Tests.Kit;
using Tongxin.Tests.Platform.Export;

namespace Tongxin.Tests.People;

public sealed class EditUnitTests
{
    [Fact]
    public async Task A_unit_is_set_up_below_another_by_name_without_scripts()
    {
        await using var office = await Office.Open();

        var form = await (await office.As(SmallOffice.SystemAdmin)).Open("/units/new");
        var page = await form.Submit(("Input.Code", "YSW"), ("Input.Name", "预算工作委员会"), ("Input.Kind", "WorkingBody"), ("Input.Parent.Text", "市人大常委会"), ("Input.From", "2024-01-01"));

        Assert.Equal("预算工作委员会", page.Heading);
        Assert.Contains("市人大常委会", page.Find(".crumbs")!.TextContent);
        Assert.Contains("设立工作机构“预算工作委员会”", page.Text);
    }

    [Fact]
    public async Task A_changed_unit_stands_where_it_was_moved_and_the_tree_knows_at_once()
    {
        await using var office = await Office.Open();
        var admin = await office.As(SmallOffice.SystemAdmin);
        var unit = await office.Unit("XZ2");

        var form = await admin.Open($"/units/{unit}/change");
        Assert.Equal("第一党支部", form.Find("[name='Input.Parent.Text']")!.GetAttribute("value"));
        await form.Submit(("Input.Name", "第三党小组"), ("Input.Parent.Text", "第二党支部"));

        Assert.Contains("第三党小组", (await admin.Open($"/units/{await office.Unit("ZB2")}")).Text);
        Assert.DoesNotContain($"/units/{unit}", (await admin.Open($"/units/{await office.Unit("ZB1")}")).Links);
    }

    [Theory]
    [InlineData("XZ1", "Input.To", "2021-01-01", "unit.ends-before-it-begins")]
    [InlineData("ZB1", "Input.Parent.Text", "第一党小组", "unit.circle")]
    [InlineData("ZB1", "Input.Parent.Text", "第一党支部", "unit.circle")]
    [InlineData("ZB1", "Input.Parent.Text", "办公室", "unit.other-tree")]
    [InlineData("ZB1", "Input.Kind", "WorkingBody", "unit.other-tree")]
    [InlineData("CDZ", "Input.Kind", "WorkingBody", "unit.children-elsewhere")]
    [InlineData("ZB1", "Input.To", "2026-12-31", "unit.has-children")]
    [InlineData("XZ1", "Input.To", "2026-12-31", "unit.has-posts")]
    [InlineData("XZ1", "Input.From", "2023-01-01", "unit.has-posts")]
    public async Task What_cannot_be_is_refused_and_nothing_typed_is_lost(string code, string field, string value, string refusal)
    {
        await using var office = await Office.Open();

        var form = await (await office.As(SmallOffice.SystemAdmin)).Open($"/units/{await office.Unit(code)}/change");
        var refused = await form.Submit((field, value));

        Assert.Equal(409, (int)refused.Status);
        Assert.Equal(refusal, refused.Alert);
        Assert.Contains(value, refused.Source);
    }

    [Theory]
    [InlineData("Input.Code", "BGS", 409), InlineData("Input.Code", " ", 400), InlineData("Input.Name", " ", 400), InlineData("Input.Kind", "", 400), InlineData("Input.Kind", "Nonsense", 400)]
    [InlineData("Input.Parent.Text", "没有的单位", 400), InlineData("Input.From", "", 400), InlineData("Input.From", "昨天", 400), InlineData("Input.Order", "-1", 400), InlineData("Input.Order", "99999999999", 400)]
    [InlineData("Input.Parent.Id", "nonsense", 400)]
    public async Task What_is_typed_wrong_is_said_beside_it(string field, string value, int status)
    {
        await using var office = await Office.Open();
        var filled = new Dictionary<string, string> { ["Input.Code"] = "NEW", ["Input.Name"] = "新单位", ["Input.Kind"] = "WorkingBody", ["Input.From"] = "2024-01-01", [field] = value };

        var page = await (await (await office.As(SmallOffice.SystemAdmin)).Open("/units/new")).Submit([.. filled.Select(pair => (pair.Key, pair.Value))]);

        Assert.Equal(status, (int)page.Status);
        Assert.True(page.Errors.Count > 0 || page.Alert is not null);
        Assert.False(await office.Look(db => db.Set<Unit>().AnyAsync(u => u.Code == "NEW")));
    }

    [Fact]
    public async Task Of_two_who_change_the_same_unit_the_second_sees_both_versions()
    {
        await using var office = await Office.Open();
        var admin = await office.As(SmallOffice.SystemAdmin);
        var address = $"/units/{await office.Unit("JSW")}/change";
        var (first, second) = (await admin.Open(address), await admin.Open(address));

        await first.Submit(("Input.Name", "甲委"));
        var stale = await second.Submit(("Input.Name", "乙委"));

        Assert.Equal("record.changed-meanwhile", stale.Alert);
        Assert.Contains("甲委", stale.Text);
        Assert.Contains("乙委", stale.Source);
    }

    [Theory]
    [InlineData("安全管理员"), InlineData("办公室主任"), InlineData("常委会主任"), InlineData("代表")]
    public async Task Nobody_but_the_system_administrator_may(string who)
    {
        await using var office = await Office.Open();
        var visitor = await office.As(who);
        var (unit, person) = (await office.Unit("BGS"), await office.Person("代表"));
        var post = await office.Look(db => db.Set<Post>().Select(p => p.Id).FirstAsync());

        foreach (var address in new[] { "/units/new", $"/units/{unit}/change", "/people/new", $"/people/{person}/rename", "/posts/new", $"/posts/{post}/leave", $"/posts/{post}/change" })
            Assert.Equal(403, (int)(await visitor.Open(address)).Status);
        Assert.Equal(403, (int)(await visitor.Post("/api/v1/people", new { code = "X", name = "甲" })).StatusCode);
    }

    [Fact]
    public async Task No_name_breaks_it()
    {
        await using var office = await Office.Open();
        var form = await (await office.As(SmallOffice.SystemAdmin)).Open("/units/new");

        foreach (var (at, text) in HostileStrings.Some.Index())
        {
            var page = await form.Submit(("Input.Code", $"H{at}"), ("Input.Name", text), ("Input.Short", text), ("Input.Kind", "WorkingBody"), ("Input.From", "2024-01-01"));
            Assert.True((int)page.Status is 200 or 400, $"{(int)page.Status} for {text}");
        }
    }
}
