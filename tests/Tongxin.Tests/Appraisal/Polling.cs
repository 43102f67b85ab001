using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Tongxin.Appraisal.Polls;
using Tongxin.Appraisal.Polls.Count;
using Tongxin.People;
using Tongxin.Platform.Jobs;
using Tongxin.Tests.Kit;

namespace Tongxin.Tests.Appraisal;

/// <summary>The small office's assessment of 2026 with polls: nine people work in three units.</summary>
static class Polling
{
    public const string Scheme = """
        { "id": "units", "name": "委室考核", "year": 2026, "objects": "unit", "basis": "测试",
          "streams": [ { "id": "party", "name": "党建", "weight": 100 } ],
          "items": [
            { "id": "own", "name": "自我评价", "stream": "party", "kind": "self", "full": 20, "basis": "一", "owner": "办公室" },
            { "id": "leader", "name": "分管领导评价", "stream": "party", "kind": "superior", "full": 30, "basis": "二", "owner": "办公室" },
            { "id": "conduct", "name": "作风互评", "stream": "party", "kind": "peer", "full": 20, "basis": "三", "owner": "办公室" },
            { "id": "staff", "name": "干部票决", "stream": "party", "kind": "ballot", "full": 30, "basis": "四", "owner": "办公室",
              "grades": [ { "name": "青玉", "share": 100 }, { "name": "白石", "share": 50 } ] }
          ],
          "honour": { "mark": 80, "share": 45, "rounding": "down", "tied": "all" }, "poor": { "mark": 60, "years": 2 } }
        """;

    /// <summary>Everybody who works in the small office's 委室, three in each.</summary>
    public static readonly string[] Staff = ["机关党委书记", "办公室主任", "办公室科员", "代表工委主任", "代表工委科员", "小组长", "监司委主任", "监司委科员", "支部书记"];

    public static async Task<Office> Opened(string scheme = Scheme)
    {
        var office = await Office.Open();
        var keeper = await office.As("办公室主任");
        await (await keeper.Open("/appraisal/schemes/new")).Submit(("Input.Text", scheme));
        var opened = await (await keeper.Open("/appraisal/open/units")).Press("开始考核");
        Assert.True(opened.Text.Contains("评分中", StringComparison.Ordinal), opened.Find("main")?.TextContent);
        return office;
    }

    /// <summary>Makes a poll that opens at nine and closes at noon.</summary>
    public static async Task<Guid> Poll(this Office office, string item, string day = "2026-04-01")
    {
        var page = await office.Make(item, $"{day}T09:00", $"{day}T12:00");
        Assert.True(page.Address.StartsWith("/appraisal/polls/", StringComparison.Ordinal), page.Alert + string.Concat(page.Errors) + page.Text);
        return Guid.Parse(page.Address.Split('/')[^1]);
    }

    public static async Task<Page> Make(this Office office, string item, string opens, string closes) =>
        await (await (await office.As("办公室主任")).Open($"/appraisal/{await office.Assessment()}/polls/new")).Submit(("Input.Item", item), ("Input.OpensAt", opens), ("Input.ClosesAt", closes));

    public static async Task<Page> Form(this Office office, string who, Guid poll) => await (await office.As(who)).Open($"/appraisal/polls/{poll}/vote");

    /// <summary>Fills in the form, in the order of its rows, and sends it.</summary>
    public static Task<Page> Vote(this Page form, params string[] grades)
    {
        var rows = form.Document.QuerySelectorAll(".ballot fieldset").ToList();
        return form.Submit([.. rows.Zip(grades, (row, grade) => (Field: row.QuerySelector("input")!.GetAttribute("name")!, row.QuerySelectorAll("label").First(label => label.TextContent.Trim() == grade).QuerySelector("input")!.GetAttribute("value")!))]);
    }

    public static async Task<Page> Vote(this Office office, string who, Guid poll, params string[] grades) => await (await office.Form(who, poll)).Vote(grades);

    /// <summary>The product's minute passes.</summary>
    public static Task Minute(this Office office) => office.Do(services => services.GetServices<IDuty>().OfType<PollDuty>().Single().Run(CancellationToken.None));

    public static string KeyOf(this Office office, Guid poll) => Path.Combine(office.Services.GetRequiredService<PollKeys>().Folder, $"{poll:N}.key");

    public static Task<Poll> Kept(this Office office, Guid poll) => office.Look(db => db.Set<Poll>().AsNoTracking().SingleAsync(p => p.Id == poll));

    /// <summary>More people of a unit, so that a group may be shown.</summary>
    public static async Task Joins(this Office office, string unit, string name, bool head = false)
    {
        var known = await office.Look(db => db.Set<Person>().Where(p => p.Name == name).Select(p => (Guid?)p.Id).FirstOrDefaultAsync());
        var person = known ?? (await office.Has(new Person("N" + name, name))).Id;
        await office.Has(new Post(person, await office.Unit(unit), new(head ? "负责人" : "科员", head, 5, new(2022, 1, 1), null, null, null), "任职"));
    }
}
