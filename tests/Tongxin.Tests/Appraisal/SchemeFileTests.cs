using System.Net;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Tongxin.Appraisal;
using Tongxin.Tests.CommandLine;
using Tongxin.Tests.Kit;

namespace Tongxin.Tests.Appraisal;

public sealed class SchemeFileTests : IDisposable
{
    const string Keeper = "办公室主任";

    readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("tongxin-scheme-");

    public void Dispose() => folder.Delete(recursive: true);

    static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);

    static async Task<Office> Written()
    {
        var office = await Office.Open();
        await (await (await office.As(Keeper)).Open("/appraisal/schemes/new")).Submit(("Input.Text", Judging.Scheme));
        return office;
    }

    [Fact]
    public async Task A_version_is_taken_home_as_it_was_written_and_comes_back_changed_as_the_next()
    {
        await using var office = await Written();
        var keeper = await office.As(Keeper);
        var page = await keeper.Open("/appraisal/schemes/units");

        var answer = await keeper.Client.GetAsync(page.Links.Single(link => link.Contains("/file/", StringComparison.Ordinal)));
        var text = await answer.Content.ReadAsStringAsync();
        Assert.Equal((await office.Look(db => db.Set<SchemeVersion>().SingleAsync())).Text, text);
        Assert.Equal(("application/json", "units-1.json"), (answer.Content.Headers.ContentType!.MediaType, answer.Content.Headers.ContentDisposition!.FileName));
        var changed = text.Replace("\"weight\": 60", "\"weight\": 55", StringComparison.Ordinal).Replace("\"weight\": 40", "\"weight\": 45", StringComparison.Ordinal)
            .Replace("\"full\": 70", "\"full\": 60", StringComparison.Ordinal).Replace("\"full\": 30", "\"full\": 40", StringComparison.Ordinal)
            .Replace("分管领导评价", "分管领导打分", StringComparison.Ordinal).Replace("\"mark\": 80", "\"mark\": 90", StringComparison.Ordinal);
        var second = await (await keeper.Open("/appraisal/schemes/units/upload")).Upload("Input.File", "改过的.json", [0xEF, 0xBB, 0xBF, .. Bytes(changed.ReplaceLineEndings("\r\n"))]);

        Assert.Contains("第2版", second.Heading);
        Assert.Equal(changed, (await office.Look(db => db.Set<SchemeVersion>().SingleAsync(s => s.Number == 2))).Text);
        var compared = await second.Follow("改了什么");
        Assert.Equal(
            [
                "条线“党建”的权重：“60%”改为“55%”", "条线“业务”的权重：“40%”改为“45%”", "项目“业务任务完成”的分值：“70”改为“60”",
                "项目“分管领导评价”的名称：“分管领导评价”改为“分管领导打分”", "项目“分管领导评价”的分值：“30”改为“40”",
            ],
            compared.Document.QuerySelectorAll("main li.text-break").Select(li => li.TextContent).Take(5));
        Assert.Contains("评先：“80 分以上", compared.Text);
        Assert.Contains("改了 6 处", compared.Text);
        Assert.Contains("算起来没有不同", (await keeper.Open("/appraisal/schemes/units/compare?from=2&to=2")).Text);
        Assert.Equal(HttpStatusCode.NotFound, (await keeper.Open("/appraisal/schemes/units/compare?from=1&to=3")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await keeper.Client.GetAsync("/appraisal/schemes/units/file/3")).StatusCode);
    }

    [Fact]
    public async Task Items_that_came_and_went_are_named_with_their_points()
    {
        await using var office = await Written();
        var keeper = await office.As(Keeper);
        var changed = Judging.Scheme.Replace("\"id\": \"late\", \"name\": \"逾期办结\"", "\"id\": \"slow\", \"name\": \"办得慢\"", StringComparison.Ordinal);

        await (await keeper.Open("/appraisal/schemes/units/upload")).Upload("Input.File", "改过的.json", Bytes(changed));

        var page = await keeper.Open("/appraisal/schemes/units/compare");
        Assert.Contains("去掉项目“逾期办结”（分值 10，计分 扣分，每个 1 分，最多 10 分）", page.Text);
        Assert.Contains("增加项目“办得慢”（分值 10，计分 扣分，每个 1 分，最多 10 分）", page.Text);
    }

    [Theory]
    [InlineData("\"stream\": \"party\", \"kind\": \"peer\"", "\"stream\": \"x\", \"kind\": \"peer\"", "第 4 行：", "条线 x 没有定义")]
    [InlineData("\"kind\": \"superior\"", "\"kind\": \"boss\"", "第 6 行：", "“boss”无法识别")]
    [InlineData("\"owner\": \"办公室\" },", "\"owner\": \"办公室\", \"points\": 1 },", "第 5 行：", "不认识的字段 points")]
    [InlineData("\"full\": 100,", "\"full\": 100 100,", "", "不是有效的 JSON（第 4 行附近）")]
    [InlineData("\"weight\": 60", "\"weight\": \"60\"", "第 2 行：", "weight")]
    public async Task A_file_edited_by_hand_with_an_error_is_refused_with_line_and_reason(string right, string wrong, string line, string reason)
    {
        await using var office = await Written();
        var keeper = await office.As(Keeper);
        var at = Judging.Scheme.IndexOf(right, StringComparison.Ordinal);
        var text = Judging.Scheme[..at] + wrong + Judging.Scheme[(at + right.Length)..];

        var page = await (await keeper.Open("/appraisal/schemes/units/upload")).Upload("Input.File", "改过的.json", Bytes(text));

        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.StartsWith(line, page.Errors[0], StringComparison.Ordinal);
        Assert.Contains(reason, page.Errors[0]);
        // The editor says the same.
        Assert.Contains(reason, string.Concat((await (await keeper.Open("/appraisal/schemes/units")).Submit(("Input.Text", text))).Errors));
        Assert.Equal(1, await office.Look(db => db.Set<SchemeVersion>().CountAsync()));
    }

    [Fact]
    public async Task No_file_another_encoding_another_scheme_and_a_version_that_came_between_are_refused()
    {
        await using var office = await Written();
        var keeper = await office.As(Keeper);
        var form = await keeper.Open("/appraisal/schemes/units/upload");

        Assert.Contains("请选方案文件", string.Concat((await form.Upload("Input.File", "空.json", [])).Errors));
        Assert.Contains("UTF-8", string.Concat((await form.Upload("Input.File", "旧.json", [0xB0, 0xEC, 0xB9, 0xAB])).Errors));
        Assert.Contains("方案的 id 是“others”", string.Concat((await form.Upload("Input.File", "别的.json", Bytes(Judging.Scheme.Replace("\"units\"", "\"others\"", StringComparison.Ordinal)))).Errors));
        await form.Upload("Input.File", "一.json", Bytes(Judging.Scheme.Replace("2026", "2027", StringComparison.Ordinal)));
        Assert.Equal("scheme.changed-meanwhile", (await form.Upload("Input.File", "二.json", Bytes(Judging.Scheme))).Alert);
        var made = await (await keeper.Open("/appraisal/schemes/upload")).Upload("Input.File", "新.json", Bytes(Judging.Scheme.Replace("\"units\"", "\"others\"", StringComparison.Ordinal)));
        Assert.Contains("第1版", made.Heading);
        Assert.Equal(HttpStatusCode.Forbidden, (await (await office.As("代表工委科员")).Open("/appraisal/schemes/units/upload")).Status);
        Assert.Equal(HttpStatusCode.OK, (await (await office.As("代表工委科员")).Client.GetAsync("/appraisal/schemes/units/file/1")).StatusCode);
    }

    [Fact]
    public async Task The_command_line_checks_a_file_and_writes_the_next_version()
    {
        await using var office = await Written();
        var file = Path.Combine(folder.FullName, "方案.json");
        await File.WriteAllTextAsync(file, Judging.Scheme.Replace("\"mark\": 80", "\"mark\": 85", StringComparison.Ordinal));

        var dry = await office.Run("import", "scheme", file, "--dry-run");
        Assert.Equal((0, ""), (dry.Code, dry.Error));
        Assert.EndsWith("读得懂，将成为第2版；只作核对，没有写入。", dry.Output);
        Assert.Equal(1, await office.Look(db => db.Set<SchemeVersion>().CountAsync()));
        Assert.EndsWith("已写入第2版。", (await office.Run("import", "scheme", file)).Output);
        await File.WriteAllTextAsync(file, Judging.Scheme.Replace("\"weight\": 60", "\"weight\": 61", StringComparison.Ordinal));
        var unusable = await office.Run("import", "scheme", file, "--dry-run");
        Assert.Equal(1, unusable.Code);
        Assert.Contains("不能用：各条线权重合计 101%", unusable.Output);
        await File.WriteAllTextAsync(file, "{");
        var broken = await office.Run("import", "scheme", file);
        Assert.Equal((2, true), (broken.Code, broken.Error.Contains("第 1 行", StringComparison.Ordinal)));
        Assert.Equal(2, (await office.Run("import", "scheme", Path.Combine(folder.FullName, "没有.json"))).Code);
        Assert.Equal(2, await office.Look(db => db.Set<SchemeVersion>().CountAsync()));
    }
}
