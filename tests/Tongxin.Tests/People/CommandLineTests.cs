using System.CommandLine;
using Tongxin.Platform.Import;
using Tongxin.Tests.People.Import;
using Tongxin.Web.CommandLine;

namespace Tongxin.Tests.People;

public sealed class CommandLineTests : IDisposable
{
    readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("tongxin-cli-");

    public void Dispose() => folder.Delete(recursive: true);

    [Fact]
    public async Task A_workbook_is_judged_then_written_then_known()
    {
        var file = Write(PeopleBooks.All([["A", "甲委", null, "工作机构", null, 1, "2024-01-01", null]], [["N1", "张三"]], [["N1", "A", "主任", "是", 1, "2024-01-01", null, null, null]]));

        var dry = await Import(file, dryRun: true);
        Assert.Equal(0, dry.Code);
        Assert.Contains("新增 3 行", dry.Said);
        Assert.Contains("没有写入", dry.Said);
        Assert.Contains("已写入。", (await Import(file)).Said);
        Assert.Contains("新增 0 行，更新 0 行，不变 3 行，不收 0 行", (await Import(file)).Said);
        var exported = new FileInfo(Path.Combine(folder.FullName, "出.xlsx"));
        Assert.Equal(0, (await Run("export", exported.FullName)).Code);
        Assert.Equal(["单位", "人员", "任职", "届"], BookFile.Read(await File.ReadAllBytesAsync(exported.FullName, TestContext.Current.CancellationToken), BookLimits.Upload).Sheets.Select(sheet => sheet.Name));
    }

    [Fact]
    public async Task Refused_rows_are_listed_and_the_program_ends_with_one()
    {
        var told = await Import(Write(PeopleBooks.People(["N1", "张三"], ["N2", null])));

        Assert.Equal(1, told.Code);
        Assert.Contains("不收：人员 第 3 行，N2 ：缺“姓名”", told.Said);
        Assert.Contains("已写入。", told.Said);
    }

    [Fact]
    public async Task A_file_that_is_none_ends_with_two()
    {
        Assert.Equal(2, (await Import(new FileInfo(Path.Combine(folder.FullName, "没有.xlsx")))).Code);
        var told = await Import(Write([1, 2, 3]));
        Assert.Equal(2, told.Code);
        Assert.Contains("不是 Excel 工作簿", told.Wrong);
    }

    [Theory]
    [InlineData("读写不成", "export", "/no/such/folder/x.xlsx"), InlineData("读写不成", "serve", "--data", "/proc/none"), InlineData("打不开", "user", "list", "--rules", "/no/such.json"),
     InlineData("1 到 100", "demo", "--scale", "0"), InlineData("不是监听地址", "serve", "--urls", "nonsense"), InlineData("数据库用不成", "user", "list", "--database", "Data Source=/no/such/folder/x.db")]
    public async Task What_the_machine_refuses_is_said_in_words(string says, params string[] words)
    {
        var (code, _, wrong) = await Run(words);

        Assert.Equal(1, code);
        Assert.Contains(says, wrong);
        Assert.DoesNotContain("   at ", wrong);
    }

    FileInfo Write(byte[] bytes)
    {
        var path = Path.Combine(folder.FullName, "入.xlsx");
        File.WriteAllBytes(path, bytes);
        return new(path);
    }

    Task<(int Code, string Said, string Wrong)> Import(FileInfo file, bool dryRun = false) => Run(dryRun ? ["import", file.FullName, "--dry-run"] : ["import", file.FullName]);

    async Task<(int Code, string Said, string Wrong)> Run(params string[] words)
    {
        var (said, wrong) = (new StringWriter(), new StringWriter());
        var code = await TongxinCommand.Root().Parse(words.Contains("--data") ? words : [.. words, "--data", folder.FullName]).InvokeAsync(new InvocationConfiguration { Output = said, Error = wrong });
        return (code, said.ToString(), wrong.ToString());
    }
}
