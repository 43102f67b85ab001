using System.CommandLine;
using Tongxin.Appraisal.Schemes;
using Tongxin.People.Import;
using Tongxin.Plans.Import;
using Tongxin.Platform.Accounts;
using Tongxin.Platform.Data;
using Tongxin.Platform.Import;
using Tongxin.Suggestions.Import;

namespace Tongxin.Web.CommandLine;

/// <summary>tongxin import: units, people and posts, the plan of a year, or suggestions, from a table, as the pages do: judged first, then written in one transaction.
/// Ends with 0 when every row was taken, 1 when rows were refused, 2 when nothing could be done.</summary>
static class ImportCommand
{
    const int NothingDone = 2;

    static readonly Argument<FileInfo> FileArgument = new("FILE") { Description = "Excel 工作簿（*.xlsx），表“单位”“人员”“任职”“届”；写了 --plan 则是表“年度要点”" };
    static readonly Argument<FileInfo> PapersArgument = new("FILE") { Description = "Excel 工作簿或 CSV（UTF-8、GB18030），列：编号、标题、正文、领衔代表、附议代表、提出日期、类别、主办单位、答复日期、答复；只有标题和正文必填" };
    static readonly Argument<FileInfo> SchemeArgument = new("FILE") { Description = "考核方案（*.json，UTF-8），其中的 id 说明是哪个方案；没有的就新建" };
    static readonly Option<bool> DryRunOption = new("--dry-run") { Description = "只核对，不写入" };
    static readonly Option<int?> PlanOption = new("--plan") { Description = "导入哪一年的年度要点，如 2026；要先起草这一年的要点" };
    static readonly Option<string?> ReasonOption = new("--reason") { Description = "要点已经主任会议通过的，写明调整的理由" };

    public static Command Command()
    {
        var command = new Command("import", "从表格导入单位、人员、任职，或一年的年度要点") { FileArgument, DryRunOption, PlanOption, ReasonOption };
        command.SetAction((parsed, ct) => Run(parsed, FileArgument, BookLimits.Upload, (services, output, bytes) => parsed.GetValue(PlanOption) is { } year
            ? Plan(services, output, year, bytes, parsed.GetValue(ReasonOption), ct)
            : People(services, output, bytes, ct), ct));
        var suggestions = new Command("suggestions", "从表格导入代表建议") { PapersArgument, DryRunOption };
        suggestions.SetAction((parsed, ct) => Run(parsed, PapersArgument, BookLimits.CommandLine, (services, output, bytes) => Suggestions(services, output, bytes, ct), ct));
        command.Add(suggestions);
        var scheme = new Command("scheme", "从文件写入考核方案的新一版") { SchemeArgument, DryRunOption };
        scheme.SetAction((parsed, ct) => InOffice.Run(parsed, (services, output) => Scheme(services, output, parsed, ct), ct, no: NothingDone));
        command.Add(scheme);
        return command;
    }

    static async Task<int> Run(
        ParseResult parsed, Argument<FileInfo> argument, BookLimits limits, Func<IServiceProvider, TextWriter, byte[], Task<(JudgedBook, Func<Task>)>> judge, CancellationToken ct)
    {
        var file = parsed.GetValue(argument)!;
        var wrong = !file.Exists ? $"没有这个文件：{file.FullName}" : file.Length > limits.File ? limits.FileWords : null;
        if (wrong is null)
            return await InOffice.Run(parsed, (services, output) => Import(services, output, parsed, file, judge, ct), ct, no: NothingDone);
        await parsed.InvocationConfiguration.Error.WriteLineAsync(wrong);
        return NothingDone;
    }

    static async Task<int> Import(
        IServiceProvider services, TextWriter output, ParseResult parsed, FileInfo file, Func<IServiceProvider, TextWriter, byte[], Task<(JudgedBook, Func<Task>)>> judge, CancellationToken ct)
    {
        await output.WriteLineAsync($"正在核对 {file.Name}……");
        var (judged, write) = await judge(services, output, await File.ReadAllBytesAsync(file.FullName, ct));
        await Tell(judged, output);
        var dryRun = parsed.GetValue(DryRunOption);
        if (!dryRun && judged.WritesAnything)
        {
            await write();
            await output.WriteLineAsync("已写入。");
        }
        else
        {
            await output.WriteLineAsync(dryRun ? "只作核对，没有写入。" : ImportKind.NothingToWrite.Message);
        }
        return judged.Count(LineState.Refused) > 0 ? 1 : 0;
    }

    static async Task<(JudgedBook, Func<Task>)> People(IServiceProvider services, TextWriter output, byte[] file, CancellationToken ct)
    {
        var judged = await services.GetRequiredService<ReadPeopleBook>().Run(file, ct);
        return (judged, () => services.GetRequiredService<WritePeopleBook>().Run(judged, null, new Told(output), ct));
    }

    static async Task<(JudgedBook, Func<Task>)> Plan(IServiceProvider services, TextWriter output, int year, byte[] file, string? reason, CancellationToken ct)
    {
        var input = InOffice.Checked(new ConfirmPlan.Input { Reason = Typed.Line(reason) });
        var judged = await services.GetRequiredService<ReadPlanBook>().Run(year, file, ct);
        if (judged.WhyNotFor(input.Reason!) is not null)
            await output.WriteLineAsync($"要点已由主任会议通过：{judged.Adjustments} 行是调整，写入时要用 --reason 写明理由。");
        return (judged, () => services.GetRequiredService<WritePlanBook>().Run(judged, input.Reason!, null, ct));
    }

    static async Task<(JudgedBook, Func<Task>)> Suggestions(IServiceProvider services, TextWriter output, byte[] file, CancellationToken ct)
    {
        var judged = await services.GetRequiredService<ReadSuggestionBook>().Run(file, BookLimits.CommandLine, ct);
        return (judged, () => services.GetRequiredService<WriteSuggestionBook>().Run(judged, null, new Told(output), ct));
    }

    static async Task<int> Scheme(IServiceProvider services, TextWriter output, ParseResult parsed, CancellationToken ct)
    {
        // Whoever can start the program there may do it.
        services.GetRequiredService<CurrentRights>().SeeTheWhole();
        var dryRun = parsed.GetValue(DryRunOption);
        var (name, number, findings) = await services.GetRequiredService<UploadScheme>().Take(await File.ReadAllBytesAsync(parsed.GetValue(SchemeArgument)!.FullName, ct), dryRun, ct);
        foreach (var finding in findings)
            await output.WriteLineAsync($"{(finding.Refused ? "不能用" : "请核对")}：{finding.Words}");
        await output.WriteLineAsync($"{name}：{(dryRun ? $"读得懂，将成为第{number}版；只作核对，没有写入。" : $"已写入第{number}版。")}");
        return findings.Any(finding => finding.Refused) ? 1 : 0;
    }

    static async Task Tell(JudgedBook judged, TextWriter output)
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
