using System.CommandLine;
using Tongxin.People.Import;
using Tongxin.Web.Hosting;

namespace Tongxin.Web.CommandLine;

/// <summary>Takes units, people and posts out into a workbook that import reads again.</summary>
static class ExportCommand
{
    public static Command Command()
    {
        var file = new Argument<FileInfo>("FILE") { Description = "写到哪个文件（*.xlsx）；已有的会被替换" };
        var command = new Command("export", "把单位、人员、任职导出成表格") { file };
        command.SetAction((parsed, ct) => Run(Where.Read(parsed), parsed.GetValue(file)!, Console.Out, ct));
        return command;
    }

    public static async Task<int> Run(TongxinOptions options, FileInfo file, TextWriter output, CancellationToken ct)
    {
        await using var app = await Offline.Open(options, ct);
        await using var scope = app.Services.CreateAsyncScope();
        // Written beside and moved, so that a broken export never replaces a good one.
        var beside = file.FullName + ".part";
        await using (var to = File.Create(beside))
            await scope.ServiceProvider.GetRequiredService<ExportPeopleBook>().Write(to, ct);
        File.Move(beside, file.FullName, overwrite: true);
        await output.WriteLineAsync($"已导出到 {file.FullName}");
        return 0;
    }
}
