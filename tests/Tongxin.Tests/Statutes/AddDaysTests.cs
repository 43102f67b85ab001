using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Tongxin.Tests.Kit;
using Tongxin.Tests.Platform.Export;

namespace Tongxin.Tests.Statutes;

public sealed class AddDaysTests
{
    [Theory]
    [InlineData("from=2020-01-20&count=10&unit=workday", "2020-02-11")]
    [InlineData("from=2026-02-10&count=5&unit=workday", "2026-02-24")]
    [InlineData("from=2026-03-10&count=20&unit=day", "2026-03-30")]
    [InlineData("from=2025-11-30&count=3&unit=month", "2026-02-28")]
    [InlineData("from=2026-03-30&count=20&unit=day&direction=before", "2026-03-10")]
    [InlineData("from=2026-04-01&count=0&unit=workday", "2026-04-01")]
    public async Task Counts_as_the_notices_and_the_civil_code_say(string query, string date)
    {
        await using var office = await Office.Open();

        var answer = await (await office.As("办公室科员")).Get("/api/v1/calendar/add?" + query);

        Assert.Equal(date, answer.GetProperty("date").GetString());
        Assert.Equal(JsonValueKind.Null, answer.GetProperty("warning").ValueKind);
    }

    [Fact]
    public async Task Every_day_of_the_way_says_what_it_is_and_whether_it_counts()
    {
        await using var office = await Office.Open();

        var answer = await (await office.As("代表")).Get("/api/v1/calendar/add?from=2026-02-13&count=2&unit=workday");

        var days = answer.GetProperty("days").EnumerateArray().ToDictionary(day => day.GetProperty("date").GetString()!);
        Assert.Equal(("workday", false), Read(days["2026-02-13"]));
        Assert.Equal(("adjustedWorkday", true), Read(days["2026-02-14"]));
        Assert.Equal(("holiday", false), Read(days["2026-02-17"]));
        Assert.Equal("春节", days["2026-02-17"].GetProperty("name").GetString());
        Assert.Equal(1, days["2026-02-14"].GetProperty("ordinal").GetInt32());
        Assert.Equal(2, days.Values.Count(day => day.GetProperty("counted").GetBoolean()));
        Assert.Equal(days.Keys.Order(), days.Keys);

        static (string?, bool) Read(JsonElement day) => (day.GetProperty("kind").GetString(), day.GetProperty("counted").GetBoolean());
    }

    [Fact]
    public async Task A_weekend_is_named_a_weekend_and_an_unannounced_year_comes_with_a_warning()
    {
        await using var office = await Office.Open();

        var answer = await (await office.As("审计员")).Get("/api/v1/calendar/add?from=2027-03-05&count=1&unit=workday");

        Assert.Equal("2027-03-08", answer.GetProperty("date").GetString());
        Assert.Contains("2027年", answer.GetProperty("warning").GetString());
        Assert.Contains(answer.GetProperty("days").EnumerateArray(), day => day.GetProperty("kind").GetString() == "weekend");
    }

    [Theory]
    [InlineData("from=2026-01-20&count=10&unit=week", "不认识的单位“week”")]
    [InlineData("from=2026-01-20&count=10&unit=WORKDAY", "不认识的单位")]
    [InlineData("from=2026-01-20&count=10", "请写单位")]
    [InlineData("from=2026-01-20&count=-1&unit=day", "应为 0 至 10000 的整数")]
    [InlineData("from=2026-01-20&count=10001&unit=day", "应为 0 至 10000 的整数")]
    [InlineData("from=2026-01-20&count=1e3&unit=day", "应为 0 至 10000 的整数")]
    [InlineData("from=2026-01-20&count=99999999999999999999&unit=day", "应为 0 至 10000 的整数")]
    [InlineData("from=2026-01-20&unit=day", "请写数量")]
    [InlineData("from=2026-02-30&count=1&unit=day", "不是日期")]
    [InlineData("from=20260120&count=1&unit=day", "不是日期")]
    [InlineData("count=1&unit=day", "请写起算日")]
    [InlineData("from=0001-01-01&count=1&unit=day", "超出范围")]
    [InlineData("from=9999-12-31&count=10000&unit=month", "超出范围")]
    [InlineData("from=2026-01-20&count=1&unit=day&direction=sideways", "不认识的方向")]
    public async Task Nonsense_is_refused_with_a_sentence_that_helps(string query, string says)
    {
        await using var office = await Office.Open();

        var response = await (await office.As("代表工委科员")).Client.GetAsync("/api/v1/calendar/add?" + query);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        var problem = await response.Content.ReadFromJsonAsync<JsonElement>();
        Assert.Contains(says, problem.GetProperty("title").GetString());
    }

    [Theory]
    [InlineData("from=2200-12-31&count=10000&unit=month", "3034-04")]
    [InlineData("from=1900-01-01&count=10000&unit=month&direction=before", "1066-09")]
    public async Task Eight_centuries_are_answered_without_a_list_of_days(string query, string month)
    {
        await using var office = await Office.Open();

        var answer = await (await office.As("代表")).Get("/api/v1/calendar/add?" + query);

        Assert.StartsWith(month, answer.GetProperty("date").GetString());
        Assert.Equal(0, answer.GetProperty("days").GetArrayLength());
    }

    [Fact]
    public async Task Hostile_strings_are_wrong_input_and_nothing_worse()
    {
        await using var office = await Office.Open();
        var visitor = await office.As("办公室科员");

        foreach (var text in HostileStrings.All.Where(text => text.Length < 2000))
        {
            var escaped = string.Concat(System.Text.Encoding.UTF8.GetBytes(text).Select(b => $"%{b:X2}"));
            var response = await visitor.Client.GetAsync($"/api/v1/calendar/add?from={escaped}&count={escaped}&unit={escaped}");
            Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        }
    }

    [Fact]
    public async Task Whoever_asks_is_answered_without_signing_in()
    {
        await using var office = await Office.Open();

        var response = await office.Stranger().Client.GetAsync("/api/v1/calendar/add?from=2026-01-20&count=1&unit=day");

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }
}
