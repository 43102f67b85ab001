using System.Xml.Linq;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Tongxin.Boards.Figures;
using Tongxin.Platform.Accounts;
using Tongxin.Platform.Data;
using Tongxin.Platform.Figures;
using Tongxin.Platform.Modules;

namespace Tongxin.Boards.Reports;

/// <summary>Recomputes every figure of a report from the data, and says which no longer agree and why.</summary>
public sealed class CheckReport(IServiceScopeFactory scopes) : IUseCase
{
    /// <summary>Facts named in one reason at most.</summary>
    const int Named = 5;

    /// <param name="Problems">What is wrong with the file or with the data behind it.</param>
    /// <param name="Since">Numbers that were right then and are others today, with the reason. No fault of the report.</param>
    public sealed record Answer(string? Title, int Figures, IReadOnlyList<string> Problems, IReadOnlyList<string> Since);

    /// <exception cref="WrongInputException">The file is no report of this product.</exception>
    public async Task<Answer> Run(Stream file, CancellationToken ct)
    {
        var (carried, written) = Open(file);
        await using var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentRights>().SeeTheWhole();
        var (db, catalogue, slices) = (scope.ServiceProvider.GetRequiredService<OfficeDb>(), scope.ServiceProvider.GetRequiredService<FigureCatalogue>(), scope.ServiceProvider.GetRequiredService<FigureSlices>());
        var digest = Manifest.Digest(carried);
        var issue = await db.Set<ReportIssue>().AsNoTracking().FirstOrDefaultAsync(one => one.Digest == digest, ct);
        var (problems, since) = (new List<string>(), new List<string>());
        if (issue is null)
            problems.Add("台账里没有这份报告：它带的数据目录不是本机关成文时的那一份，可能被改过，或来自别的机关。");
        if (carried.Count == 0)
            problems.Add("这份报告里的数没有出处号码（由模块直接统计，或只有文字），不能逐个重算。");
        foreach (var one in carried)
        {
            if (one.Number is null)
                continue;
            if (!written.TryGetValue(one.No, out var texts))
                problems.Add($"第{one.No}号：文中找不到这个数，可能被删去。");
            else if (texts.Find(text => text != $"{one.Number}") is { } other)
                problems.Add($"第{one.No}号：文中的数被改过，写着“{other}”，成文时是 {one.Number}。");
            if (catalogue.Find(one.Figure) is not { } figure)
                problems.Add($"第{one.No}号：指标 {one.Figure} 已不在目录里，无法重算。");
            else
                await Recompute(one, figure, slices, db, problems, since, ct);
        }
        return new(issue?.Title, carried.Count, problems, since);
    }

    static async Task Recompute(Carried one, Figure figure, FigureSlices slices, OfficeDb db, List<string> problems, List<string> since, CancellationToken ct)
    {
        Slice slice;
        try
        {
            slice = await slices.Read(figure, FigureQuestion.Read(new QueryCollection(QueryHelpers.ParseQuery(one.Query))), ct);
        }
        catch (Exception unreadable) when (unreadable is WrongInputException or NotFoundException)
        {
            problems.Add($"第{one.No}号：{figure.Name}的条件读不出来：{unreadable.Message}");
            return;
        }
        var then = await figure.Find(slice, ct);
        var list = await then.Digest(ct);
        if ((list.Number, list.Rows, list.Digest) != (one.Number, one.Rows, one.Digest))
            problems.Add($"第{one.No}号：{figure.Name}按成文时所知重算是 {list.Number}（{list.Rows} 条），报告里是 {one.Number}（{one.Rows} 条）{(list.Number == one.Number ? "，数相同而清单不同" : "")}。台账以外有人动过数据，请用 tongxin verify 查台账。");
        var now = await figure.Count(slice with { AsOf = null }, ct);
        if (now != list.Number)
            since.Add($"第{one.No}号：{figure.Name}成文时 {one.Number}，现在 {now}。{await Why(then, db, slice.AsOf!, ct)}");
    }

    static async Task<string> Why(Found then, OfficeDb db, Moment moment, CancellationToken ct)
    {
        var (before, later) = (then.PutBack.ToHashSet(FigureRow.Same), await then.Later(ct));
        var subjects = later.Where(row => !before.Contains(row)).Concat(then.PutBack.Where(row => !later.Contains(row, FigureRow.Same))).Select(row => row.Id).Distinct().ToList();
        if (subjects.Count == 0)
            return "记录没有变，是日子过去了（例如又有任务到期）。";
        var some = subjects.Take(200).ToList();
        var facts = await db.Facts.Where(fact => fact.At >= moment.Before && some.Contains(fact.Subject)).OrderBy(fact => fact.Seq).Take(Named).Select(fact => new { fact.Seq, fact.Sentence }).ToListAsync(ct);
        return $"其后有 {subjects.Count} 条记录补记、更正或撤回：{string.Join("；", facts.Select(fact => $"台账第{fact.Seq}条“{fact.Sentence}”"))}{(subjects.Count > Named ? " 等" : "")}。";
    }

    static (IReadOnlyList<Carried> Carried, Dictionary<int, List<string>> Written) Open(Stream file)
    {
        try
        {
            using var word = WordprocessingDocument.Open(file, isEditable: false);
            var main = word.MainDocumentPart ?? throw new FormatException();
            var data = main.CustomXmlParts.Select(part => part.GetStream()).Select(Load).Select(Manifest.Read).FirstOrDefault(read => read is not null)
                ?? throw new WrongInputException("file", "这份文件里没有数据目录：不是同心成文的报告，或用别的软件另存时丢了。请用成文时下载的那一份。");
            var written = new Dictionary<int, List<string>>();
            foreach (var control in main.Document!.Descendants<SdtRun>())
                if (control.SdtProperties?.GetFirstChild<Tag>()?.Val?.Value is { } tag && tag.StartsWith("tongxin:", StringComparison.Ordinal) && int.TryParse(tag["tongxin:".Length..], out var no))
                    (written.TryGetValue(no, out var texts) ? texts : written[no] = []).Add(control.InnerText.Trim());
            return (data, written);
        }
        catch (Exception broken) when (broken is OpenXmlPackageException or FileFormatException or InvalidDataException or FormatException or System.Xml.XmlException)
        {
            throw new WrongInputException("file", "这份文件打不开：不是 Word 文件（.docx），或已经损坏。");
        }
    }

    static XElement? Load(Stream part)
    {
        using (part)
            return XDocument.Load(part).Root;
    }
}
