using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Tongxin.Activities;
using Tongxin.Tests.Kit;

namespace Tongxin.Tests.Activities;

public sealed class ActivityApiTests
{
    [Fact]
    public async Task A_program_records_reads_corrects_and_withdraws()
    {
        await using var office = await Office.Open();
        var program = await office.As("代表工委科员");
        var people = new { ids = new[] { await office.Person("代表工委科员") }, text = "代表工委主任" };

        var created = await program.Post("/api/v1/activities", new { kind = "research", day = "2026-03-05", title = "养老调研", people, extras = new { sites = "4" } });
        Assert.Equal(201, (int)created.StatusCode);
        var address = created.Headers.Location!.ToString();
        var one = await program.Get(address);
        Assert.Equal(("养老调研", 2, "4"), (one.GetProperty("title").GetString(), one.GetProperty("attendance").GetInt32(), one.GetProperty("extras").GetProperty("sites").GetString()));
        var version = one.GetProperty("version").GetInt32();
        Assert.Equal(204, (int)(await program.Post(address + "/correct", new { kind = "research", day = "2026-03-06", title = "养老调研", people, version })).StatusCode);
        Assert.Equal(409, (int)(await program.Post(address + "/correct", new { kind = "research", day = "2026-03-07", title = "养老调研", people, version })).StatusCode);
        Assert.Equal(1, (await program.Get("/api/v1/activities?kind=research")).GetProperty("items").GetArrayLength());
        Assert.Equal(2, (await program.Get("/api/v1/activities?count=people")).GetProperty("items").GetArrayLength());
        Assert.Equal(204, (int)(await program.Post(address + "/withdraw", new { reason = "记重了", version = version + 1 })).StatusCode);
        Assert.Equal(0, (await program.Get("/api/v1/activities")).GetProperty("total").GetInt32());
    }

    [Fact]
    public async Task Kinds_are_listed()
    {
        await using var office = await Office.Open();

        var kinds = await (await office.As("代表")).Get("/api/v1/activity-kinds");

        Assert.Equal(26, kinds.GetArrayLength());
        Assert.Equal("research", kinds[0].GetProperty("code").GetString());
    }

    [Theory]
    [InlineData("""{"kind":"research","day":"2026-03-05"}""", 409), InlineData("""{"kind":"talk","day":"2026-03-05","others":2,"summary":"x"}""", 409)]
    [InlineData("""{"kind":"nothing","day":"2026-03-05"}""", 400), InlineData("""{"kind":"research"}""", 400), InlineData("""{"day":"yesterday"}""", 400), InlineData("[]", 400)]
    [InlineData("""{"kind":"research","day":"2026-03-05","people":null,"extras":null,"otherUnits":null,"absent":null,"others":1}""", 201)]
    [InlineData("""{"kind":"research","day":"2026-03-05","others":1,"people":{"ids":null,"text":null}}""", 201)]
    [InlineData("""{"kind":"research","day":"2026-03-05","others":1,"people":{"ids":["01900000-0000-7000-8000-000000000000"]}}""", 400)]
    [InlineData("""{"kind":"research","day":"0001-01-01","others":1}""", 409), InlineData("""{"kind":"research","day":"9999-12-31","lastDay":"9999-12-31","others":1}""", 409)]
    public async Task Wrong_input_is_answered_and_never_a_failure(string json, int status)
    {
        await using var office = await Office.Open();
        var program = await office.As("代表工委科员");

        var answer = await program.Client.PostAsync("/api/v1/activities", new StringContent(json, System.Text.Encoding.UTF8, "application/json"));

        Assert.Equal(status, (int)answer.StatusCode);
    }

    [Theory]
    [InlineData("交通局联络员", 403), InlineData("系统管理员", 403), InlineData("办公室科员", 200)]
    public async Task It_is_closed_to_those_to_whom_the_pages_are(string who, int status)
    {
        await using var office = await Office.Open();
        var activity = await Done.That(office, "research", "DGW");
        var program = await office.As(who);

        Assert.Equal(status, (int)(await program.Client.GetAsync("/api/v1/activities")).StatusCode);
        Assert.Equal(status, (int)(await program.Client.GetAsync($"/api/v1/activities/{activity.Id}")).StatusCode);
        Assert.Equal(403, (int)(await program.Post($"/api/v1/activities/{activity.Id}/withdraw", new { reason = "记重了", version = 1 })).StatusCode);
    }

    [Fact]
    public async Task Strings_that_broke_others_are_recorded_or_refused()
    {
        var data = Environment.GetEnvironmentVariable("TONGXIN_DATA");
        Assert.SkipWhen(data is null, "TONGXIN_DATA names the folder with the strings.");
        await using var office = await Office.Open();
        var program = await office.As("代表工委科员");
        var strings = JsonSerializer.Deserialize<string[]>(await File.ReadAllTextAsync(Path.Combine(data!, "blns", "blns.json")))!
            .Concat(["a\0b", "\0", new string('长', 500), "\u202E反", "\uFFFF"]);

        foreach (var hostile in strings)
        {
            var answer = await program.Client.PostAsJsonAsync("/api/v1/activities", new
            {
                kind = "inspection",
                day = "2026-03-05",
                title = hostile,
                place = hostile,
                summary = hostile,
                others = 1,
                extras = new { law = hostile },
            });
            Assert.True((int)answer.StatusCode is 201 or 400, $"{(int)answer.StatusCode} for {hostile}");
            var named = await program.Client.PostAsJsonAsync("/api/v1/activities", new { kind = hostile, day = "2026-03-05", people = new { text = hostile }, extras = new Dictionary<string, string> { [hostile] = hostile } });
            Assert.True((int)named.StatusCode is 400, $"{(int)named.StatusCode} for the name {hostile}");
        }
        Assert.True(await office.Look(db => db.Set<Activity>().AnyAsync()));
    }
}
