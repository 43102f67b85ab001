using Microsoft.EntityFrameworkCore;
using Tongxin.Platform.Burden;
using Tongxin.Tests.Activities;
using Tongxin.Tests.Kit;
using Tongxin.Tests.Plans;

namespace Tongxin.Tests.Boards;

/// <summary>The meter counts what a person typed and no more, notices when the same is asked again, and knows nobody.</summary>
public sealed class BurdenTests
{
    [Fact]
    public async Task What_the_form_had_filled_in_is_not_counted_and_what_was_typed_is()
    {
        await using var office = await Office.Open();
        var clerk = await office.As("代表工委科员");

        // The day and the suggested title are the form's own.
        await (await clerk.Open("/activities/new?kind=research")).Submit(("Input.People.Text", "代表工委科员"), ("Input.Place", "云岭区桂花街道"));

        var entry = Assert.Single(await Entries(office));
        Assert.Equal((2, 0, await office.Unit("DGW")), (entry.Typed, entry.AskedAgain, entry.Unit));
        Assert.EndsWith("（/activities/new）", entry.What);
    }

    [Fact]
    public async Task A_form_that_comes_back_with_a_mistake_does_not_offer_what_was_typed_before()
    {
        await using var office = await Office.Open();
        var clerk = await office.As("代表工委科员");

        var back = await (await clerk.Open("/activities/new?kind=research")).Submit(("Input.People.Text", "没有这个人"), ("Input.Place", "云岭区"));
        Assert.Empty(await Entries(office));
        await back.Submit(("Input.People.Text", "代表工委科员"));

        Assert.Equal(2, Assert.Single(await Entries(office)).Typed);
    }

    [Fact]
    public async Task The_same_words_in_another_form_are_asked_again_and_in_the_same_form_or_another_unit_are_not()
    {
        await using var office = await Office.Open();
        var (clerk, head, other) = (await office.As("代表工委科员"), await office.As("代表工委主任"), await office.As("监司委科员"));
        var task = await office.Has(await Tasks.Planned(office, "DGW", person: "代表工委主任"));
        async Task Record(Visitor by) => await (await by.Open("/activities/new?kind=research")).Submit(("Input.Title", "老旧小区加装电梯调研"), ("Input.Others", "3"));

        await Record(clerk);
        await Record(clerk);
        await Record(other);
        Assert.All(await Entries(office), entry => Assert.Equal(0, entry.AskedAgain));
        await (await head.Open($"/tasks/{task.Id}/finish")).Submit(("Input.Result", "老旧小区加装电梯调研。"));

        Assert.Equal(1, (await Entries(office)).Sum(entry => entry.AskedAgain));
        var page = await (await office.As("办公室科员")).Open("/boards/burden?month=2026-04");
        Assert.Equal("1", page.Find("a[data-figure='burden.asked-again']")!.TextContent);
        Assert.Contains("有表单重复要数", page.Text);
    }

    [Fact]
    public async Task Short_words_and_a_season_later_are_another_fact()
    {
        await using var office = await Office.Open();
        var (clerk, head) = (await office.As("代表工委科员"), await office.As("代表工委主任"));
        var task = await office.Has(await Tasks.Planned(office, "DGW", due: "2026-12-10"));
        await (await clerk.Open("/activities/new?kind=research")).Submit(("Input.Title", "电梯调研"), ("Input.Summary", "居民最关心费用怎么分摊"), ("Input.Others", "3"));

        office.On("2026-08-03");
        await (await head.Open($"/tasks/{task.Id}/finish")).Submit(("Input.Result", "居民最关心费用怎么分摊"));

        Assert.All(await Entries(office), entry => Assert.Equal(0, entry.AskedAgain));
    }

    [Fact]
    public async Task Programs_type_nothing_and_accounts_are_not_looked_at()
    {
        await using var office = await Office.Open();
        var clerk = await office.As("代表工委科员");
        await clerk.Client.PostAsync("/api/v1/activities", new StringContent($$"""{"kind":"research","title":"程序写入的调研","day":"2026-03-20","unit":"{{await office.Unit("DGW")}}","others":3}""", System.Text.Encoding.UTF8, "application/json"));
        var form = await clerk.Open("/account/tokens");
        await form.Submit(("Input.Name", "我的程序用的令牌名称"));

        Assert.DoesNotContain("_offered", form.Source);
        Assert.Empty(await Entries(office));
        Assert.Equal(0, await office.Look(db => db.Set<TypedWords>().CountAsync()));
    }

    [Fact]
    public async Task Many_who_send_the_same_words_at_once_are_all_counted_and_nobody_is_told_it_failed()
    {
        await using var office = await Office.Open();
        var clerk = await office.As("代表工委科员");
        var forms = new List<Page>();
        for (var n = 0; n < 8; n++)
            forms.Add(await clerk.Open("/activities/new?kind=research"));

        var answers = await Task.WhenAll(forms.Select(form => Task.Run(() => form.Submit(("Input.Title", "老旧小区加装电梯调研"), ("Input.Others", "3")))));

        Assert.All(answers, answer => Assert.Equal(200, (int)answer.Status));
        var entries = await Entries(office);
        Assert.Equal((8, 16, 0), (entries.Count, entries.Sum(entry => entry.Typed), entries.Sum(entry => entry.AskedAgain)));
    }

    [Fact]
    public async Task Names_that_stood_there_are_not_typed_and_putting_right_asks_nothing_twice()
    {
        await using var office = await Office.Open();
        var clerk = await office.As("代表工委科员");
        var activity = await Done.That(office, "research", "DGW", by: "代表工委科员", title: "老旧小区加装电梯调研");

        async Task Retitle(string title) => await (await clerk.Open($"/activities/{activity.Id}/correct")).Submit(("Input.Title", title));
        await Retitle("新建小区加装电梯调研");
        await Retitle("老旧小区加装电梯调研");
        await Retitle("新建小区加装电梯调研");

        Assert.All(await Entries(office), entry => Assert.Equal((1, 0), (entry.Typed, entry.AskedAgain)));
    }

    [Fact]
    public async Task Notices_are_counted_with_the_unit_that_gets_them()
    {
        await using var office = await Office.Open();
        var task = await office.Has(await Tasks.Planned(office, "DGW"));

        await (await (await office.As("代表工委主任")).Open($"/tasks/{task.Id}/assign")).Submit(("Input.Person", $"{await office.Person("代表工委科员")}"));

        Assert.Equal([(await office.Unit("DGW"), 1)], (await Entries(office)).Where(entry => entry.Notices > 0).Select(entry => (entry.Unit, entry.Notices)));
    }

    [Fact]
    public async Task Nobody_and_no_word_of_what_was_typed_is_kept()
    {
        await using var office = await Office.Open();
        await (await (await office.As("代表工委科员")).Open("/activities/new?kind=research")).Submit(("Input.Title", "老旧小区加装电梯调研"), ("Input.Others", "3"));

        var properties = await office.Look(db => Task.FromResult(new[] { typeof(BurdenEntry), typeof(TypedWords) }.SelectMany(type => db.Model.FindEntityType(type)!.GetProperties()).Select(p => p.Name).Distinct().ToList()));

        Assert.Equal(["AskedAgain", "At", "Day", "Digest", "Id", "Notices", "Typed", "Unit", "What"], properties.Order(StringComparer.Ordinal));
        Assert.All(await office.Look(db => db.Set<TypedWords>().ToListAsync()), words => Assert.Matches("^[0-9a-f]{32}$", words.Digest));
    }

    static Task<List<BurdenEntry>> Entries(Office office) => office.Look(db => db.Set<BurdenEntry>().AsNoTracking().ToListAsync());
}
