using System.Text.RegularExpressions;
using Fluid;
using Tongxin.Platform.Export.Word;

namespace Tongxin.Boards.Reports;

/// <summary>Turns a template into a document: Liquid for what is said, one mark at the beginning of a line for what it is (# 标题 with “ / ” where its line ends, ## 一级, ### 二级, - 条).</summary>
static partial class ReportText
{
    // Hostile or mistaken loops end here.
    const int MostSteps = 200_000, MostOutput = 2_000_000;

    static readonly FluidParser Parser = new();

    /// <exception cref="TemplateException">It is no template, or asks for what there is not; says the line.</exception>
    public static async Task<string> Render(string template, IReadOnlyDictionary<string, object> model, TemplateFilters filters)
    {
        if (!Parser.TryParse(template, out var parsed, out var error))
            throw new TemplateException($"花括号里的写法看不懂（{Asked(error)}）。", LineOf(error));
        if (UnknownMembers.In(parsed) is [var member, ..])
            throw new TemplateException($"没有“{member}”这个名称。可用的名称见本页下方。", LineHolding(template, member));
        var unknown = new List<string>();
        var options = new TemplateOptions { MaxSteps = MostSteps, MaxRecursion = 20, Undefined = name => { unknown.Add(name); return new(Fluid.Values.NilValue.Instance); } };
        filters.AddTo(options.Filters);
        options.StrictFilters = true;
        var context = new TemplateContext(options);
        foreach (var (name, value) in model)
            context.SetValue(name, value);
        try
        {
            var text = await parsed.RenderAsync(context);
            if (unknown.Count > 0)
                throw new TemplateException($"没有“{unknown[0]}”这个名称。可用的名称见本页下方。", LineHolding(template, unknown[0]));
            return text.Length <= MostOutput ? text : throw new TemplateException("写出来的内容太长，请减少循环或列出的条数。");
        }
        catch (TemplateException problem) when (problem.Line is null && Named(problem.Reason) is { } name)
        {
            throw new TemplateException(problem.Reason, LineHolding(template, name));
        }
        catch (Exception failed) when (failed is FluidException or InvalidOperationException or FormatException or FileNotFoundException)
        {
            throw new TemplateException($"写法不对：{failed.Message}", Quoted().Match(failed.Message) is { Success: true } named ? LineHolding(template, named.Groups[1].Value) : null);
        }
    }

    /// <summary>Lays the text out after GB/T 9704.</summary>
    public static OfficialDocument LayOut(string text, Blocks blocks, DateTime madeAt)
    {
        var lines = text.Split('\n').Select(line => line.Trim()).Where(line => line.Length > 0).ToList();
        var title = lines.FirstOrDefault(line => line.StartsWith("# ", StringComparison.Ordinal))?[2..] ?? throw new TemplateException("缺少标题：请有一行以“# ”开头。");
        var word = new OfficialDocument(title.Replace(" / ", "\n", StringComparison.Ordinal), madeAt: madeAt);
        var item = 0;
        foreach (var line in lines)
        {
            if (!line.StartsWith("- ", StringComparison.Ordinal))
                item = 0;
            if (blocks.BlockOf(line) is { } block)
                block(word);
            else if (line.StartsWith("### ", StringComparison.Ordinal))
                word.Heading(2, line[4..]);
            else if (line.StartsWith("## ", StringComparison.Ordinal))
                word.Heading(1, line[3..]);
            else if (line.StartsWith("- ", StringComparison.Ordinal))
                word.Item(++item, blocks.Spans(line[2..]));
            else if (!line.StartsWith("# ", StringComparison.Ordinal))
                word.Paragraph(blocks.Spans(line));
        }
        return word;
    }

    static string Asked(string error) => error.Split(" at (")[0];

    static int? LineOf(string error) => Position().Match(error) is { Success: true } at ? int.Parse(at.Groups[1].Value, System.Globalization.CultureInfo.InvariantCulture) : null;

    static string? Named(string reason) => ChineseQuoted().Match(reason) is { Success: true } named ? named.Groups[1].Value : null;

    /// <summary>The first line that holds a name within braces; null where none does.</summary>
    static int? LineHolding(string template, string name)
    {
        foreach (var (at, line) in template.Split('\n').Index())
            if (line.Contains('{', StringComparison.Ordinal) && line.Contains(name.Split('.')[^1], StringComparison.Ordinal))
                return at + 1;
        return null;
    }

    [GeneratedRegex(@"at \((\d+):\d+\)")]
    private static partial Regex Position();

    [GeneratedRegex("['\"]([^'\"]+)['\"]")]
    private static partial Regex Quoted();

    [GeneratedRegex("“([^”]+)”")]
    private static partial Regex ChineseQuoted();
}
