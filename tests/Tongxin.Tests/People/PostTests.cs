using Microsoft.EntityFrameworkCore;
using Tongxin.People;
using Tongxin.Tests.Kit;

namespace Tongxin.Tests.People;

public sealed class PostTests
{
    [Fact]
    public async Task A_post_gives_its_rights_from_the_first_day_and_takes_them_after_the_last()
    {
        await using var office = await Office.Open();
        var admin = await office.As(SmallOffice.SystemAdmin);
        var deputy = await office.As("代表");
        Assert.Equal(403, (int)(await deputy.Open("/units")).Status);

        var form = await admin.Open($"/posts/new?person={await office.Person("代表")}&unit={await office.Unit("BGS")}");
        Assert.Equal("代表", form.Find("[name='Input.Person.Text']")!.GetAttribute("value"));
        var page = await form.Submit(("Input.Title", "借调人员"), ("Input.From", "2026-04-01"));

        Assert.Equal("代表", page.Heading);
        Assert.Contains("办公室借调人员", page.Text);
        Assert.Equal(200, (int)(await deputy.Open("/units")).Status);

        var leave = await page.Follow("免职");
        var left = await leave.Submit(("Input.LastDay", "2026-04-01"));
        Assert.Equal("代表", left.Heading);
        Assert.Equal(200, (int)(await deputy.Open("/units")).Status);
        office.On("2026-04-02");
        Assert.Equal(403, (int)(await deputy.Open("/units")).Status);
    }

    [Theory]
    [InlineData("R012", "JTJ", "局长", "2024-01-01", "2023-12-31", "post.ends-before-it-begins")]
    [InlineData("R012", "JTJ", "局长", "2021-12-31", "", "post.unit-not-there")]
    [InlineData("R004", "BGS", "科员", "2024-01-01", "", "post.already-held")]
    [InlineData("R000", "JTJ", "局长", "2024-01-01", "", "post.incompatible")]
    [InlineData("R012", "CWH", "委员", "2024-01-01", "", "post.incompatible")]
    [InlineData("R012", "CWH", "副主任、秘书长", "2024-01-01", "", "post.incompatible")]
    public async Task What_cannot_be_is_refused(string person, string unit, string title, string from, string to, string refusal)
    {
        await using var office = await Office.Open();
        var name = await office.Look(db => db.Set<Person>().Where(p => p.Code == person).Select(p => p.Name).SingleAsync());

        var form = await (await office.As(SmallOffice.SystemAdmin)).Open("/posts/new");
        var page = await form.Submit(("Input.Person.Text", name), ("Input.Unit.Text", unit), ("Input.Title", title), ("Input.From", from), ("Input.To", to));

        Assert.Equal(409, (int)page.Status);
        Assert.Equal(refusal, page.Alert);
        Assert.Contains(title, page.Source);
        if (refusal == "post.incompatible")
            Assert.Contains("地方组织法第四十七条", page.Text);
    }

    [Theory]
    [InlineData("R012", "CWH", "副秘书长"), InlineData("R012", "DT1", "代表"), InlineData("R000", "BGS", "主任")]
    public async Task What_the_law_allows_is_taken(string person, string unit, string title)
    {
        await using var office = await Office.Open();
        var name = await office.Look(db => db.Set<Person>().Where(p => p.Code == person).Select(p => p.Name).SingleAsync());

        var form = await (await office.As(SmallOffice.SystemAdmin)).Open("/posts/new");
        var page = await form.Submit(("Input.Person.Text", name), ("Input.Unit.Text", unit), ("Input.Title", title), ("Input.From", "2024-01-01"));

        Assert.Equal(name, page.Heading);
    }

    [Fact]
    public async Task Both_are_allowed_one_after_the_other()
    {
        await using var office = await Office.Open();
        var admin = await office.As(SmallOffice.SystemAdmin);
        var post = await PostOf(office, "交通局联络员", "JTJ");
        await (await admin.Open($"/posts/{post}/leave")).Submit(("Input.LastDay", "2025-12-31"));

        var page = await (await admin.Open("/posts/new")).Submit(("Input.Person.Text", "交通局联络员"), ("Input.Unit.Text", "CWH"), ("Input.Title", "委员"), ("Input.From", "2026-01-01"));

        Assert.Equal("交通局联络员", page.Heading);
    }

    [Fact]
    public async Task Whoever_left_does_not_leave_again_and_nobody_leaves_before_beginning()
    {
        await using var office = await Office.Open();
        var admin = await office.As(SmallOffice.SystemAdmin);
        var post = await PostOf(office, "监司委科员", "JSW");
        var open = await admin.Open($"/posts/{post}/leave");

        Assert.Equal("post.ends-before-it-begins", (await open.Submit(("Input.LastDay", "2021-12-31"))).Alert);
        await open.Submit(("Input.LastDay", "2026-03-31"));
        Assert.Equal("post.already-left", (await admin.Open($"/posts/{post}/leave")).Alert);
        Assert.Equal("post.already-left", (await open.Submit(("Input.LastDay", "2026-03-30"))).Alert);
    }

    [Fact]
    public async Task A_wrong_day_is_put_right_and_the_ledger_keeps_both()
    {
        await using var office = await Office.Open();
        var admin = await office.As(SmallOffice.SystemAdmin);
        var post = await PostOf(office, "监司委科员", "JSW");

        var page = await (await admin.Open($"/posts/{post}/change")).Submit(("Input.From", "2022-03-01"), ("Input.Title", "四级调研员"));

        Assert.Contains("四级调研员", page.Text);
        Assert.Contains("更正监司委科员在监察和司法委员会任四级调研员的记录", page.Text);
        var changes = await office.Look(db => db.Facts.Where(f => f.Subject == post && f.Kind == "post.changed").Select(f => f.Changes).SingleAsync());
        Assert.Contains("2022-01-01", changes);
    }

    [Theory]
    [InlineData("Input.To", "昨天", "field-To"), InlineData("Input.Rank", "九", "field-Rank"), InlineData("Input.From", "2024-02-30", "field-From")]
    public async Task What_cannot_be_read_is_said_beside_its_field_and_nothing_is_written(string field, string value, string place)
    {
        await using var office = await Office.Open();
        var post = await PostOf(office, "监司委科员", "JSW");

        var page = await (await (await office.As(SmallOffice.SystemAdmin)).Open($"/posts/{post}/change")).Submit((field, value), ("Input.Title", "别的职务"));

        Assert.Equal(400, (int)page.Status);
        Assert.Contains($"“{value}”读不懂", page.Find($"#{place}")!.TextContent);
        Assert.Contains("别的职务", page.Source);
        Assert.Equal("科员", await office.Look(db => db.Set<Post>().Where(p => p.Id == post).Select(p => p.Title).SingleAsync()));
    }

    [Fact]
    public async Task A_person_is_shown_in_both_trees_with_what_was_before()
    {
        await using var office = await Office.Open();
        var post = await PostOf(office, "代表工委科员", "DGW");
        await (await (await office.As(SmallOffice.SystemAdmin)).Open($"/posts/{post}/leave")).Submit(("Input.LastDay", "2026-03-31"));

        var page = await (await office.As("办公室科员")).Open($"/people/{await office.Person("代表工委科员")}");

        Assert.Equal(["机关", "党组织"], page.Document.QuerySelectorAll("section h2").Take(2).Select(h => h.TextContent));
        Assert.Contains("已离任", page.Text);
        Assert.Contains("代表工委科员不再担任代表工作委员会科员", page.Text);
        Assert.DoesNotContain("现在可以", page.Text);
    }

    static async Task<Guid> PostOf(Office office, string person, string unit)
    {
        var (who, where) = (await office.Person(person), await office.Unit(unit));
        return await office.Look(db => db.Set<Post>().Where(p => p.Person == who && p.Unit == where).Select(p => p.Id).SingleAsync());
    }
}
