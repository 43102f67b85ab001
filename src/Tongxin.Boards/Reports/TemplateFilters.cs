using Fluid;
using Fluid.Values;
using Microsoft.EntityFrameworkCore;
using Tongxin.Platform.Data;
using Tongxin.Platform.Drafts;
using Tongxin.Platform.Export.Word;
using Tongxin.Platform.Figures;
using Tongxin.Platform.Ledger;
using Tongxin.Platform.Time;
using Tongxin.Platform.Ui;

namespace Tongxin.Boards.Reports;

/// <summary>What a template may ask for: {{ "tasks.done" | figure }}, table, chart, list and ledger.</summary>
sealed class TemplateFilters(ReportFigures figures, FigureCatalogue catalogue, Blocks blocks, OfficeDb db)
{
    const int MostRows = 500, MostFacts = 5000, MostFigures = 2000;

    public void AddTo(FilterCollection filters)
    {
        filters.AddFilter("figure", async (input, arguments, context) => new StringValue(blocks.Number(await One(Of(input), SliceOf(arguments)))));
        filters.AddFilter("table", async (input, arguments, context) => new StringValue(await Table(Several(input), SliceOf(arguments), By(arguments))));
        filters.AddFilter("chart", async (input, arguments, context) => new StringValue(await Chart(Several(input), SliceOf(arguments), By(arguments))));
        filters.AddFilter("list", async (input, arguments, context) => new StringValue(await List(Of(input), SliceOf(arguments), Limit(arguments, 50, MostRows))));
        filters.AddFilter("ledger", async (input, arguments, context) => new StringValue(await Ledger(SliceOf(arguments), input.ToStringValue(), Limit(arguments, 1000, MostFacts))));
    }

    Task<Reference> One(Figure figure, Slice slice) => figures.References.Count < MostFigures
        ? figures.Of(figure, slice, CancellationToken.None)
        : throw new TemplateException($"一份报告最多引用 {MostFigures} 个数。");

    async Task<string> Table(IReadOnlyList<Figure> asked, Slice slice, string by)
    {
        var rows = new List<IReadOnlyList<Span>>();
        foreach (var (name, part) in await Parts(asked, slice, by))
        {
            var row = new List<Span> { name };
            foreach (var figure in asked)
                row.Add(Blocks.Cell(await One(figure, part)));
            rows.Add(row);
        }
        return blocks.Put(word => word.SpanTable([Head(by), .. asked.Select(figure => $"{figure.Name}（{figure.Unit}）")], rows));
    }

    // The same numbers in a table below, for those who cannot see the chart.
    async Task<string> Chart(IReadOnlyList<Figure> asked, Slice slice, string by)
    {
        var (parts, values) = (await Parts(asked, slice, by), asked.Select(_ => new List<int>()).ToList());
        var rows = new List<IReadOnlyList<Span>>();
        foreach (var (name, part) in parts)
        {
            var row = new List<Span> { name };
            foreach (var (at, figure) in asked.Index())
            {
                var reference = await One(figure, part);
                values[at].Add(reference.List?.Number ?? 0);
                row.Add(Blocks.Cell(reference));
            }
            rows.Add(row);
        }
        var title = $"{string.Join("、", asked.Select(figure => $"{figure.Name}（{figure.Unit}）"))}，按{Head(by)}";
        return blocks.Put(word =>
        {
            word.Chart(new(title, [.. parts.Select(part => part.Name)], [.. asked.Select((figure, at) => (figure.Name, (IReadOnlyList<int>)values[at]))]));
            word.SpanTable([Head(by), .. asked.Select(figure => figure.Name)], rows);
        });
    }

    async Task<string> List(Figure figure, Slice slice, int limit)
    {
        var found = await figure.Find(slice, CancellationToken.None);
        var rows = await found.Page(null, limit + 1, CancellationToken.None);
        var lines = rows.Take(limit).Select(row => (IReadOnlyList<Span>)[row.Day.ToString("M月d日"), Blocks.Clean(row.Title), figures.Tree.ShortOf(row.Unit)]).ToList();
        return blocks.Put(word =>
        {
            if (lines.Count == 0)
                word.Paragraph("这一段没有这样的记录。");
            else
                word.SpanTable(["日期", figure.Name, "单位"], lines);
            if (rows.Count > limit)
                word.Paragraph($"只列最近 {limit} 条，其余见附件所列清单。");
        });
    }

    // Acts of one unit and below, as its ledger shows them; acts on accounts stand in no unit.
    async Task<string> Ledger(Slice slice, string what, int limit)
    {
        var facts = db.Facts.AsNoTracking().Where(fact => fact.On >= slice.From && fact.On <= slice.To && fact.Unit != null);
        if (slice.Within is { } within)
            facts = facts.Where(fact => within.Contains(fact.Unit!.Value));
        if (slice.AsOf is { Before: var before })
            facts = facts.Where(fact => fact.At < before);
        if (what is not ("" or "all"))
            facts = facts.Where(fact => fact.Kind.StartsWith(what));
        var lines = await LedgerOf.Lines(db, facts.OrderBy(fact => fact.On).ThenBy(fact => fact.Seq).Take(limit + 1), CancellationToken.None);
        return blocks.Put(word =>
        {
            if (lines.Count == 0)
                word.Paragraph("这一段台账没有记录。");
            else
                word.Table(["序号", "日期", "事项", "谁"], lines.Take(limit).Select(line => new[] { $"{line.Seq}", line.On.ToString("yyyy-MM-dd"), Blocks.Clean(line.Sentence), line.Who }));
            if (lines.Count > limit)
                word.Paragraph($"本册只印前 {limit} 条，全部见台账。");
        });
    }

    Figure Of(FluidValue input) => catalogue.Find(input.ToStringValue().Trim()) ?? throw new TemplateException($"没有编号为“{Asked.Short(input.ToStringValue())}”的指标，所有编号见“指标”一页。");

    IReadOnlyList<Figure> Several(FluidValue input) => [.. input.ToStringValue().Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(id => Of(new StringValue(id)))];

    Slice SliceOf(FilterArguments arguments)
    {
        var slice = figures.Whole;
        foreach (var name in arguments.Names)
            slice = name switch
            {
                "unit" => InUnit(slice, arguments[name].ToStringValue()),
                "from" => slice with { From = Day(name, arguments[name]) },
                "to" => slice with { To = Day(name, arguments[name]) },
                "month" => Asked.Month(arguments[name].ToStringValue()) is { } month ? slice with { From = month.First, To = month.Last } : throw new TemplateException("month 要写成 2026-11 的样式。"),
                "stream" => slice with { Stream = ModeWords.StreamOf(arguments[name].ToStringValue()) ?? throw new TemplateException("stream 只能是 party 或 business。") },
                "pillar" => slice with { Pillar = ModeWords.PillarOf(arguments[name].ToStringValue()) ?? throw new TemplateException("pillar 只能是 hearts、togethers 或 types。") },
                "by" or "limit" => slice,
                _ => throw new TemplateException($"没有“{Asked.Short(name)}”这个条件；可用 unit、from、to、month、stream、pillar、by、limit。"),
            };
        return slice;
    }

    Slice InUnit(Slice slice, string text) => text == "all" ? slice with { Unit = null, Within = null } : Guid.TryParse(text, out var id) && figures.Tree.Find(id) is not null
        ? slice with { Unit = id, Within = figures.Tree.Below(id) }
        : throw new TemplateException($"unit 要用 unit.id 或循环里的单位，不能写“{Asked.Short(text)}”。");

    static DateOnly Day(string name, FluidValue value) => DateOnly.TryParseExact(value.ToStringValue(), "yyyy-MM-dd", out var day) ? day : throw new TemplateException($"{name} 要写成 2026-01-20 的样式。");

    static int Limit(FilterArguments arguments, int usual, int most) => arguments.HasNamed("limit") ? Math.Clamp((int)arguments["limit"].ToNumberValue(), 1, most) : usual;

    static string By(FilterArguments arguments) => arguments.HasNamed("by") ? arguments["by"].ToStringValue() : "unit";

    static string Head(string by) => by switch { "unit" => "单位", "each" => "单位", "kind" => "类别", "month" => "月份", "year" => "年份", "stream" => "条线", _ => "三三四" };

    async Task<IReadOnlyList<(string Name, Slice Slice)>> Parts(IReadOnlyList<Figure> asked, Slice slice, string by) => by switch
    {
        "each" => await Each(asked, slice),
        "kind" => await Kinds(asked, slice),
        "unit" => [.. Below(slice.Unit).Select(unit => (unit.Short, slice with { Unit = unit.Id, Within = figures.Tree.Below(unit.Id) }))],
        "month" => [.. Months(slice).Select(month => ($"{month.First.Month}月", slice with { From = month.First, To = month.Last }))],
        "year" => [.. Enumerable.Range(slice.From.Year, slice.To.Year - slice.From.Year + 1).Select(year => ($"{year}年", slice with { From = new(year, 1, 1), To = new(year, 12, 31) }))],
        "stream" => [.. Enum.GetValues<WorkStream>().Select(stream => (stream.Words(), slice with { Stream = stream }))],
        "pillar" => [.. ModeWords.AllPillars.Select(pillar => (pillar.Words(), slice with { Pillar = pillar }))],
        _ => throw new TemplateException($"by 只能是 unit、each、kind、month、year、stream 或 pillar，不能是“{Asked.Short(by)}”。"),
    };

    // Every unit that has a number, in the official order.
    async Task<IReadOnlyList<(string, Slice)>> Each(IReadOnlyList<Figure> asked, Slice slice)
    {
        var have = new HashSet<Guid>();
        foreach (var figure in asked)
            have.UnionWith((await (await figure.Find(slice, CancellationToken.None)).By(row => row.Unit, CancellationToken.None)).Keys);
        return [.. figures.Tree.All.Where(unit => have.Contains(unit.Id)).OrderBy(unit => figures.Tree.Position(unit.Id), StringComparer.Ordinal).Select(unit => (unit.Short, slice with { Unit = unit.Id, Within = [unit.Id], Own = true }))];
    }

    static async Task<IReadOnlyList<(string, Slice)>> Kinds(IReadOnlyList<Figure> asked, Slice slice)
    {
        if (await asked[0].Kinds(CancellationToken.None) is not { } kinds)
            throw new TemplateException($"“{asked[0].Name}”不分类别，by 不能是 kind。");
        var have = await (await asked[0].Find(slice, CancellationToken.None)).By(row => row.Kind!.Value, CancellationToken.None);
        return [.. kinds.All.Where(kind => have.ContainsKey(kind.Id)).Select(kind => (kind.Name, slice with { Kind = kind.Id }))];
    }

    IEnumerable<People.Organisation.UnitNode> Below(Guid? unit)
    {
        var below = (unit is { } id ? figures.Tree.Children(id) : figures.Tree.Roots).Where(child => child.ExistsOn(figures.Whole.To)).ToList();
        return below.Count > 0 || unit is null ? below : [figures.Tree.Find(unit.Value)!];
    }

    static IEnumerable<Month> Months(Slice slice)
    {
        for (var month = Month.Of(slice.From); month.First <= slice.To; month = month.Next)
            yield return month;
    }
}
