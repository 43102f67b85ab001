using System.Text.Json;
using System.Text.Json.Serialization;
using Tongxin.Rules.Appraisal;

namespace Tongxin.Rules.Inspection;

/// <summary>One thing that is looked at.</summary>
/// <param name="Question">As people read it.</param>
/// <param name="Basis">Law, article or setting that asks for it.</param>
/// <param name="For">Who is looked at: office, party, or a kind of unit as PartyBranch; empty for all.</param>
/// <param name="Figure">The figure whose number answers it; empty where somebody has to look.</param>
/// <param name="Narrowed">How the figure is narrowed, as in its address: kind=…&amp;stream=….</param>
/// <param name="Least">The number that is reached at least; null where none is.</param>
/// <param name="Most">The number that is not passed; null where none is.</param>
/// <param name="Sample">How many of the figure's records are drawn for somebody to look at; 0 where the number itself is the answer.</param>
public sealed record CheckItem(string Question, string Basis, string For = "", string Figure = "", string Narrowed = "", int? Least = null, int? Most = null, int Sample = 0)
{
    /// <summary>The records of the product answer it, and nobody is asked.</summary>
    [JsonIgnore] public bool IsByData => Figure.Length > 0 && Sample == 0;

    /// <summary>Whether a number is as it should be.</summary>
    [Basis("同心默认设置", "第二十六项")]
    public bool IsMet(int number) => !(number < Least) && !(number > Most);

    /// <summary>What is asked of the number, e.g. 不少于 1.</summary>
    [JsonIgnore]
    public string Demand => (Least, Most) switch
    {
        ({ } least, { } most) when least == most => $"等于 {least}",
        ({ } least, { } most) => $"{least} 到 {most}",
        ({ } least, null) => $"不少于 {least}",
        (null, 0) => "没有",
        (null, { } most) => $"不超过 {most}",
        _ => "",
    };
}

/// <summary>What a round looks at (检查清单).</summary>
/// <param name="Name">E.g. 季度督查清单.</param>
/// <param name="Rhythm">For which rounds.</param>
/// <param name="Percent">What share of the units is drawn for the questions that somebody has to look at, in percent from 0 to 100.</param>
/// <param name="Items">What is looked at.</param>
public sealed record Checklist(string Name, Rhythm Rhythm, int Percent, IReadOnlyList<CheckItem> Items)
{
    /// <summary>The most items on one list.</summary>
    public const int MostItems = 40;

    /// <summary>The longest question or basis, in characters.</summary>
    public const int LongestText = 200;

    private static readonly JsonSerializerOptions options = new() { DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault, Converters = { new JsonStringEnumConverter() }, Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Reads what <see cref="Text"/> wrote.</summary>
    public static Checklist Parse(string text) => JsonSerializer.Deserialize<Checklist>(text, options) ?? throw new FormatException("No checklist.");

    /// <summary>The list as it is kept.</summary>
    public string Text() => JsonSerializer.Serialize(this, options);

    /// <summary>What is wrong with the list, in words; empty when it can be used. Such a list never asks for traces kept only to be inspected (痕迹).</summary>
    /// <param name="figures">The figures of the catalogue.</param>
    [Basis("整治形式主义为基层减负若干规定", "减负要求")]
    public IReadOnlyList<string> Wrong(IReadOnlySet<string> figures)
    {
        var found = new List<string>();
        if (Items.Count == 0)
            found.Add("清单里至少要有一项。");
        if (Items.Count > MostItems)
            found.Add($"清单最多 {MostItems} 项；少查几项，查到实处。");
        if (Percent is < 0 or > 100)
            found.Add("抽查比例应在 0 到 100 之间。");
        foreach (var twice in Items.GroupBy(item => item.Question).Where(same => same.Count() > 1))
            found.Add($"“{twice.Key}”写了两次。");
        foreach (var item in Items)
            found.AddRange(Wrong(item, figures).Select(words => $"“{item.Question}”：{words}"));
        return found;
    }

    private static IEnumerable<string> Wrong(CheckItem item, IReadOnlySet<string> figures)
    {
        if (item.Question.Length > LongestText || item.Basis.Length > LongestText || item.Narrowed.Length > LongestText)
            yield return $"问题、依据和“只看”各最多 {LongestText} 字。";
        if (item.Figure.Length > 0 && !figures.Contains(item.Figure))
            yield return $"没有指标 {item.Figure}。";
        if (item.IsByData && item.Least is null && item.Most is null)
            yield return "由数据回答的，请写明不少于或不超过多少。";
        if (item.Least > item.Most)
            yield return "“不少于”不能大于“不超过”。";
        if (item.Sample > 0 && item.Figure.Length == 0)
            yield return "要抽记录来看的，请选从哪个指标里抽。";
        if (item.Sample is < 0 or > 20)
            yield return "一次抽 0 到 20 条。";
        if (Array.Find(SchemeLint.Traces, item.Question.Contains) is { } trace)
            yield return $"不要为检查而要{trace}：查事情办得怎样，不查留了多少痕迹。";
    }
}
