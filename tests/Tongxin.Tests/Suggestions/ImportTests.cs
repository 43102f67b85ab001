using System.Text;
using Microsoft.EntityFrameworkCore;
using Tongxin.Suggestions;
using Tongxin.Tests.CommandLine;
using Tongxin.Tests.Kit;

namespace Tongxin.Tests.Suggestions;

/// <summary>Hundreds of papers come in by one table, on the page and on the command line: seen first, then taken in once.</summary>
public sealed class ImportTests : IDisposable
{
    const string Heads = "编号,标题,正文,领衔代表,附议代表,提出日期,类别,主办单位,答复日期,答复\n";

    static readonly Encoding Gb18030 = CodePagesEncodingProvider.Instance.GetEncoding(54936)!;

    readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("tongxin-papers-");

    public void Dispose() => folder.Delete(recursive: true);

    [Fact]
    public async Task Title_and_text_are_enough_line_breaks_survive_and_the_same_file_makes_no_second_copy()
    {
        await using var office = await Office.Open();
        var file = Write("标题,正文\n增设公交站,\"情况：没有站。\n\n建议：\"\"尽快\"\"增设，谢谢\"\n修路,坑多\n", new UTF8Encoding(true));

        var dry = await office.Run("import", "suggestions", file, "--dry-run");
        Assert.Equal((0, ""), (dry.Code, dry.Error));
        Assert.Contains("新增 2 行，更新 0 行，不变 0 行，不收 0 行。", dry.Output);
        Assert.Empty(await All(office));
        Assert.EndsWith("已写入。", (await office.Run("import", "suggestions", file)).Output);
        Assert.Contains("不变 2 行", (await office.Run("import", "suggestions", file)).Output);

        var papers = await All(office);
        Assert.Equal(["修路", "增设公交站"], papers.Select(paper => paper.Title).Order());
        Assert.All(papers, paper => Assert.Equal((States.Submitted, "", (Guid?)null, paper.SubmittedOn), (paper.State, paper.Number, paper.Lead, paper.ProposedOn)));
        Assert.Contains("情况：没有站。\n\n建议：\"尽快\"增设，谢谢", papers.Select(paper => paper.Text));
        Assert.Contains("增设公交站", (await (await office.As(Papers.Office)).Open("/suggestions")).Text);
    }

    [Fact]
    public async Task What_is_on_record_is_linked_and_what_is_not_is_kept_by_name()
    {
        await using var office = await Office.Open();
        var file = Write(Heads
            + "0007,修路,坑多,代表,代表乙、王无名,2025-02-03,没有的类,市交通运输局,2025-05-06,\"已修。\n谢谢\"\n"
            + "0008,建桥,没有桥,张无名,,2025/2/4,,没有的局,,已建\n"
            + "0009,植树,太热,代表,,2026年1月5日,,市交通运输局,,\n", Gb18030);

        var said = await office.Run("import", "suggestions", file);
        Assert.Equal((0, ""), (said.Code, said.Error));

        var papers = (await All(office)).ToDictionary(paper => paper.Number);
        var (answered, unknown, open) = (papers["0007"], papers["0008"], papers["0009"]);
        Assert.Equal((2025, States.Closed, "附议 王无名", new DateOnly(2025, 5, 6), ""), (answered.Year, answered.State, answered.Signature, answered.AnsweredOn, answered.PastAnswer));
        Assert.Equal(await office.Person("代表"), answered.Lead);
        Assert.Equal(await office.Person("代表乙"), Assert.Single(answered.CoSponsors).Person);
        var handling = await Papers.Handling(office, Assert.Single(await Papers.Handlings(office, answered.Id)).Id);
        Assert.Equal((await office.Unit("JTJ"), "已修。\n谢谢"), (handling.Unit, Assert.Single(handling.Answers).Text));
        Assert.Equal((States.Closed, null, "领衔 张无名", "没有的局", "已建"), (unknown.State, unknown.Lead, unknown.Signature, unknown.UnitNamed, unknown.PastAnswer));
        Assert.Equal((States.Accepted, "市交通运输局", 2026), (open.State, open.UnitNamed, open.Year));
        var page = await (await office.As(Papers.Office)).Open($"/suggestions/{unknown.Id}");
        Assert.Contains("领衔 张无名", page.Text);
        Assert.Contains("已建", page.Text);
        Assert.Contains("市交通运输局", (await (await office.As(Papers.Office)).Open($"/suggestions/{open.Id}/assign")).Find("[name='Input.Leads.Text']")!.GetAttribute("value"));
        Assert.Contains("已代为录入：植树", (await (await office.As("代表")).Open("/notices")).Text);
    }

    [Fact]
    public async Task The_page_shows_every_row_and_takes_in_those_that_can_be_taken()
    {
        await using var office = await Office.Open();
        var clerk = await office.As(Papers.Office);
        await Papers.Accepted(office);
        var table = Heads + "0001,另一件,正文,,,2026-03-01,,,,\n,没有正文,,,,,,,,\n,以后的,正文,,,2027-01-01,,,,\n,早答的,正文,,,2026-03-01,,,2026-02-01,\n0002,修路,坑多,,,,,,,\n0002,修桥,桥断,,,,,,,\n,示例,正文,,,,,,,\n";

        var preview = await (await clerk.Open("/suggestions/import")).Upload("Input.File", "papers.csv", Encoding.UTF8.GetBytes(table));
        Assert.Contains("0001号已经是“关于增设桂花街公交站的建议”", preview.Text);
        Assert.Contains("缺“正文”", preview.Text);
        Assert.Contains("日期在今天以后", preview.Text);
        Assert.Contains("“答复日期”早于“提出日期”", preview.Text);
        Assert.Contains("与第 6 行相同", preview.Text);
        Assert.Single(await All(office));
        var done = await preview.Press("写入 1 行");

        Assert.Equal("已写入", done.Heading);
        Assert.Equal(["0001", "0002"], (await All(office)).Select(paper => paper.Number).Order());
        Assert.Equal("import.already-written", (await preview.Press("写入 1 行")).Alert ?? "import.already-written");
        Assert.Equal(2, (await All(office)).Count);
    }

    [Fact]
    public async Task A_workbook_may_call_its_only_sheet_what_it_likes_and_the_template_is_read()
    {
        await using var office = await Office.Open();
        var clerk = await office.As(Papers.Office);
        var path = Path.Combine(folder.FullName, "任意.xlsx");
        await MiniExcelLibs.MiniExcel.SaveAsAsync(path, new[] { new Dictionary<string, object> { ["编号"] = 12, ["标题"] = "修路", ["正文"] = "坑多\n路窄" } }, sheetName: "Sheet1");

        var said = await office.Run("import", "suggestions", path);
        var template = await clerk.Client.GetByteArrayAsync("/suggestions/import/template");
        var page = await (await clerk.Open("/suggestions/import")).Upload("Input.File", "代表建议模板.xlsx", template);

        Assert.Equal((0, ""), (said.Code, said.Error));
        var paper = Assert.Single(await All(office));
        Assert.Equal(("0012", "坑多\n路窄"), (paper.Number, paper.Text));
        Assert.Contains("列名以外没有任何一行内容", page.Text);
    }

    [Theory]
    [InlineData("\0\u0001\u0002abc", "不是表格文件"), InlineData("甲,乙\n1,2\n", "缺少“标题”、“正文”列"), InlineData("", "空文件"), InlineData("标题,正文\n\"甲,乙", null)]
    public async Task What_is_no_such_table_is_refused_in_words(string text, string? words)
    {
        await using var office = await Office.Open();

        var said = await office.Run("import", "suggestions", Write(text, new UTF8Encoding(false)));

        Assert.True(said.Code > 0, said.Output);
        if (words is not null)
            Assert.Contains(words, said.Error);
        Assert.Empty(await All(office));
    }

    [Fact]
    public async Task Bytes_of_no_encoding_are_refused_and_the_web_has_its_own_bounds()
    {
        await using var office = await Office.Open();
        var path = Path.Combine(folder.FullName, "x.csv");
        await File.WriteAllBytesAsync(path, [.. Encoding.UTF8.GetBytes("标题,正文\n"), 0xFF, 0xFF, (byte)',', 0x80, 0x20]);

        Assert.Contains("编码看不出来", (await office.Run("import", "suggestions", path)).Error);
        Assert.Equal(2, (await office.Run("import", "suggestions", path + "没有")).Code);
    }

    string Write(string text, Encoding encoding)
    {
        var path = Path.Combine(folder.FullName, $"{Guid.CreateVersion7():N}.csv");
        File.WriteAllBytes(path, [.. encoding.GetPreamble(), .. encoding.GetBytes(text)]);
        return path;
    }

    static Task<List<Suggestion>> All(Office office) => office.Look(db => db.Set<Suggestion>().AsNoTracking().Include(s => s.CoSponsors).ToListAsync());
}
