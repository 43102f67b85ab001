using System.Net;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Tongxin.People;
using Tongxin.Plans;
using Tongxin.Platform.Data;
using Tongxin.Platform.Search;
using Tongxin.Tests.Kit;
using Tongxin.Tests.Plans;

namespace Tongxin.Tests.Pages;

public sealed class FindTests
{
    [Theory]
    [InlineData("管线"), InlineData("视察"), InlineData("地下管线"), InlineData("管"), InlineData("组织 管线"), InlineData("　地下，管线！"), InlineData("ABC"), InlineData("abc"), InlineData("ab"), InlineData("12号"), InlineData("98765"), InlineData("９８７６５"), InlineData("〔98765〕12号")]
    public async Task A_task_is_found_by_what_people_type(string question)
    {
        await using var office = await Office.Open();
        await office.Has(await Tasks.Planned(office, "DGW", "组织代表视察地下管线（ABC工程）〔98765〕12号"));
        await office.Has(await Tasks.Planned(office, "DGW", "另一件不相干的"));

        var page = await Ask(office, question);

        Assert.Equal(["组织代表视察地下管线（ABC工程）〔98765〕12号"], Titles(page));
    }

    [Fact]
    public async Task Results_stand_under_their_kind_and_lead_to_the_record()
    {
        await using var office = await Office.Open();
        var task = await office.Has(await Tasks.Planned(office, "DGW", "给代表工委科员的一件事"));

        var page = await Ask(office, "代表工委科员");

        Assert.Equal(2, page.Document.QuerySelectorAll("main section h2").Length);
        Assert.Contains(page.Document.QuerySelectorAll("main section h2"), h => h.TextContent.StartsWith("人员", StringComparison.Ordinal));
        Assert.Contains($"/tasks/{task.Id}", page.Links);
    }

    [Theory]
    [InlineData("管线", "组织代表视察地下<mark>管线</mark>"), InlineData("代表 地下管线", "组织<mark>代表</mark>视察<mark>地下管线</mark>"), InlineData("察", "组织代表视<mark>察</mark>地下管线")]
    public async Task What_was_asked_is_marked(string question, string shown)
    {
        await using var office = await Office.Open();
        await office.Has(await Tasks.Planned(office, "DGW", "组织代表视察地下管线"));

        Assert.Equal(shown, (await Ask(office, question)).Find("article .t[href^='/tasks/']")!.InnerHtml);
    }

    [Fact]
    public async Task Titles_with_markup_are_shown_as_they_are()
    {
        await using var office = await Office.Open();
        await office.Has(await Tasks.Planned(office, "DGW", "整治<script>alert(1)</script>管线 & <b>"));

        var page = await Ask(office, "script 管线");

        Assert.Null(page.Find("main script"));
        Assert.Equal("整治<script>alert(1)</script>管线 & <b>", page.Find("article .t")!.TextContent);
    }

    [Fact]
    public async Task Nobody_finds_what_the_own_permission_does_not_cover()
    {
        await using var office = await Office.Open();
        await office.Has(await Tasks.Planned(office, "DGW", "组织代表视察地下管线"));

        foreach (var who in SmallOffice.Roles)
        {
            var visitor = await office.As(who);
            var mayOpen = (await visitor.Client.GetAsync("/tasks")).StatusCode == HttpStatusCode.OK;
            Assert.Equal(mayOpen ? 1 : 0, Titles(await visitor.Open("/find?q=" + Uri.EscapeDataString("地下管线"))).Count);
        }
    }

    [Fact]
    public async Task A_permission_that_reaches_some_units_finds_in_those_only()
    {
        await using var office = await Office.Open();
        var (mine, theirs) = (await office.Unit("DGW"), await office.Unit("JSW"));
        await office.Do(async services =>
        {
            var db = services.GetRequiredService<OfficeDb>();
            foreach (var (unit, title) in new[] { (mine, "本单位的密件"), (theirs, "外单位的密件") })
                db.Add(new SearchEntry { Subject = Guid.CreateVersion7(), Kind = "件", Title = title, Detail = "", Address = "/x", Permission = PlanPermissions.Work, Unit = unit, Terms = Bigrams.ForIndex(title) });
            db.Add(new SearchEntry { Subject = Guid.CreateVersion7(), Kind = "件", Title = "全机关的密件", Detail = "", Address = "/x", Permission = PlanPermissions.Work, Unit = null, Terms = Bigrams.ForIndex("全机关的密件") });
            await db.SaveChangesAsync();
        });

        Assert.Equal(["本单位的密件"], Titles(await Ask(office, "密件")));
        Assert.Equal(3, Titles(await Ask(office, "密件", "办公室科员")).Count);
        Assert.Empty(Titles(await Ask(office, "密件", "代表")));
    }

    [Fact]
    public async Task A_renamed_record_is_found_by_its_new_name_only()
    {
        await using var office = await Office.Open();
        var person = await office.Has(new Person("R900", "张三丰"));
        await office.Do(async services =>
        {
            var db = services.GetRequiredService<OfficeDb>();
            (await db.Get<Person>(person.Id, null, CancellationToken.None)).Rename("李四光");
            await db.SaveChangesAsync();
        });

        Assert.Empty(Titles(await Ask(office, "张三丰")));
        Assert.Equal(["李四光"], Titles(await Ask(office, "李四光")));
    }

    [Theory]
    [InlineData("𠮷野家"), InlineData("𠮷"), InlineData("𠮷野"), InlineData("野家")]
    public async Task Characters_beyond_the_basic_plane_are_found_and_marked(string question)
    {
        await using var office = await Office.Open();
        await office.Has(await Tasks.Planned(office, "DGW", "走访𠮷野家"));

        var page = await Ask(office, question);

        Assert.Equal(["走访𠮷野家"], Titles(page));
        Assert.Equal(question, string.Concat(page.Document.QuerySelectorAll("article .t mark").Select(m => m.TextContent)));
    }

    [Theory]
    [InlineData("\"管线"), InlineData("管线\""), InlineData("管线 OR 甲"), InlineData("管线*"), InlineData("NOT 管线"), InlineData("管线 NEAR 甲"), InlineData("管线)"), InlineData("Terms:管线"), InlineData("'管线"), InlineData("管线 & | ! <->"), InlineData("-管线"), InlineData("^管线"), InlineData("{管线}"), InlineData("\\管线"), InlineData("管线:*")]
    public async Task Operators_of_the_databases_are_only_words(string question)
    {
        await using var office = await Office.Open();
        await office.Has(await Tasks.Planned(office, "DGW", "地下管线"));

        var page = await Ask(office, question);

        Assert.Equal(HttpStatusCode.OK, page.Status);
        var latin = question.Any(char.IsAsciiLetter);
        Assert.Equal(latin || question.Contains('甲', StringComparison.Ordinal) ? [] : ["地下管线"], Titles(page));
    }

    [Theory]
    [InlineData("查无此事", "没有找到“查无此事”"), InlineData("", "写两个字就能找"), InlineData("！？。", "没有可以查找的字"), InlineData("   ", "写两个字就能找")]
    public async Task When_nothing_is_found_the_page_says_what_to_do(string question, string said)
    {
        await using var office = await Office.Open();

        Assert.Contains(said, (await Ask(office, question)).Text);
    }

    [Fact]
    public async Task Very_long_questions_are_cut_and_answered()
    {
        await using var office = await Office.Open();
        foreach (var part in new[] { "管", "a", "𠮷", "1 ", "甲乙", "é" })
            Assert.Equal(HttpStatusCode.OK, (await Ask(office, string.Concat(Enumerable.Repeat(part, 400)))).Status);
    }

    [Fact]
    public async Task Very_long_words_are_kept_and_found_by_their_beginning()
    {
        await using var office = await Office.Open();
        var word = string.Concat(Enumerable.Repeat("abcdefghij", 19));
        await office.Has(await Tasks.Planned(office, "DGW", word));
        await office.Do(async services =>
        {
            var db = services.GetRequiredService<OfficeDb>();
            db.Add(new SearchEntry { Subject = Guid.CreateVersion7(), Kind = "件", Title = "长", Detail = "", Address = "/x", Permission = PlanPermissions.View, Terms = Bigrams.ForIndex(string.Concat(Enumerable.Repeat("é", 5000))) });
            await db.SaveChangesAsync();
        });

        Assert.Equal([word], Titles(await Ask(office, "abcdefghijabc")));
    }

    [Fact]
    public async Task Of_many_hits_each_kind_shows_the_first_and_says_so()
    {
        await using var office = await Office.Open();
        for (var i = 0; i < 25; i++)
            await office.Has(await Tasks.Planned(office, "DGW", "管线第" + i));

        var page = await Ask(office, "管线");

        Assert.Equal(FindAnything.PerKind, Titles(page).Count);
        Assert.Contains("每类先列 20 条", page.Text);
    }

    [Fact]
    public async Task No_naughty_string_breaks_the_box_or_the_index()
    {
        Assert.SkipUnless(Environment.GetEnvironmentVariable("TONGXIN_DATA") is { Length: > 0 }, "TONGXIN_DATA names the folder of naughty strings.");
        var file = Path.Combine(Environment.GetEnvironmentVariable("TONGXIN_DATA")!, "blns", "blns.json");
        var strings = JsonSerializer.Deserialize<string[]>(await File.ReadAllTextAsync(file))!;
        await using var office = await Office.Open();
        var person = await office.As("代表工委科员");
        var plan = await office.Look(db => db.Set<Plan>().Select(p => p.Id).SingleAsync());
        var unit = await office.Unit("DGW");

        await office.Do(async services =>
        {
            var db = services.GetRequiredService<OfficeDb>();
            foreach (var text in strings.Where(s => s.Length is > 0 and <= 200 && !s.Contains('\0')))
                db.Add(new PlanItem(plan, new("", text, Tongxin.Platform.Drafts.WorkStream.Business, "H5", unit, [], null, new(2026, 3, 1), new(2026, 4, 1), "", "", "", [])));
            await db.SaveChangesAsync();
        });
        foreach (var text in strings)
        {
            var page = await person.Open("/find?q=" + Uri.EscapeDataString(text));
            Assert.True(page.Status is HttpStatusCode.OK or HttpStatusCode.BadRequest, $"/find answered {page.Status} to {text}");
            Assert.Null(page.Find("main script"));
        }
    }

    static async Task<Page> Ask(Office office, string question, string who = "代表工委科员") =>
        await (await office.As(who)).Open("/find?q=" + Uri.EscapeDataString(question));

    static IReadOnlyList<string> Titles(Page page) => [.. page.Document.QuerySelectorAll("article .t").Select(t => t.TextContent)];
}
