using System.CommandLine;
using Tongxin.People.Import;
using Tongxin.Platform.Data;
using Tongxin.Platform.Import;
using Tongxin.Web.Hosting;

namespace Tongxin.Web.CommandLine;

/// <summary>Brings units, people and posts in from a workbook, as the page does: judged first, then written in one transaction.</summary>
static class ImportCommand
{
    public static Command Command()
    {
        var file = new Argument<FileInfo>("FILE") { Description = "Excel 工作簿（*.xlsx），表“单位”“人员”“任职”" };
        var dryRun = new Option<bool>("--dry-run") { Description = "只核对，不写入" };
        var command = new Command("import", "从表格导入单位、人员、任职") { file, dryRun };
        command.SetAction((parsed, ct) => Run(Where.Read(parsed), parsed.GetValue(file)!, parsed.GetValue(dryRun), Console.Out, Console.Error, ct));
        return command;
    }

    /// <returns>0 when every row was taken, 1 when rows were refused, 2 when nothing could be done.</returns>
    public static async Task<int> Run(TongxinOptions options, FileInfo file, bool dryRun, TextWriter output, TextWriter errors, CancellationToken ct)
    {
        if (!file.Exists)
        {
            await errors.WriteLineAsync($"没有这个文件：{file.FullName}");
            return 2;
        }
        if (file.Length > BookFile.LargestFile)
        {
            await errors.WriteLineAsync($"文件太大，最多 {BookFile.LargestFile / 1024 / 1024} MB。");
            return 2;
        }
        await using var app = await Offline.Open(options, ct);
        await using var scope = app.Services.CreateAsyncScope();
        try
        {
            await output.WriteLineAsync($"正在核对 {file.Name}……");
            var judged = await scope.ServiceProvider.GetRequiredService<ReadPeopleBook>().Run(await File.ReadAllBytesAsync(file.FullName, ct), ct);
            await Tell(judged, output);
            if (!dryRun && judged.WritesAnything)
            {
                await scope.ServiceProvider.GetRequiredService<WritePeopleBook>().Run(judged, null, new Told(output), ct);
                await output.WriteLineAsync("已写入。");
            }
            else
            {
                await output.WriteLineAsync(dryRun ? "只作核对，没有写入。" : "没有新增、也没有更新的行，不用写入。");
            }
            return judged.Count(LineState.Refused) > 0 ? 1 : 0;
        }
        catch (Exception no) when (no is UnreadableBookException or RefusedException)
        {
            await errors.WriteLineAsync(no.Message);
            return 2;
        }
    }

    static async Task Tell(Judged judged, TextWriter output)
    {
        foreach (var note in judged.Notes)
            await output.WriteLineAsync(note);
        await output.WriteLineAsync(string.Join("，", Enum.GetValues<LineState>().Select(state => $"{state.Words()} {judged.Count(state)} 行")) + "。");
        foreach (var line in judged.Lines.Where(line => line.State == LineState.Refused))
            await output.WriteLineAsync($"不收：{line.Sheet} 第 {line.Number} 行，{line.What}：{string.Join("；", line.Words)}");
    }

    // Not Progress<T>: that one tells later and out of order.
    sealed class Told(TextWriter output) : IProgress<int>
    {
        public void Report(int value) => output.WriteLine($"已写入 {value} 行……");
    }
}
