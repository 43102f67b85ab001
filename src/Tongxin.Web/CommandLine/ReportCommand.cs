using System.CommandLine;
using Tongxin.People.Organisation;
using Tongxin.Platform.Data;
using Tongxin.Platform.Time;
using Tongxin.Statements.Report;

namespace Tongxin.Web.CommandLine;

/// <summary>tongxin report month: a unit's account of a month as a Word file.</summary>
static class ReportCommand
{
    static readonly Option<string> MonthOption = new("--month") { Description = "月份，如 2026-11；不写则为最近一轮交账的月份" };
    static readonly Option<string> UnitOption = new("--unit") { Description = "单位编号；不写则为常委会（全机关）" };
    static readonly Option<FileInfo> OutOption = new("--out", "-o") { Description = "写到哪个文件；不写则按文件名写到当前目录" };

    public static Command Command()
    {
        var month = new Command("month", "月度“两总结两安排”") { MonthOption, UnitOption, OutOption };
        month.SetAction((parsed, ct) => InOffice.Run(parsed, (services, output) => Run(services, output, parsed, ct), ct));
        return new Command("report", "生成报告（Word）") { month };
    }

    static async Task<int> Run(IServiceProvider services, TextWriter output, ParseResult parsed, CancellationToken ct)
    {
        var tree = await services.GetRequiredService<Units>().Tree(ct);
        var code = parsed.GetValue(UnitOption);
        var unit = code is null ? tree.Roots.FirstOrDefault(node => node.Kind == People.UnitKind.StandingCommittee) : tree.All.FirstOrDefault(node => node.Code == code);
        if (unit is null)
            throw new NotFoundException(code is null ? "还没有录入机构。" : $"没有编号为 {code} 的单位。");
        var report = services.GetRequiredService<MonthReport>();
        var asked = parsed.GetValue(MonthOption);
        Month? month = asked is null ? await report.Latest(ct) : Month.TryParse(asked, out var right) ? right : null;
        if (month is not { } of)
            throw new NotFoundException(asked is null ? "还没有开始过交账。" : $"“{asked}”不是月份，请写成 2026-11 这样。");
        var file = await report.Make(of, unit.Id, ct);
        var path = parsed.GetValue(OutOption)?.FullName ?? Path.GetFullPath(file.Name + ".docx");
        await File.WriteAllBytesAsync(path, file.Content, ct);
        await output.WriteLineAsync(path);
        return 0;
    }
}
