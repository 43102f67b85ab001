using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Tongxin.Boards.Overview;
using Tongxin.People;
using Tongxin.People.Organisation;
using Tongxin.Platform.Accounts;
using Tongxin.Platform.Data;
using Tongxin.Platform.Drafts;
using Tongxin.Platform.Export.Word;
using Tongxin.Platform.Figures;
using Tongxin.Platform.Modules;
using Tongxin.Platform.Time;

namespace Tongxin.Boards.Reports;

/// <summary>Makes a report (成文): a template filled with figures as known at one moment, every number with its reference, and the annex that explains them.</summary>
public sealed class MakeReport(OfficeDb db, Units units, BoardReach reach, Templates templates, IServiceScopeFactory scopes, OfficeClock clock, ILogger<MakeReport> log) : IUseCase
{
    /// <param name="Name">What the file is to be called, without ending.</param>
    public sealed record File(string Name, byte[] Content, int Figures);

    /// <summary>Makes it for whoever may see the unit's board, and remembers that it was made.</summary>
    /// <exception cref="NotAllowedException">The unit is out of reach.</exception>
    /// <exception cref="WrongInputException">There is no such report, or its template cannot be used.</exception>
    public async Task<File> Run(string code, Guid unit, DateOnly from, DateOnly to, CancellationToken ct)
    {
        var tree = await units.Tree(ct);
        if (tree.Find(unit) is null)
            throw new NotFoundException("没有这个单位，可能网址有误。");
        reach.Insist(unit, tree);
        return await Issue(code, unit, from, to, ct);
    }

    /// <summary>The same for the command line.</summary>
    public async Task<File> Issue(string code, Guid unit, DateOnly from, DateOnly to, CancellationToken ct)
    {
        var kind = ReportKind.Find(code) ?? throw new WrongInputException("code", $"没有“{code}”这种报告；有：{string.Join("、", ReportKind.All.Select(one => $"{one.Code}（{one.Name}）"))}。");
        if (to < from || to.Year - from.Year > 10)
            throw new WrongInputException("to", "截止日期应不早于起始日期，一份报告最多写十年。");
        var moment = Moment.Of(clock.Now);
        var (word, figures, title) = await Write(kind, await templates.Text(code, ct), unit, from, to, moment, ct);
        var carried = Manifest.Read(Manifest.Of(figures.References))!;
        db.Add(new ReportIssue(code, title, unit, from, to, moment.Before, carried.Count, Manifest.Digest(carried)));
        await db.SaveChangesAsync(ct);
        return new(title, word.ToArray(), carried.Count);
    }

    /// <summary>Tries a template on the office as it is, without remembering anything.</summary>
    /// <exception cref="TemplateException">It cannot be used.</exception>
    public async Task<byte[]> Try(ReportKind kind, string text, CancellationToken ct)
    {
        var tree = await units.Tree(ct);
        var unit = tree.Roots.FirstOrDefault(root => root.Kind == UnitKind.StandingCommittee) ?? throw new TemplateException("还没有录入机构，试不了模板。请先导入机构。");
        var (from, to) = kind.Period(clock.Today);
        return (await Write(kind, text, unit.Id, from, to, Moment.Of(clock.Now), ct)).Word.ToArray();
    }

    // A report reads the same whoever asks for it, so it is written with the office's own eyes, in a scope of its own.
    async Task<(OfficialDocument Word, ReportFigures Figures, string Title)> Write(ReportKind kind, string template, Guid unit, DateOnly from, DateOnly to, Moment moment, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentRights>().SeeTheWhole();
        var tree = await units.Tree(ct);
        var whole = new Slice(unit, tree.Below(unit), from, to) { AsOf = moment };
        var (figures, blocks) = (new ReportFigures(whole, tree, log), new Blocks());
        var filters = new TemplateFilters(figures, scope.ServiceProvider.GetRequiredService<FigureCatalogue>(), new(scope.ServiceProvider.GetServices<IReportNumbers>(), whole), blocks, scope.ServiceProvider.GetRequiredService<OfficeDb>());
        var text = await ReportText.Render(Blocks.Clean(template), Model(tree, whole), filters);
        var word = ReportText.LayOut(text, blocks, moment.Before);
        var node = tree.Find(unit)!;
        word.Signature(node.Name, moment.Day);
        if (figures.References.Count > 0)
            Annex.Write(word, figures.References, moment);
        word.Carry(Manifest.Of(figures.References));
        return (word, figures, $"{node.Short}{ReportKind.Words(from, to)}{kind.Noun}");
    }

    Dictionary<string, object> Model(UnitTree tree, Slice whole)
    {
        var unit = tree.Find(whole.Unit!.Value)!;
        static object One(UnitNode node) => new Dictionary<string, object> { ["id"] = node.Id.ToString(), ["name"] = node.Name, ["short"] = node.Short };
        static object Span(string words, DateOnly from, DateOnly to) => new Dictionary<string, object> { ["words"] = words, ["from"] = from.ToString("yyyy-MM-dd"), ["to"] = to.ToString("yyyy-MM-dd") };
        var months = new List<object>();
        for (var month = Month.Of(whole.From); month.First <= whole.To; month = month.Next)
            months.Add(Span(month.Words, month.First, month.Last));
        var next = Month.Of(whole.To).Next;
        return new()
        {
            ["unit"] = One(unit),
            // The Party life of the whole office stands in the other tree.
            ["party"] = One(unit.Kind == UnitKind.StandingCommittee ? tree.Roots.FirstOrDefault(root => root.Kind.TreeOf() == Tree.Party) ?? unit : unit),
            ["units"] = tree.Children(unit.Id).Where(child => child.ExistsOn(whole.To)).Select(One).ToList(),
            ["period"] = Span(ReportKind.Words(whole.From, whole.To), whole.From, whole.To),
            ["next"] = Span(next.Words, next.First, next.Last),
            ["months"] = months,
            ["years"] = Enumerable.Range(whole.From.Year, whole.To.Year - whole.From.Year + 1).Select(year => Span($"{year}年", new(year, 1, 1), new(year, 12, 31))).ToList(),
            ["moment"] = whole.AsOf!.Words,
            ["today"] = clock.Today.ToString("yyyy年M月d日"),
        };
    }
}
