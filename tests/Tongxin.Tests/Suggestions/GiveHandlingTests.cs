using System.Net;
using Microsoft.EntityFrameworkCore;
using Tongxin.Platform.Data;
using Tongxin.Platform.Notices;
using Tongxin.Tests.Kit;

namespace Tongxin.Tests.Suggestions;

/// <summary>Inside a handling unit its part is given to a person.</summary>
public sealed class GiveHandlingTests
{
    const string Clerk = "交通局科员";

    static async Task<(Guid Suggestion, Guid Handling)> Assigned(Office office)
    {
        var id = await Papers.Assigned(office);
        return (id, (await Papers.Handlings(office, id))[0].Id);
    }

    static Task<List<string>> Told(Office office, Guid person) => office.Look(db => db.Set<Notice>().Where(notice => notice.Person == person).OrderBy(notice => notice.Id).Select(notice => notice.Text).ToListAsync());

    [Fact]
    public async Task The_head_gives_it_to_a_clerk_who_finds_it_in_inbox_list_and_notices()
    {
        await using var office = await Office.Open();
        var (id, _) = await Assigned(office);
        var (head, clerk, person) = (await office.As(Papers.Head), await office.As(Clerk), await office.Person(Clerk));
        Assert.Contains("没有符合条件的建议", (await clerk.Open("/suggestions?given=me")).Text);

        var form = await (await head.Open($"/suggestions/{id}")).Follow("安排经办人");
        Assert.DoesNotContain("教育局局长", form.Text);
        var page = await form.Submit(("Input.Person", $"{person}"));

        Assert.Contains($"{Clerk}经办", page.Text);
        Assert.Contains($"安排{Clerk}经办", page.Text);
        Assert.Contains("请您经办", Assert.Single(await Told(office, person)));
        Assert.Contains("等签收 · 主办 · 交给我的", (await clerk.Open("/")).Text);
        Assert.Equal("1", (await clerk.Open("/suggestions")).Find(".filters a[href*='given=me'] b")?.TextContent);
        Assert.Single((await clerk.Open("/suggestions?given=me")).Rows);
        Assert.Empty((await clerk.Open("/suggestions?given=me&state=late")).Rows);
        Assert.Empty((await head.Open("/suggestions?given=me")).Rows);
        // The head waits for the clerk now.
        Assert.DoesNotContain("等签收", (await head.Open("/")).Text);
        Assert.Contains($"{Clerk}经办", (await head.Open("/?show=waiting")).Text);
    }

    [Fact]
    public async Task It_is_given_on_and_taken_back_and_both_are_told()
    {
        await using var office = await Office.Open();
        var (id, handling) = await Assigned(office);
        var (head, clerk) = (await office.As(Papers.Head), await office.Person(Clerk));
        await (await head.Open($"/handlings/{handling}/give")).Submit(("Input.Person", $"{clerk}"));
        Assert.Equal("handling.given", (await (await head.Open($"/handlings/{handling}/give")).Submit(("Input.Person", $"{clerk}"))).Alert);

        await (await (await head.Open($"/suggestions/{id}")).Follow("改经办人")).Submit(("Input.Person", $"{await office.Person(Papers.Head)}"));
        Assert.Contains("不用您再经办", (await Told(office, clerk))[^1]);
        await (await head.Open($"/handlings/{handling}/give")).Submit(("Input.Person", ""));

        Assert.Null((await Papers.Handling(office, handling)).Person);
        Assert.Equal(3, await office.Look(db => db.Facts.CountAsync(fact => fact.Subject == handling && fact.Kind == "handling.given")));
        Assert.Contains("等签收 · 主办", (await (await office.As(Clerk)).Open("/")).Text);
    }

    [Fact]
    public async Task Only_the_units_own_head_gives_it_and_only_to_its_own_people()
    {
        await using var office = await Office.Open();
        var (_, handling) = await Assigned(office);
        var stranger = await office.Person("教育局局长");

        Assert.Equal(HttpStatusCode.Forbidden, (await (await office.As(Clerk)).Open($"/handlings/{handling}/give")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await (await office.As("教育局局长")).Open($"/handlings/{handling}/give")).Status);
        var page = await (await (await office.As(Papers.Head)).Open($"/handlings/{handling}/give")).Submit(("Input.Person", $"{stranger}"));

        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.Contains(page.Errors, error => error.Contains("不在这个单位任职", StringComparison.Ordinal));
        Assert.Null((await Papers.Handling(office, handling)).Person);
        Assert.DoesNotContain("安排经办人", (await (await office.As(Papers.Office)).Open($"/suggestions/{(await Papers.Handling(office, handling)).Suggestion}")).Text);
    }

    [Fact]
    public async Task What_is_answered_or_seen_before_another_change_is_not_given()
    {
        await using var office = await Office.Open();
        var (id, handling) = await Assigned(office);
        var (head, clerk) = (await office.As(Papers.Head), await office.Person(Clerk));
        var old = await head.Open($"/handlings/{handling}/give");
        await Papers.Do(office, handling, "receive");
        Assert.Equal(HttpStatusCode.Conflict, (await old.Submit(("Input.Person", $"{clerk}"))).Status);

        await Papers.Answer(office, id);
        Assert.Equal("handling.done", (await head.Open($"/handlings/{handling}/give")).Alert);
        Assert.Equal(HttpStatusCode.Conflict, (await head.Post($"/api/v1/handlings/{handling}/give", new { person = clerk, version = (await Papers.Handling(office, handling)).Version })).StatusCode);
        Assert.Null((await Papers.Handling(office, handling)).Person);
    }

    [Fact]
    public async Task Who_has_left_the_unit_holds_nothing_back()
    {
        await using var office = await Office.Open();
        var (_, handling) = await Assigned(office);
        var clerk = await office.Person(Clerk);
        await (await (await office.As(Papers.Head)).Open($"/handlings/{handling}/give")).Submit(("Input.Person", $"{clerk}"));
        await office.Do(async services =>
        {
            var db = (OfficeDb)services.GetService(typeof(OfficeDb))!;
            (await db.Set<Tongxin.People.Post>().SingleAsync(post => post.Person == clerk)).Leave(new(2026, 3, 31), "调离");
            await db.SaveChangesAsync();
        });

        Assert.Contains("等签收 · 主办", (await (await office.As(Papers.Head)).Open("/")).Text);
    }
}
