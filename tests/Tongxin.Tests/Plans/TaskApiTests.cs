using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Tongxin.Plans;
using Tongxin.Tests.Kit;

namespace Tongxin.Tests.Plans;

public sealed class TaskApiTests
{
    static object New(string owner, string title = "接口来的任务") => new
    {
        title,
        stream = 1,
        owner = new { text = owner },
        firstDay = "2026-04-01",
        lastDay = "2026-06-30",
        milestones = "5-1 节点",
        year = 2026,
    };

    [Fact]
    public async Task A_task_lives_its_whole_life_through_the_api()
    {
        await using var office = await Office.Open();
        var head = await office.As("代表工委主任");

        var made = await head.Post("/api/v1/tasks", New("代表工作委员会"));
        Assert.Equal(HttpStatusCode.Created, made.StatusCode);
        var id = (await made.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("id").GetGuid();
        await Ok(head.Post($"/api/v1/tasks/{id}/begin", new { on = "2026-04-01", version = 1 }));
        await Ok(head.Post($"/api/v1/tasks/{id}/postpone", new { to = "2026-07-31", reason = "会期调整", version = 2 }));
        await Ok(head.Post($"/api/v1/tasks/{id}/change", new { title = "改了名", stream = 1, owner = new { text = "代表工作委员会" }, firstDay = "2026-04-01", lastDay = "2026-07-31", version = 3 }));
        await Ok(head.Post($"/api/v1/tasks/{id}/finish", new { on = "2026-04-01", result = "办成", version = 4 }));

        var task = await head.Get($"/api/v1/tasks/{id}");
        Assert.Equal("改了名", task.GetProperty("item").GetProperty("title").GetString());
        Assert.Equal(["correct"], task.GetProperty("moves").EnumerateArray().Select(m => m.GetString()!));
        Assert.Equal(5, task.GetProperty("story").GetArrayLength());
    }

    [Fact]
    public async Task A_plan_is_begun_adopted_and_carried_over_through_the_api()
    {
        await using var office = await Office.Open();
        var (general, head) = (await office.As("办公室主任"), await office.As("代表工委主任"));
        var one = await office.Has(await Tasks.Planned(office, "DGW", "甲事"));
        var other = await office.Has(await Tasks.Planned(office, "DGW", "乙事"));

        Assert.Equal(HttpStatusCode.Forbidden, (await head.Post("/api/v1/plans", new { year = 2027 })).StatusCode);
        Assert.Equal(HttpStatusCode.Created, (await general.Post("/api/v1/plans", new { year = 2027 })).StatusCode);
        Assert.Equal(HttpStatusCode.Conflict, (await general.Post("/api/v1/plans", new { year = 2027 })).StatusCode);
        var refused = await general.Post("/api/v1/plans/2027/adopt", new { on = "2026-04-01", version = 1 });
        Assert.Equal("plan.empty", (await refused.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("type").GetString());
        await Ok(head.Post($"/api/v1/tasks/{one.Id}/assign", new { person = await office.Person("代表工委科员"), version = 1 }));
        Assert.Equal(HttpStatusCode.Created, (await head.Post($"/api/v1/tasks/{one.Id}/carry", new { to = "2027-03-31", version = 2 })).StatusCode);
        var carried = await head.Post("/api/v1/plans/2026/carry", new { to = "2027-03-31", chosen = new[] { other.Id } });

        Assert.Equal(1, (await carried.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("carried").GetInt32());
    }

    [Fact]
    public async Task Refusals_are_409_wrong_input_400_and_foreign_units_403()
    {
        await using var office = await Office.Open();
        var head = await office.As("代表工委主任");
        var task = await office.Has(await Tasks.Planned(office, "DGW"));
        var foreign = await office.Has(await Tasks.Planned(office, "JSW"));

        Assert.Equal(HttpStatusCode.BadRequest, (await head.Post("/api/v1/tasks", new { title = "" })).StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, (await head.Post("/api/v1/tasks", New("没有的单位"))).StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, (await head.Post("/api/v1/tasks", new { title = "x", stream = "?", firstDay = "z" })).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await head.Post("/api/v1/tasks", New("监察和司法委员会"))).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await head.Post($"/api/v1/tasks/{foreign.Id}/cancel", new { reason = "x", version = 1 })).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await head.Post($"/api/v1/tasks/{Guid.CreateVersion7()}/cancel", new { reason = "x", version = 1 })).StatusCode);
        Assert.Equal(HttpStatusCode.Conflict, (await head.Post($"/api/v1/tasks/{task.Id}/cancel", new { reason = "x", version = 9 })).StatusCode);
        await Ok(head.Post($"/api/v1/tasks/{task.Id}/cancel", new { reason = "不办了", version = 1 }));
        var refused = await head.Post($"/api/v1/tasks/{task.Id}/finish", new { on = "2026-04-01", version = 2 });
        Assert.Equal("task.closed", (await refused.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("type").GetString());
    }

    [Fact]
    public async Task The_plan_is_read_as_a_tree()
    {
        await using var office = await Office.Open();
        var chapter = await office.Has(await Tasks.Planned(office, "DGW", "代表工作", number: "业务 1"));
        var item = await office.Has(await Tasks.Planned(office, "DGW", "组织视察", number: "业务 1.1", parent: chapter, milestones: "4-2 节点"));
        await office.Has(await Tasks.Planned(office, "DGW", "定方案", parent: item));
        var clerk = await office.As("代表工委科员");

        Assert.Equal(2026, (await clerk.Get("/api/v1/plans")).GetProperty("items")[0].GetProperty("year").GetInt32());
        var plan = await clerk.Get("/api/v1/plans/2026");
        var found = plan.GetProperty("business")[0].GetProperty("items")[0];
        Assert.Equal("业务 1.1", found.GetProperty("item").GetProperty("number").GetString());
        Assert.Equal((0, 1), (found.GetProperty("done").GetInt32(), found.GetProperty("all").GetInt32()));
        Assert.Equal("2026-04-02", found.GetProperty("milestones")[0].GetProperty("day").GetString());
        Assert.Equal(HttpStatusCode.NotFound, (await clerk.Client.GetAsync("/api/v1/plans/1999")).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await (await office.As("代表")).Client.GetAsync("/api/v1/plans")).StatusCode);
    }

    static async Task Ok(Task<HttpResponseMessage> sent)
    {
        var answer = await sent;
        Assert.True(answer.StatusCode == HttpStatusCode.NoContent, $"{(int)answer.StatusCode}: {await answer.Content.ReadAsStringAsync()}");
    }
}
