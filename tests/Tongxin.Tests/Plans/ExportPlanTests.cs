using MiniExcelLibs;
using Tongxin.Tests.Kit;

namespace Tongxin.Tests.Plans;

public sealed class ExportPlanTests
{
    [Fact]
    public async Task The_plan_is_taken_away_as_a_workbook_in_its_own_order()
    {
        await using var office = await Office.Open();
        await office.Has(await Tasks.Planned(office, "DGW", "第十项", number: "业务 1.10", person: "代表工委科员"));
        await office.Has(await Tasks.Planned(office, "JSW", "第二项", number: "业务 1.2"));
        await office.Has(await Tasks.Planned(office, "DGW", "单位自己的任务"));

        var answer = await (await office.As("办公室科员")).Client.GetAsync("/plans/2026/export?format=xlsx");

        using var file = new MemoryStream(await answer.Content.ReadAsByteArrayAsync());
        var rows = file.Query(useHeaderRow: true).Cast<IDictionary<string, object?>>().ToList();
        Assert.Equal(["第二项", "第十项"], rows.Select(row => row["事项"]));
        Assert.Equal("代表工委科员", rows[1]["承办人"]);
        Assert.Equal("代表工作委员会", rows[1]["牵头单位"]);
    }

    [Theory]
    [InlineData("/plans/2031/export", "办公室科员", 404), InlineData("/plans/2026/export", "代表", 403), InlineData("/plans/2026/export", "交通局联络员", 403)]
    public async Task It_is_refused_where_there_is_none_and_to_those_outside(string address, string who, int status)
    {
        await using var office = await Office.Open();

        Assert.Equal(status, (int)(await (await office.As(who)).Client.GetAsync(address)).StatusCode);
    }
}
