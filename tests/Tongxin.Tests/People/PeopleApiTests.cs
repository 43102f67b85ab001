using System.Net.Http.Json;
using System.Text.Json;
using Tongxin.Tests.Kit;

namespace Tongxin.Tests.People;

public sealed class PeopleApiTests
{
    [Fact]
    public async Task A_program_sets_up_a_unit_registers_a_person_and_gives_and_takes_a_post()
    {
        await using var office = await Office.Open();
        var admin = await office.As(SmallOffice.SystemAdmin);

        var unit = await Made(await admin.Post("/api/v1/units", new { code = "YSW", name = "预算工委", kind = "WorkingBody", parent = new { text = "CWH" }, from = "2024-01-01" }));
        var person = await Made(await admin.Post("/api/v1/people", new { code = "N1", name = "张三" }));
        var post = await Made(await admin.Post("/api/v1/posts", new { person = new { id = person }, unit = new { id = unit }, title = "主任", isHead = true, from = "2024-01-05" }));
        Assert.Equal(204, (int)(await admin.Post($"/api/v1/posts/{post}/leave", new { lastDay = "2026-03-31", version = 1 })).StatusCode);

        var on = await admin.Get($"/api/v1/units/{unit}/posts?on=2026-03-31");
        Assert.Equal("张三", on.GetProperty("items")[0].GetProperty("name").GetString());
        Assert.Equal(0, (await admin.Get($"/api/v1/units/{unit}/posts")).GetProperty("items").GetArrayLength());
        Assert.Equal("主任", (await admin.Get($"/api/v1/people/{person}")).GetProperty("posts")[0].GetProperty("title").GetString());
        Assert.Contains((await admin.Get("/api/v1/units")).GetProperty("items").EnumerateArray(), one => one.GetProperty("code").GetString() == "YSW" && one.GetProperty("kind").GetString() == "WorkingBody");
        Assert.Equal(1, (await admin.Get("/api/v1/people?q=张三")).GetProperty("total").GetInt32());
    }

    [Fact]
    public async Task A_refusal_is_409_wrong_input_400_and_nothing_there_404()
    {
        await using var office = await Office.Open();
        var admin = await office.As(SmallOffice.SystemAdmin);

        var refused = await admin.Post("/api/v1/posts", new { person = new { text = "常委会主任" }, unit = new { text = "JTJ" }, title = "局长", from = "2024-01-05" });
        Assert.Equal(409, (int)refused.StatusCode);
        Assert.Equal("post.incompatible", (await refused.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("type").GetString());
        Assert.Equal(400, (int)(await admin.Post("/api/v1/posts", new { person = new { text = "无此人" }, unit = new { text = "JTJ" }, title = "局长", from = "2024-01-05" })).StatusCode);
        Assert.Equal(400, (int)(await admin.Post("/api/v1/units", new { code = "A" })).StatusCode);
        Assert.Equal(400, (int)(await admin.Post("/api/v1/people", new { code = "A", name = new string('长', 101) })).StatusCode);
        Assert.Equal(404, (int)(await admin.Client.GetAsync($"/api/v1/units/{Guid.CreateVersion7()}/posts")).StatusCode);
        Assert.Equal(400, (int)(await admin.Client.GetAsync($"/api/v1/units/{await office.Unit("BGS")}?on=nonsense")).StatusCode);
    }

    static async Task<Guid> Made(HttpResponseMessage answer)
    {
        Assert.True((int)answer.StatusCode == 201, await answer.Content.ReadAsStringAsync());
        return (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("id").GetGuid();
    }
}
