using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Tongxin.Tests.Kit;

namespace Tongxin.Tests.Statutes;

public sealed class ReadClockTests
{
    [Fact]
    public async Task The_page_says_the_day_the_way_there_and_the_words_of_the_law()
    {
        await using var office = await Office.Open();

        var page = await (await office.As("代表工委科员")).Open("/clock?rule=suggestion.answer&trigger=2026-03-10");

        Assert.Equal("答复代表建议：2026年6月10日止", page.Heading);
        Assert.Contains("自交办之日起三个月内答复", page.Text);
        Assert.Contains("《全国人民代表大会和地方各级人民代表大会代表法》第五十一条", page.Text);
        Assert.Contains("数3个月", page.Text);
        Assert.Contains("如果交办发生在今天，期限是 2026年7月1日", page.Text);
        Assert.Equal("10", page.Find(".strip .last")?.TextContent);
        Assert.Equal("4.1", page.Find(".strip .today")?.TextContent);
        Assert.NotNull(page.Find(".strip")?.GetAttribute("aria-label"));
    }

    [Fact]
    public async Task The_strip_marks_holidays_and_weekends_worked()
    {
        await using var office = await Office.Open("2026-02-12");

        var page = await (await office.As("代表工委科员")).Open("/clock?rule=month.unit&trigger=2026-02-12");

        Assert.Equal("单位月度交账：2026年2月26日止", page.Heading);
        Assert.Equal(5, page.Document.QuerySelectorAll(".strip .counted").Length);
        Assert.Equal("14", page.Find(".strip .counted.adj")?.TextContent);
        Assert.Contains(page.Document.QuerySelectorAll(".strip .off"), cell => cell.GetAttribute("title")!.Contains("春节"));
        Assert.Equal("2.9", page.Find(".strip i")?.TextContent);
    }

    [Fact]
    public async Task An_extension_is_counted_as_the_rule_says()
    {
        await using var office = await Office.Open();
        var clerk = await office.As("代表工委科员");

        var page = await clerk.Open("/clock?rule=suggestion.answer&trigger=2026-03-10&extended=true");
        var without = await page.Follow("看不延期的期限");

        Assert.Equal("答复代表建议：2026年9月10日止", page.Heading);
        Assert.Equal("答复代表建议：2026年6月10日止", without.Heading);
    }

    [Fact]
    public async Task The_API_answers_the_same_as_the_page()
    {
        await using var office = await Office.Open();

        var answer = await (await office.As("交通局联络员")).Get("/api/v1/clock?rule=suggestion.answer&trigger=2026-03-10&today=2026-06-08");

        Assert.Equal("2026-06-10", answer.GetProperty("due").GetString());
        var rule = answer.GetProperty("rule");
        Assert.Equal("suggestion.answer", rule.GetProperty("id").GetString());
        Assert.Equal("第五十一条", rule.GetProperty("article").GetString());
        Assert.Contains("三个月内答复", rule.GetProperty("quote").GetString());
        Assert.False(rule.GetProperty("unverified").GetBoolean());
        Assert.Equal("soon", answer.GetProperty("state").GetProperty("light").GetString());
        Assert.Equal("还有 2 个工作日", answer.GetProperty("state").GetProperty("words").GetString());
        Assert.Equal("2026-09-08", answer.GetProperty("ifToday").GetString());
        Assert.Equal("2026-03-10", answer.GetProperty("days")[0].GetProperty("date").GetString());
        Assert.Contains("依据《全国人民代表大会和地方各级人民代表大会代表法》第五十一条", answer.GetProperty("explanation").GetString());
        Assert.Equal(JsonValueKind.Null, answer.GetProperty("warning").ValueKind);
    }

    [Fact]
    public async Task A_rule_that_counts_back_says_from_when_on_today_would_do()
    {
        await using var office = await Office.Open("2026-03-20");

        var answer = await (await office.As("办公室科员")).Get("/api/v1/clock?rule=supervision.report.committee&trigger=2026-04-28");

        Assert.Equal("2026-04-08", answer.GetProperty("due").GetString());
        Assert.Equal("2026-04-09", answer.GetProperty("ifToday").GetString());
    }

    [Fact]
    public async Task The_rule_of_the_day_of_the_event_decides()
    {
        await using var office = await Office.Open();

        var answer = await (await office.As("办公室科员")).Get("/api/v1/clock?rule=suggestion.answer&trigger=2023-05-10");

        Assert.Equal("第四十二条", answer.GetProperty("rule").GetProperty("article").GetString());
    }

    [Theory]
    [InlineData("rule=no.such&trigger=2026-03-10", "没有编号为“no.such”的期限规则")]
    [InlineData("rule=suggestion.answer&trigger=1999-01-01", "没有施行中的规定，最早的一条自 2015年8月29日 起")]
    [InlineData("rule=suggestion.answer", "请写起算日")]
    [InlineData("trigger=2026-03-10", "请写规则编号")]
    [InlineData("rule=suggestion.answer&trigger=3000-01-01", "超出范围")]
    [InlineData("rule=suggestion.answer&trigger=2026-03-10&today=tomorrow", "不是日期")]
    public async Task What_makes_no_sense_is_refused_on_both_sides(string query, string says)
    {
        await using var office = await Office.Open();
        var visitor = await office.As("办公室科员");

        var response = await visitor.Client.GetAsync("/api/v1/clock?" + query);
        var page = await visitor.Open("/clock?" + query);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Contains(says, (await response.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("title").GetString());
        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.Contains(says, page.Text);
        Assert.NotNull(page.Find("form select[name=rule]"));
    }

    [Fact]
    public async Task The_settings_of_counting_stand_beside_with_their_doubt()
    {
        await using var office = await Office.Open();

        var page = await (await office.As("代表")).Open("/clock");

        Assert.Contains("民法典》第二百零一条", page.Text);
        Assert.Contains("民法典》第二百零三条", page.Text);
        Assert.Contains("未核实", page.Text);
        Assert.Equal(HttpStatusCode.OK, page.Status);
    }

    [Fact]
    public async Task Every_rule_that_can_be_chosen_can_be_counted()
    {
        await using var office = await Office.Open();
        var visitor = await office.As("办公室科员");
        var choices = (await visitor.Open("/clock")).Document.QuerySelectorAll("select[name=rule] option").Select(option => option.GetAttribute("value")!).ToList();

        Assert.True(choices.Count > 35);
        foreach (var rule in choices)
            Assert.Equal(HttpStatusCode.OK, (await visitor.Open($"/clock?rule={rule}&trigger=2026-03-31&extended=true")).Status);
    }
}
