using System.CommandLine;
using Tongxin.Boards.Reports;
using Tongxin.People.Organisation;
using Tongxin.Platform.Data;
using Tongxin.Platform.Time;
using Tongxin.Platform.Ui;
using Tongxin.Statements.Report;

namespace Tongxin.Web.CommandLine;

/// <summary>tongxin report: a unit's account of a month, any report of the product, and the check of one.</summary>
static class ReportCommand
{
    static readonly Option<string> MonthOption = new("--month") { Description = "月份，如 2026-11；不写则为最近一轮交账的月份" };
    static readonly Option<string> UnitOption = new("--unit") { Description = "单位编号；不写则为常委会（全机关）" };
    static readonly Option<FileInfo> OutOption = new("--out", "-o") { Description = "写到哪个文件；不写则按文件名写到当前目录" };
    static readonly Option<string> FromOption = new("--from") { Description = "起始日期，如 2026-01-01；不写则为最近一期" };
    static readonly Option<string> ToOption = new("--to") { Description = "截止日期" };
    static readonly Argument<string> CodeArgument = new("code") { Description = $"哪种报告：{string.Join("、", ReportKind.All.Select(kind => $"{kind.Code}（{kind.Name}）"))}" };
    static readonly Argument<FileInfo> FileArgument = new("file") { Description = "要核对的报告（.docx）" };

    public static Command Command()
    {
        var month = new Command("month", "月度“两总结两安排”") { MonthOption, UnitOption, OutOption };
        month.SetAction((parsed, ct) => InOffice.Run(parsed, (services, output) => OfMonth(services, output, parsed, ct), ct));
        var make = new Command("make", "成文一份报告，每个数都带出处") { CodeArgument, UnitOption, FromOption, ToOption, OutOption };
        make.SetAction((parsed, ct) => InOffice.Run(parsed, (services, output) => Make(services, output, parsed, ct), ct));
        var check = new Command("check", "逐个重算一份报告里的数，说出哪些不符、为什么") { FileArgument };
        check.SetAction((parsed, ct) => InOffice.Run(parsed, (services, output) => Check(services, output, parsed, ct), ct, migrate: false, no: 2));
        return new Command("report", "生成和核对报告（Word）") { month, make, check };
    }

    static async Task<int> OfMonth(IServiceProvider services, TextWriter output, ParseResult parsed, CancellationToken ct)
    {
        var unit = await UnitOf(services, parsed, ct);
        var report = services.GetRequiredService<MonthReport>();
        var asked = parsed.GetValue(MonthOption);
        Month? month = asked is null ? await report.Latest(ct) : Month.TryParse(asked, out var right) ? right : null;
        if (month is not { } of)
            throw new NotFoundException(asked is null ? "还没有开始过交账。" : $"“{asked}”不是月份，请写成 2026-11 这样。");
        var file = await report.Make(of, unit.Id, ct);
        return await Write(parsed, file.Name, file.Content, output, ct);
    }

    static async Task<int> Make(IServiceProvider services, TextWriter output, ParseResult parsed, CancellationToken ct)
    {
        var unit = await UnitOf(services, parsed, ct);
        var code = parsed.GetValue(CodeArgument)!;
        var (from, to) = ReportKind.Find(code)?.Period(services.GetRequiredService<OfficeClock>().Today) ?? default;
        var (first, last) = (Asked.Day(parsed.GetValue(FromOption), "--from", "起始日期") ?? from, Asked.Day(parsed.GetValue(ToOption), "--to", "截止日期") ?? to);
        try
        {
            var file = await services.GetRequiredService<MakeReport>().Issue(code, unit.Id, first, last, ct);
            return await Write(parsed, file.Name, file.Content, output, ct);
        }
        catch (TemplateException problem)
        {
            throw new WrongInputException("code", $"模板有问题：{problem.Message}");
        }
    }

    static async Task<int> Check(IServiceProvider services, TextWriter output, ParseResult parsed, CancellationToken ct)
    {
        await using var file = parsed.GetValue(FileArgument)!.OpenRead();
        var answer = await services.GetRequiredService<CheckReport>().Run(file, ct);
        await output.WriteLineAsync(answer.Title ?? "（台账里没有这份报告）");
        foreach (var problem in answer.Problems)
            await output.WriteLineAsync($"不符：{problem}");
        foreach (var change in answer.Since)
            await output.WriteLineAsync($"后来变了：{change}");
        await output.WriteLineAsync(answer.Problems.Count == 0 ? $"共 {answer.Figures} 个数，都与成文时所知相符；后来变了 {answer.Since.Count} 个。" : $"共 {answer.Figures} 个数，有 {answer.Problems.Count} 处不符。");
        return answer.Problems.Count == 0 ? 0 : 1;
    }

    static async Task<UnitNode> UnitOf(IServiceProvider services, ParseResult parsed, CancellationToken ct)
    {
        var tree = await services.GetRequiredService<Units>().Tree(ct);
        var code = parsed.GetValue(UnitOption);
        return (code is null ? tree.Roots.FirstOrDefault(node => node.Kind == People.UnitKind.StandingCommittee) : tree.All.FirstOrDefault(node => node.Code == code))
            ?? throw new NotFoundException(code is null ? "还没有录入机构。" : $"没有编号为 {code} 的单位。");
    }

    static async Task<int> Write(ParseResult parsed, string name, byte[] content, TextWriter output, CancellationToken ct)
    {
        var path = parsed.GetValue(OutOption)?.FullName ?? Path.GetFullPath(name + ".docx");
        await File.WriteAllBytesAsync(path, content, ct);
        await output.WriteLineAsync(path);
        return 0;
    }
}
