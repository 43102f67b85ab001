using Microsoft.Extensions.DependencyInjection;
using Tongxin.People.Organisation;
using Tongxin.Platform.Accounts;
using Tongxin.Platform.Data;
using Tongxin.Platform.Drafts;
using Tongxin.Platform.Figures;
using Tongxin.Plans;
using Tongxin.Tests.Activities;
using Tongxin.Tests.Kit;
using Tongxin.Tests.Plans;
using Tongxin.Tests.Statements;

namespace Tongxin.Tests.Boards;

/// <summary>What was known on an earlier day is told from the ledger, whatever was entered, corrected and taken back since.</summary>
public sealed class MomentTests
{
    const string March = "from=2026-03-01&to=2026-03-31";
    const string Then = "as-of=2026-04-01";

    [Fact]
    public async Task Every_figure_of_every_unit_is_later_what_it_was_then()
    {
        await using var office = await Office.Open();
        await Generated.Fill(office);
        var corrected = await Done.That(office, "research", "DGW", by: "代表工委科员");
        var withdrawn = await Done.That(office, "tour", "DGW", by: "代表工委科员");
        var done = await Tasks.Finished(office, "DGW", "代表工委主任", "2026-03-20");
        var moved = await office.Has(await Tasks.Planned(office, "DGW", "换个单位办", due: "2026-03-12", person: "代表工委科员", milestones: "3-6 初稿\n3-8 送审"));
        await Months.HandUp(office, "DGW", "代表工委主任");
        var then = await Digests(office, null);

        office.On("2026-04-20");
        await Done.That(office, "research", "DGW", "2026-03-18", by: "代表工委科员");
        var form = await (await office.As("代表工委科员")).Open($"/activities/{corrected.Id}/correct");
        await form.Submit(("Input.Day", "2026-04-02"), ("Input.People.Text", "代表工委科员、监司委科员"));
        await (await (await office.As("代表工委主任")).Open($"/activities/{withdrawn.Id}/withdraw")).Submit(("Input.Reason", "记重了"));
        await Tasks.Act(office, done, item => item.Correct("办成", new(2026, 4, 3), new(2026, 4, 20), "记错日期", null));
        await Tasks.Act(office, done, item => item.Reopen("误报", null));
        await Tasks.Act(office, moved, item => item.Assign(null, ""));
        await Tasks.Act(office, moved, item => item.Postpone(new(2026, 5, 30), "等文件"));
        await office.Do(async services =>
        {
            var db = services.GetRequiredService<OfficeDb>();
            var item = await PlanItems.WholeToChange(db, moved.Id, (await Tasks.Kept(office, moved.Id)).Version, CancellationToken.None);
            item.Change(item.Facts() with { Owner = await office.Unit("JSW"), Stream = WorkStream.Party, Row = "F3", CoOwners = [await office.Unit("BGS")], Milestones = [(new(2026, 3, 8), "送审"), (new(2026, 3, 9), "改到九日")] }, await PlanItems.PlanOf(db, item, CancellationToken.None), "分工调整");
            await db.SaveChangesAsync();
        });
        await Months.HandUp(office, "JSW", "监司委主任");

        Assert.NotEqual(then, await Digests(office, null));
        Assert.Equal(then, await Digests(office, Moment.EndOf(new(2026, 4, 1))));
    }

    [Fact]
    public async Task The_list_says_what_came_and_went_since_and_marks_what_was_entered_late()
    {
        await using var office = await Office.Open();
        var withdrawn = await Done.That(office, "research", "DGW", "2026-03-05", by: "代表工委科员");
        var corrected = await Done.That(office, "research", "DGW", "2026-03-06", title: "电梯安全调研", by: "代表工委科员");
        await Done.That(office, "tour", "DGW", "2026-03-31", title: "按时记的视察", by: "代表工委科员");
        office.On("2026-04-20");
        await Done.That(office, "tour", "DGW", "2026-03-18", title: "补记的视察", by: "代表工委科员");
        await (await (await office.As("代表工委主任")).Open($"/activities/{withdrawn.Id}/withdraw")).Submit(("Input.Reason", "记重了"));
        await (await (await office.As("代表工委科员")).Open($"/activities/{corrected.Id}/correct")).Submit(("Input.Day", "2026-03-07"));
        var visitor = await office.As("代表工委主任");
        var unit = await office.Unit("DGW");

        var then = await visitor.Open($"/figures/activities.survey?unit={unit}&{March}&{Then}");
        var now = await visitor.Open($"/figures/activities.survey?unit={unit}&{March}");

        Assert.Equal("3", then.Find("[data-number]")!.TextContent);
        Assert.Contains("这是截至 2026年4月1日 所知的数。现在再看是 3 次，没有变", then.Text);
        // The corrected one changed its day: it went from one place of the list and came to another.
        Assert.Contains("其后补记、更正进来的：2 条", then.Text);
        Assert.Contains("其后更正、撤回出去的：2 条", then.Text);
        Assert.Contains("3月6日", then.Rows.Select(row => row.TextContent).Single(row => row.Contains("电梯安全调研", StringComparison.Ordinal)));
        Assert.DoesNotContain("补记的视察", string.Concat(then.Rows.Select(row => row.TextContent)));
        Assert.Equal(2, now.Document.QuerySelectorAll("tbody .tag.late").Length);
        Assert.DoesNotContain("补记", now.Rows.Single(row => row.TextContent.Contains("按时记的视察", StringComparison.Ordinal)).TextContent);
        Assert.Contains("补记", now.Rows.Single(row => row.TextContent.Contains("补记的视察", StringComparison.Ordinal)).QuerySelector(".tag")!.TextContent);
    }

    [Theory]
    [InlineData("as-of=2026-04-02", "还没到")]
    [InlineData("as-of=2026-04-01T23:59:59", "还没到")]
    [InlineData("as-of=2019-01-01", "台账从2026年")]
    [InlineData("as-of=someday", "应写作")]
    [InlineData("from=2026-05-01&to=2026-04-01", "请对调")]
    [InlineData("pillar=heads", "没有三三四“heads”")]
    public async Task Moments_and_slices_that_cannot_be_told_are_answered_in_words(string query, string words)
    {
        await using var office = await Office.Open();
        await Generated.Fill(office);
        var visitor = await office.As("办公室科员");

        var page = await visitor.Open($"/figures/tasks.done?{query}");
        var answer = await visitor.Client.GetAsync($"/api/v1/figures/tasks.done?{query}");

        Assert.Equal(400, (int)page.Status);
        Assert.Contains(words, page.Text);
        Assert.Equal(400, (int)answer.StatusCode);
        Assert.Contains(words, await answer.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task A_figure_that_knows_no_persons_is_not_sliced_by_one()
    {
        await using var office = await Office.Open();
        await Generated.Fill(office);

        var page = await (await office.As("办公室科员")).Open($"/figures/activities.survey?person={await office.Person("代表工委科员")}");

        Assert.Equal(400, (int)page.Status);
        Assert.Contains("不能按人员分", page.Text);
    }

    [Theory]
    [InlineData("&format=csv", null, "text/csv")]
    [InlineData("&format=xlsx", null, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")]
    [InlineData("&format=json", null, "application/json")]
    [InlineData("", "application/json", "application/json")]
    [InlineData("", "text/csv", "text/csv")]
    [InlineData("", "text/html,application/json", "text/html")]
    public async Task The_same_address_is_a_page_and_a_file(string format, string? accept, string type)
    {
        await using var office = await Office.Open();
        await Generated.Fill(office);
        using var request = new HttpRequestMessage(HttpMethod.Get, $"/figures/tasks.due?{March}&{Then}{format}".Replace(Then, "", StringComparison.Ordinal));
        if (accept is not null)
            request.Headers.TryAddWithoutValidation("Accept", accept);

        var answer = await (await office.As("办公室科员")).Client.SendAsync(request);

        Assert.Equal(type, answer.Content.Headers.ContentType?.MediaType);
        if (type == "text/csv")
            Assert.Equal(
                await office.Do(services => Whole(services).Find("tasks.due")!.Count(Slice.Of(null, null, Tongxin.Platform.Time.Month.Of(new(2026, 3, 1))), CancellationToken.None)),
                (await answer.Content.ReadAsStringAsync()).Split('\n', StringSplitOptions.RemoveEmptyEntries).Length - 1);
    }

    /// <summary>Number and digest of every figure for every unit and the whole, of the first four months.</summary>
    static Task<List<string>> Digests(Office office, Moment? asOf) => office.Do(async services =>
    {
        var tree = await services.GetRequiredService<Units>().Tree(CancellationToken.None);
        var all = new List<string>();
        foreach (var figure in Whole(services).All)
            foreach (var unit in tree.All.Select(unit => (Guid?)unit.Id).Append(null))
            {
                var slice = new Slice(unit, unit is { } id ? tree.Below(id) : null, new(2026, 1, 1), new(2026, 5, 31)) { AsOf = asOf };
                var list = await (await figure.Find(slice, CancellationToken.None)).Digest(CancellationToken.None);
                all.Add($"{figure.Id} {tree.NameOf(unit)} {list.Number} {list.Rows} {list.Digest}");
            }
        return all;
    });

    static FigureCatalogue Whole(IServiceProvider services)
    {
        services.GetRequiredService<CurrentRights>().SeeTheWhole();
        return services.GetRequiredService<FigureCatalogue>();
    }
}
