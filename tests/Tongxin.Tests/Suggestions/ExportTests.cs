using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Tongxin.Suggestions.Handle;
using Tongxin.Suggestions.Promises;
using Tongxin.Tests.Kit;

namespace Tongxin.Tests.Suggestions;

/// <summary>The complete file: one row for each suggestion, with the people, units, classes, promises and the day of every step.</summary>
public sealed class ExportTests
{
    static async Task<Dictionary<string, Dictionary<string, JsonElement>>> Rows(Office office, string by, string asked = "state=all") =>
        JsonSerializer.Deserialize<List<Dictionary<string, JsonElement>>>(await (await office.As(by)).Client.GetStringAsync($"/suggestions/export?{asked}&format=json"))!.ToDictionary(row => row["标题"].GetString()!);

    [Fact]
    public async Task A_row_tells_the_whole_case_from_its_first_day_to_its_promise()
    {
        await using var office = await Office.Open();
        var id = await Papers.Assigned(office, assists: "市教育局");
        office.On("2026-04-03");
        await Papers.Answer(office, id, "B");
        var deputy = await office.As(Papers.Deputy);
        await (await deputy.Open($"/suggestions/{id}/rate")).Submit(("Input.Attitude", "Satisfied"), ("Input.Result", "Not"), ("Input.Words", "没有说何时办"));
        office.On("2026-04-08");
        await (await (await office.As(Papers.Office)).Open($"/suggestions/{id}/do/redo")).Submit(("Input.Reason", "写明时间"));
        office.On("2026-05-06");
        await Papers.Answer(office, id, "B");
        await (await deputy.Open($"/suggestions/{id}/rate")).Submit(("Input.Attitude", "Satisfied"), ("Input.Result", "Mostly"));
        var commitment = await office.Look(db => db.Set<Commitment>().OrderByDescending(c => c.MadeOn).FirstAsync());

        var row = Assert.Single(await Rows(office, Papers.Office)).Value;

        var told = new Dictionary<string, string>
        {
            ["编号"] = "0001",
            ["领衔代表"] = "代表",
            ["状态"] = "已办结",
            ["提交日期"] = "2026-04-01",
            ["交办日期"] = "2026-04-01",
            ["答复齐了日期"] = "2026-04-03；2026-05-06",
            ["评价为不满意日期"] = "2026-04-03",
            ["重新交办日期"] = "2026-04-08",
            ["评价日期"] = "2026-05-06",
            ["办结日期"] = "2026-05-06",
            ["主办单位"] = "市交通运输局",
            ["协办单位"] = "市教育局",
            ["承办：交办"] = "市交通运输局 2026-04-01；市教育局 2026-04-01",
            ["承办：签收"] = "市交通运输局 2026-04-03",
            ["承办：与代表沟通"] = "市交通运输局 2026-04-03 当面 公交科；市交通运输局 2026-05-06 当面 公交科",
            ["承办：审核发出"] = "市交通运输局 2026-04-03；市交通运输局 2026-05-06",
            ["办理结果"] = "B类",
            ["代表评价"] = "2026-04-03 代表 态度满意 结果不满意；2026-05-06 代表 态度满意 结果基本满意",
            ["承诺：事项"] = "市交通运输局 建成公交站；市交通运输局 建成公交站",
            ["承诺：状态"] = "市交通运输局 不再落实；市交通运输局 落实中",
            ["承诺：作出"] = $"市交通运输局 2026-04-03；市交通运输局 {commitment.MadeOn:yyyy-MM-dd}",
        };
        foreach (var (head, words) in told)
            Assert.Equal((head, words), (head, row[head].GetString()));
        Assert.Equal(2, row["办理轮次"].GetInt32());
        Assert.Contains("市交通运输局 第2次 2026-05-06 B类", row["承办：答复"].GetString());
        Assert.Equal(JsonValueKind.Null, row["撤回日期"].ValueKind);
    }

    [Fact]
    public async Task What_is_written_like_a_formula_is_text_and_a_part_cannot_be_torn_by_what_somebody_wrote()
    {
        await using var office = await Office.Open();
        foreach (var title in new[] { "=HYPERLINK(\"http://x\")", "+1+1", "-1+1", "@SUM(1)" })
            await Papers.Proposed(office, title);
        var id = await Papers.Assigned(office);
        await Papers.Do(office, (await Papers.Handlings(office, id))[0].Id, "receive");
        await office.Do(async services => await services.GetRequiredService<ContactDeputy>().Run((await Papers.Handlings(office, id))[0].Id, new()
        {
            Day = new(2026, 4, 1),
            Who = "甲；乙",
            What = "年内办",
            Version = (await Papers.Handlings(office, id))[0].Version,
        }, CancellationToken.None), Papers.Head);
        var clerk = await office.As(Papers.Office);

        var csv = await clerk.Client.GetStringAsync("/suggestions/export?state=all");
        foreach (var safe in new[] { "\"'=HYPERLINK(\"\"http://x\"\")\"", "'+1+1", "'-1+1", "'@SUM(1)" })
            Assert.Contains($",{safe},", csv);
        Assert.Contains("市交通运输局 2026-04-01 当面 甲，乙", csv);
        var sheet = Assert.Single(MiniExcelLibs.MiniExcel.Query(new MemoryStream(await clerk.Client.GetByteArrayAsync("/suggestions/export?state=all&format=xlsx")), useHeaderRow: true).Cast<IDictionary<string, object>>(), row => (string)row["标题"] == "@SUM(1)");
        Assert.Equal(new DateTime(2026, 4, 1), sheet["提交日期"]);
    }

    [Fact]
    public async Task Everybody_takes_away_what_the_list_shows_and_a_unit_only_its_own_part()
    {
        await using var office = await Office.Open();
        var id = await Papers.Assigned(office, assists: "市教育局");
        await Papers.Answer(office, id, "B");
        var other = await Papers.Proposed(office, "别人的");
        await Papers.Proposed(office, "征集中", asked: ["代表乙"]);
        var clerk = await office.As(Papers.Office);
        await (await clerk.Open($"/suggestions/{other}/classify")).Submit(("Input.IsKey", "true"), ("Input.IsClosed", "true"));

        Assert.Equal(["关于增设桂花街公交站的建议"], (await Rows(office, "监司委科员")).Keys);
        Assert.Equal(["关于增设桂花街公交站的建议", "别人的", "征集中"], (await Rows(office, Papers.Deputy)).Keys.Order(StringComparer.Ordinal));
        Assert.Empty(await Rows(office, Papers.Office, $"state=all&lead={await office.Person("代表乙")}"));
        var whole = Assert.Single(await Rows(office, "监司委科员")).Value;
        var (led, helped) = (Assert.Single(await Rows(office, Papers.Head)).Value, Assert.Single(await Rows(office, "教育局局长")).Value);

        Assert.Equal("市交通运输局 2026-04-01；市教育局 2026-04-01", whole["承办：交办"].GetString());
        Assert.Equal(("市交通运输局 2026-04-01", ""), (led["承办：交办"].GetString(), led["协办单位"].GetString()));
        Assert.Equal("市交通运输局 建成公交站", led["承诺：事项"].GetString());
        Assert.Equal(("市教育局 2026-04-01", "", ""), (helped["承办：交办"].GetString(), helped["承办：答复"].GetString(), helped["承诺：事项"].GetString()));
    }

    [Fact]
    public async Task What_is_handled_with_another_names_it_unless_that_one_is_closed_to_the_reader()
    {
        await using var office = await Office.Open();
        var (main, merged) = (await Papers.Accepted(office, "甲件"), await Papers.Accepted(office, "乙件", by: "代表乙"));
        var clerk = await office.As(Papers.Office);
        await (await clerk.Open($"/suggestions/{merged}/merge")).Submit(("Input.Into", "1号"));
        await (await clerk.Open($"/suggestions/{main}/assign")).Submit(("Input.Leads.Text", "市交通运输局"));
        Assert.Equal(("2026年0001号", "市交通运输局"), ((await Rows(office, "监司委科员"))["乙件"]["并入"].GetString(), (await Rows(office, "监司委科员"))["乙件"]["主办单位"].GetString()));

        await (await clerk.Open($"/suggestions/{main}/classify")).Submit(("Input.IsKey", "false"), ("Input.IsClosed", "true"));

        var row = Assert.Single(await Rows(office, "监司委科员")).Value;
        Assert.Equal(("乙件", "", ""), (row["标题"].GetString(), row["并入"].GetString(), row["主办单位"].GetString()));
    }
}
