using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Tongxin.Plans;
using Tongxin.Statements;
using Tongxin.Tests.Kit;
using Tongxin.Tests.Plans;

namespace Tongxin.Tests.Statements;

public sealed class StatementApiTests
{
    [Fact]
    public async Task A_program_reads_the_draft_edits_it_and_the_head_hands_it_up()
    {
        await using var office = await Office.Open("2026-03-20");
        await office.Has(await Tasks.Planned(office, "DGW", "甲事", due: "2026-04-10"));
        await office.Has(await Tasks.Planned(office, "DGW", "乙事", due: "2026-04-11"));
        await Months.Opened(office);
        var address = $"/api/v1/statements/{(await Months.Of(office, "DGW")).Id}";
        var head = await office.As("代表工委主任");
        var lines = (await head.Get(address)).GetProperty("draft").GetProperty("lines").EnumerateArray().ToList();
        object Line(int at, string text, bool dropped) => new { key = lines[at].GetProperty("key").GetString(), shown = lines[at].GetProperty("shown").GetString(), text, dropped };

        var saved = await head.Post(address + "/draft", new { version = 0, lines = new[] { Line(0, "甲事，力争提前。", false), Line(1, "", false), null }, businessDone = "人手偏紧。" });
        Assert.Equal(1, (await saved.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("version").GetInt32());
        Assert.Equal(HttpStatusCode.Conflict, (await (await office.As("代表工委科员")).Post(address + "/draft", new { version = 0 })).StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, (await head.Post(address + "/draft", new { version = 1, partyDone = new string('长', 4001) })).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await (await office.As("监司委主任")).Post(address + "/draft", new { version = 1 })).StatusCode);
        Assert.Equal(HttpStatusCode.NoContent, (await head.Post(address + "/hand-up", new { })).StatusCode);

        Assert.Equal(["人手偏紧。", "甲事，力争提前。"], (await Months.Of(office, "DGW")).Lines.OrderBy(line => line.Box).Select(line => line.Text));
        Assert.Equal(JsonValueKind.Null, (await head.Get(address)).GetProperty("draft").ValueKind);
    }

    [Fact]
    public async Task What_the_meeting_decides_is_recorded_for_the_unit_that_is_named_and_no_other()
    {
        await using var office = await Office.Open();
        await Months.Opened(office);
        var (unit, owner) = (await office.Unit("DGW"), await office.Unit("BGS"));
        var general = await office.As("办公室主任");
        object outcome = new { title = "整理意见", owner, due = "2026-04-20", stream = 1 };

        Assert.Equal(HttpStatusCode.NoContent, (await general.Post($"/api/v1/statements/meeting?month=2026-03&unit={unit}", outcome)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await general.Post($"/api/v1/statements/meeting?month=2026-03&unit={Guid.CreateVersion7()}", outcome)).StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, (await general.Post($"/api/v1/statements/meeting?month=2026-03&unit={unit}", new { title = "" })).StatusCode);

        Assert.Equal((await Months.Of(office, "DGW")).Id, await office.Look(db => db.Set<Outcome>().Select(o => o.Statement).SingleAsync()));
        Assert.Equal(owner, await office.Look(db => db.Set<PlanItem>().Where(i => i.Title == "整理意见").Select(i => i.Owner).SingleAsync()));
    }
}
