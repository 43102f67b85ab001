using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Tongxin.Platform.Data;
using Tongxin.Platform.Notices;
using Tongxin.Tests.Kit;

namespace Tongxin.Tests.Pages;

public sealed class NoticesTests
{
    [Fact]
    public async Task A_person_reads_what_was_told_newest_first_and_why()
    {
        await using var office = await Office.Open();
        await Tell(office, "代表工委科员", "任务“甲”延期到5月10日", "因为您是承办人", "/tasks?a");
        await Tell(office, "代表工委科员", "任务“乙”已取消", "因为您的单位配合", "/tasks?b");
        await Tell(office, "监司委科员", "别人的", "因为", "/tasks?c");

        var page = await (await office.As("代表工委科员")).Open("/notices");

        Assert.Equal(["任务“乙”已取消", "任务“甲”延期到5月10日"], page.Document.QuerySelectorAll("article .t").Select(t => t.TextContent));
        Assert.Contains("因为您是承办人", page.Text);
        Assert.DoesNotContain("别人的", page.Text);
        Assert.Equal("2", page.Find(".rail a[href='/notices'] .n")!.TextContent);
    }

    [Fact]
    public async Task Opening_a_notice_marks_it_and_leads_to_its_page()
    {
        await using var office = await Office.Open();
        await Tell(office, "代表工委科员", "看看任务", "因为", "/tasks?state=late");
        var person = await office.As("代表工委科员");

        var opened = await (await person.Open("/notices")).Follow("看看任务");

        Assert.Equal("/tasks?state=late", opened.Address);
        Assert.Equal("任务", opened.Heading);
        Assert.Null(opened.Find(".rail a[href='/notices'] .n"));
    }

    [Fact]
    public async Task One_or_all_are_marked_as_read()
    {
        await using var office = await Office.Open();
        foreach (var i in new[] { 1, 2, 3 })
            await Tell(office, "代表工委科员", "第" + i, "因为", "/tasks?" + i);
        var person = await office.As("代表工委科员");

        var one = await (await person.Open("/notices")).Press("标为已读");
        Assert.Equal("2", one.Find(".rail a[href='/notices'] .n")!.TextContent);
        var unread = await person.Open("/notices?show=unread");
        Assert.Equal(2, unread.Document.QuerySelectorAll("article").Length);
        var all = await unread.Press("全部标为已读");
        Assert.Null(all.Find(".rail a[href='/notices'] .n"));
        Assert.Equal(3, all.Document.QuerySelectorAll("article").Length);
        Assert.Contains("没有未读的通知", (await person.Open("/notices?show=unread")).Text);
    }

    [Fact]
    public async Task Nobody_opens_or_marks_the_notice_of_somebody_else()
    {
        await using var office = await Office.Open();
        await Tell(office, "代表工委科员", "我的", "因为", "/tasks");
        var id = await office.Look(db => db.Set<Notice>().Select(n => n.Id).SingleAsync());
        var other = await office.As("监司委科员");

        Assert.Equal(HttpStatusCode.NotFound, (await other.Open($"/notices/{id}")).Status);
        var form = await other.Open("/account");
        var token = form.Find("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        var answer = await other.Client.PostAsync($"/notices/{id}/read", new FormUrlEncodedContent([new("__RequestVerificationToken", token)]));

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Null(await office.Look(db => db.Set<Notice>().Select(n => n.ReadAt).SingleAsync()));
    }

    [Fact]
    public async Task Whoever_acts_is_not_told_and_nobody_is_told_twice()
    {
        await using var office = await Office.Open();
        var (actor, other) = (await office.Person("代表工委主任"), await office.Person("代表工委科员"));

        await office.Do(async services =>
        {
            var notices = services.GetRequiredService<Notices>();
            await notices.Tell([actor, other, other], "分来一件事", "因为您是承办人", "/tasks", CancellationToken.None);
            await notices.Tell([other], "分来一件事，期限5月", "因为您是承办人", "/tasks", CancellationToken.None);
            await services.GetRequiredService<OfficeDb>().SaveChangesAsync();
        }, by: "代表工委主任");

        var told = await office.Look(db => db.Set<Notice>().ToListAsync());
        Assert.Equal((other, "分来一件事，期限5月"), (told.Single().Person, told.Single().Text));
    }

    [Fact]
    public async Task An_unread_notice_about_the_same_page_on_the_same_day_is_replaced_and_stands_first()
    {
        await using var office = await Office.Open();
        await Tell(office, "代表工委科员", "延期到5月", "因为", "/tasks?a");
        await Tell(office, "代表工委科员", "另一件", "因为", "/tasks?b");
        await Tell(office, "代表工委科员", "又延期到6月", "因为", "/tasks?a");

        var page = await (await office.As("代表工委科员")).Open("/notices");

        Assert.Equal(["又延期到6月", "另一件"], page.Document.QuerySelectorAll("article .t").Select(t => t.TextContent));
    }

    [Fact]
    public async Task What_was_read_and_what_is_of_another_day_stays_beside_the_new_one()
    {
        await using var office = await Office.Open();
        await Tell(office, "代表工委科员", "延期到5月", "因为", "/tasks?a");
        await (await (await office.As("代表工委科员")).Open("/notices")).Press("全部标为已读");
        await Tell(office, "代表工委科员", "又延期到6月", "因为", "/tasks?a");
        office.Clock.Advance(TimeSpan.FromDays(1));
        await Tell(office, "代表工委科员", "取消了", "因为", "/tasks?a");

        Assert.Equal(3, await office.Look(db => db.Set<Notice>().CountAsync()));
    }

    [Fact]
    public async Task What_is_told_is_saved_with_the_act_or_not_at_all()
    {
        await using var office = await Office.Open();
        var person = await office.Person("代表工委科员");

        await office.Do(services => services.GetRequiredService<Notices>().Tell(person, "没有存", "因为", "/tasks", CancellationToken.None));

        Assert.False(await office.Look(db => db.Set<Notice>().AnyAsync()));
    }

    [Theory]
    [InlineData("https://evil.example"), InlineData("//evil.example"), InlineData("/\\evil.example"), InlineData("tasks"), InlineData("")]
    public async Task A_notice_leads_to_a_page_of_our_own(string address)
    {
        await using var office = await Office.Open();
        var person = await office.Person("代表工委科员");

        await Assert.ThrowsAsync<ArgumentException>(() => office.Do(services =>
            services.GetRequiredService<Notices>().Tell(person, "看", "因为", address, CancellationToken.None)));
    }

    [Fact]
    public async Task Long_texts_are_cut_between_characters()
    {
        await using var office = await Office.Open();
        await Tell(office, "代表工委科员", new string('长', 398) + "𠮷𠮷", string.Concat(Enumerable.Repeat("𠮷", 300)), "/tasks");

        var page = await (await office.As("代表工委科员")).Open("/notices");

        Assert.EndsWith("长…", page.Find("article .t")!.TextContent);
        Assert.DoesNotContain("\uFFFD", page.Source);
    }

    [Fact]
    public async Task Many_notices_are_read_page_by_page()
    {
        await using var office = await Office.Open();
        var person = await office.Person("代表工委科员");
        await office.Do(async services =>
        {
            for (var i = 0; i < 130; i++)
                await services.GetRequiredService<Notices>().Tell(person, "第" + i, "因为", "/tasks?" + i, CancellationToken.None);
            await services.GetRequiredService<OfficeDb>().SaveChangesAsync();
        });

        var first = await (await office.As("代表工委科员")).Open("/notices");
        var second = await first.Follow("下一页");
        var third = await second.Follow("下一页");

        Assert.Equal("99+", first.Find(".rail a[href='/notices'] .n")!.TextContent);
        Assert.Equal(130, new[] { first, second, third }.SelectMany(p => p.Document.QuerySelectorAll("article .t")).Select(t => t.TextContent).Distinct().Count());
    }

    [Fact]
    public async Task An_empty_list_says_what_will_come_here()
    {
        await using var office = await Office.Open();

        Assert.Contains("还没有通知", (await (await office.As("代表工委科员")).Open("/notices")).Text);
        Assert.Contains("还没有通知", (await (await office.As("审计员")).Open("/notices")).Text);
    }

    static async Task Tell(Office office, string name, string text, string why, string address)
    {
        var person = await office.Person(name);
        await office.Do(async services =>
        {
            await services.GetRequiredService<Notices>().Tell(person, text, why, address, CancellationToken.None);
            await services.GetRequiredService<OfficeDb>().SaveChangesAsync();
        });
    }
}
