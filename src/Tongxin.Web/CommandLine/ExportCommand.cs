using System.CommandLine;
using Tongxin.People.Import;
using Tongxin.Plans.TakeAway;

namespace Tongxin.Web.CommandLine;

/// <summary>tongxin export: units, people and posts, or the plan of a year, as a workbook that import reads again.</summary>
static class ExportCommand
{
    static readonly Argument<FileInfo> FileArgument = new("FILE") { Description = "写到哪个文件（*.xlsx）；已有的会被替换" };
    static readonly Option<int?> PlanOption = new("--plan") { Description = "导出哪一年的年度要点，如 2026；不写则导出单位、人员、任职" };

    public static Command Command()
    {
        var command = new Command("export", "把单位、人员、任职，或一年的年度要点导出成表格") { FileArgument, PlanOption };
        command.SetAction((parsed, ct) => InOffice.Run(parsed, (services, output) => Run(services, output, parsed, ct), ct));
        return command;
    }

    static async Task<int> Run(IServiceProvider services, TextWriter output, ParseResult parsed, CancellationToken ct)
    {
        var file = parsed.GetValue(FileArgument)!;
        // Written beside and moved, so that a broken export never replaces a good one.
        var beside = file.FullName + ".part";
        try
        {
            await using (var to = File.Create(beside))
                await (parsed.GetValue(PlanOption) is { } year
                    ? services.GetRequiredService<ExportPlan>().Write(year, to, ct)
                    : services.GetRequiredService<ExportPeopleBook>().Write(to, ct));
            File.Move(beside, file.FullName, overwrite: true);
        }
        finally
        {
            File.Delete(beside);
        }
        await output.WriteLineAsync($"已导出到 {file.FullName}");
        return 0;
    }
}
