using Microsoft.Extensions.DependencyInjection;
using Tongxin.Platform.Accounts;
using Tongxin.Platform.Figures;
using Tongxin.Suggestions;
using Tongxin.Tests.Boards.Reports;
using Tongxin.Tests.Kit;

namespace Tongxin.Tests.Suggestions;

/// <summary>The report on a year's suggestions, and the numbers in it.</summary>
public sealed class YearReportTests
{
    static Task<ReportNumbers> Numbers(Office office, int year = 2026) => office.Do(services =>
    {
        services.GetRequiredService<CurrentRights>().SeeTheWhole();
        return services.GetServices<IReportNumbers>().Single(one => one.Name == "suggestions").Of(new(year, 1, 1), new(year, 12, 31), CancellationToken.None);
    });

    static string[] Row(ReportNumbers numbers, string table, string name) => [.. numbers.Tables[table].Rows.Single(row => row[0] == name)];

    /// <summary>One of each: content, not content and handled anew, not rated in time, waiting for a rating, late, merged, returned, letter, withdrawn, waiting.</summary>
    static async Task Fill(Office office)
    {
        var (deputy, clerk) = (await office.As("代表"), await office.As(Papers.Office));
        async Task Rate(Guid id, string result) =>
            await (await deputy.Open($"/suggestions/{id}/rate")).Submit(("Input.Attitude", "Satisfied"), ("Input.Result", result), ("Input.Words", "没有说何时办"));

        await Rate(await Papers.Answered(office), "Satisfied");
        var again = await Papers.Answered(office, "B");
        await Rate(again, "Not");
        await (await clerk.Open($"/suggestions/{again}/do/redo")).Submit(("Input.Reason", "写明时间"));
        await Papers.Answered(office, "B");
        var main = await Papers.Accepted(office, "甲件");
        var merged = await Papers.Accepted(office, "乙件", by: "代表乙");
        await (await clerk.Open($"/suggestions/{merged}/merge")).Submit(("Input.Into", (await Papers.Kept(office, main)).Number));
        await (await clerk.Open($"/suggestions/{main}/classify")).Submit(("Input.IsKey", "true"));
        await (await clerk.Open($"/suggestions/{main}/assign")).Submit(("Input.Leads.Text", "市教育局"));
        await (await clerk.Open($"/suggestions/{await Papers.Proposed(office)}/return")).Submit(("Input.Code", "several"));
        await (await clerk.Open($"/suggestions/{await Papers.Proposed(office)}/do/letter")).Submit(("Input.Reason", "来信"));
        await (await deputy.Open($"/suggestions/{await Papers.Proposed(office)}/do/withdraw")).Press("撤回");
        await Papers.Proposed(office);
        // Given in April, answered in August: more than three months.
        var late = await Papers.Assigned(office);
        office.On("2026-08-03");
        await Papers.Answer(office, late);
    }

    [Fact]
    public async Task Every_number_counts_what_it_says_and_nothing_is_counted_as_content_that_was_not_said()
    {
        await using var office = await Office.Open();
        await Fill(office);
        var numbers = await Numbers(office);

        // Nine: three answered, the merged pair, the late one, and four that were not accepted.
        Assert.Equal(["合计", "10", "1", "1", "1", "1", "6", "1"], Row(numbers, "by-kind", "合计"));
        Assert.Equal(["议案", "0", "0", "0", "0", "0", "0", "0"], Row(numbers, "by-kind", "议案"));
        Assert.Equal(["A类", "2"], Row(numbers, "by-class", "A类"));
        // The one handled anew was answered once and rated; two wait for a rating.
        Assert.Equal(["合计", "4", "1", "0", "1", "0", "2"], Row(numbers, "satisfaction", "合计"));
        Assert.Equal((1, 4, 3, 1), (numbers.Numbers["redone"], numbers.Numbers["answers"], numbers.Numbers["answers-in-time"], numbers.Numbers["answers-late"]));
        Assert.Equal(["市交通运输局", "4", "4", "3", "1", "1"], Row(numbers, "late", "市交通运输局"));
        Assert.Equal(["市教育局", "1", "0", "0", "0", "1"], Row(numbers, "late", "市教育局"));
        Assert.Equal("甲件", Assert.Single(numbers.Tables["key"].Rows)[1]);
        Assert.Equal(["未归类", "10", "6", "4"], Assert.Single(numbers.Tables["by-subject"].Rows));
        Assert.Equal(numbers.Numbers["submitted"], new[] { "waiting", "returned", "letters", "withdrawn", "accepted" }.Sum(part => numbers.Numbers[part]));
    }

    [Fact]
    public async Task Who_did_not_rate_in_time_stands_in_a_column_of_his_own()
    {
        await using var office = await Office.Open();
        var id = await Papers.Answered(office);
        await office.Do(async services =>
        {
            var db = services.GetRequiredService<Tongxin.Platform.Data.OfficeDb>();
            (await db.Get<Suggestion>(id, null, CancellationToken.None)).Lapse(services.GetRequiredService<CaseRules>(), new(2026, 6, 1));
            await db.SaveChangesAsync();
        });

        Assert.Equal(["建议", "1", "0", "0", "0", "1", "0"], Row(await Numbers(office), "satisfaction", "建议"));
    }

    [Fact]
    public async Task What_is_closed_is_counted_and_not_named_and_another_year_is_empty()
    {
        await using var office = await Office.Open();
        var id = await Papers.Accepted(office, "不宜公开的标题");
        await (await (await office.As(Papers.Office)).Open($"/suggestions/{id}/classify")).Submit(("Input.IsKey", "true"), ("Input.IsClosed", "true"));

        Assert.Equal(1, (await Numbers(office)).Numbers["key"]);
        Assert.Empty((await Numbers(office)).Tables["key"].Rows);
        Assert.Equal(0, (await Numbers(office, 2025)).Numbers["submitted"]);
    }

    [Fact]
    public async Task The_report_is_a_document_with_all_of_it_and_says_that_its_numbers_carry_no_reference()
    {
        await using var office = await Office.Open();
        await Fill(office);
        var file = await Made.File(office, "suggestions", "CWH");
        var text = Made.Text(file);

        Assert.Empty(Made.Faults(file));
        Assert.Contains("2026年代表建议、批评和意见办理情况报告", text);
        Assert.Contains("代表提交10件。经审查，立案6件，其中1件内容相近", text);
        Assert.Contains("到期没有评价的0件，单独列出，不算满意", text);
        Assert.Contains("下列单位有逾期答复", text);
        Assert.Contains("没有出处号码", Assert.Single((await Made.Check(office, file)).Problems));
        Assert.Contains("没有单位逾期。", Made.Text(await Made.File(office, "suggestions", "CWH", "2025-01-01", "2025-12-31")));
    }

    [Fact]
    public async Task A_template_that_asks_for_a_number_there_is_not_is_refused_with_its_line()
    {
        await using var office = await Office.Open();
        foreach (var wrong in new[] { "suggestions.none", "weather.rain", "suggestions" })
        {
            var page = await (await (await office.As("办公室科员")).Open("/reports/templates/suggestions")).Submit(("Input.Text", $"# 标题\n{{{{ \"{wrong}\" | number }}}}"), ("Input.Act", "save"));
            Assert.Contains($"没有“{wrong}”这个数或表", string.Concat(page.Errors));
        }
    }
}
