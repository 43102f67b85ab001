namespace Tongxin.Rules.Appraisal;

/// <summary>Says of a scheme what must not be and what should be looked at before it is used (方案体检).</summary>
public static class SchemeLint
{
    // Words under which work is judged by its traces instead of by what it brings.
    internal static readonly string[] Traces = ["会议次数", "开会次数", "照片", "截图", "笔记", "心得", "台账", "留痕", "登录", "打卡", "签到次数", "点赞", "转发", "积分", "批示", "发稿", "简报", "信息篇数"];

    // Figures that count meetings and documents, or who used the product.
    private static readonly string[] TraceFigures = ["activities.meeting", "activities.document", "burden."];

    /// <summary>Looks at the scheme itself.</summary>
    /// <param name="scheme">Any that can be read.</param>
    /// <param name="figures">Ids of the catalogue.</param>
    [Basis("整治形式主义为基层减负若干规定", "不得以会议、照片、笔记、台账等作为考核依据（设置，未核对原文）")]
    public static IReadOnlyList<Finding> Check(Scheme scheme, IReadOnlySet<string> figures) =>
        [.. Weights(scheme), .. Fulls(scheme), .. Sources(scheme, figures), .. Doubles(scheme), .. scheme.Items.SelectMany(Forbidden), .. Marks(scheme)];

    /// <summary>Items by which nobody could be told apart from anybody in a year.</summary>
    /// <param name="scheme">The scheme under which the year was judged.</param>
    /// <param name="standings">The results of that year under this scheme.</param>
    [Basis("考核方案", "项目要能分出高下")]
    public static IReadOnlyList<Finding> Discriminates(Scheme scheme, IReadOnlyList<Scored> standings) =>
        standings.Count < 2 ? [] :
        [
            .. scheme.Items.Index().Where(item => item.Item.Kind is not (ItemKind.Cap or ItemKind.Veto)
                    && standings.Select(one => one.Items[item.Index]).Where(points => points.State == MarkState.Known).Select(points => points.Points).Distinct().Count() <= 1)
                .Select(item => new Finding(false, item.Item.Id, $"“{item.Item.Name}”这一年各家得分都一样，分不出高下；可以取消，或者改成基本要求。")),
        ];

    private static IEnumerable<Finding> Weights(Scheme scheme)
    {
        foreach (var stream in scheme.Streams.Where(stream => stream.Weight is <= 0 or > 100))
            yield return new(true, stream.Id, $"条线“{stream.Name}”的权重是 {stream.Weight:0.##}%，应大于 0、不超过 100。");
        if (scheme.Streams.Sum(stream => stream.Weight) is var sum && sum != 100)
            yield return new(true, scheme.Id, $"各条线权重合计 {sum:0.##}%，应为 100%。");
    }

    private static IEnumerable<Finding> Fulls(Scheme scheme)
    {
        foreach (var item in scheme.Items.Where(item => item.Full == 0 && item.Kind is not (ItemKind.Cap or ItemKind.Veto)))
            yield return new(true, item.Id, $"“{item.Name}”的分值是 0，不起作用；请给出分值或者删去。");
        foreach (var stream in scheme.Streams)
        {
            var full = scheme.Items.Where(item => item.Stream == stream.Id && item.Parent is null && item.Kind.IsCore()).Sum(item => item.Full);
            if (full != scheme.Scale)
                yield return new(true, stream.Id, $"条线“{stream.Name}”各项分值合计 {full:0.##}，应为 {scheme.Scale:0.##}。");
        }
        foreach (var group in scheme.Items.Where(item => item.Kind == ItemKind.Group && !scheme.Items.Any(part => part.Parent == item.Id)))
            yield return new(true, group.Id, $"分组“{group.Name}”里没有项目。");
    }

    private static IEnumerable<Finding> Sources(Scheme scheme, IReadOnlySet<string> figures)
    {
        foreach (var item in scheme.Items.Where(item => item.Kind != ItemKind.Group))
        {
            if (item.Kind is ItemKind.Target or ItemKind.Add or ItemKind.Deduct or ItemKind.Cap or ItemKind.Veto && item.Source is null or { Figure: null, Evidence: null })
                yield return new(true, item.Id, $"“{item.Name}”没有来源：请指明指标，或者说明由哪份佐证清单得出。");
            foreach (var figure in new[] { item.Source?.Figure, item.Source?.Of }.OfType<string>().Where(figure => !figures.Contains(figure)))
                yield return new(true, item.Id, $"“{item.Name}”的来源 {figure} 不在指标目录里{(scheme.Objects is AppraisalObject.Person or AppraisalObject.Appointee ? "，或者不能按人取数" : "")}。");
            if (item.Kind == ItemKind.Target && item.Target is null && item.Source?.Of is null && item.Source?.Evidence is null)
                yield return new(true, item.Id, $"“{item.Name}”没有目标：请写目标数，或者指明作分母的指标。");
            if (item.Basis.Length == 0)
                yield return new(false, item.Id, $"“{item.Name}”没有写依据。");
            if (item.Owner.Length == 0)
                yield return new(false, item.Id, $"“{item.Name}”没有写由谁负责。");
        }
    }

    private static IEnumerable<Finding> Doubles(Scheme scheme) =>
        from item in scheme.Items
        where item.Source?.Figure is not null
        group item by (item.Source!.Figure, item.Source.Of, item.Source.Slice) into same
        where same.Count() > 1
        select new Finding(false, same.Last().Id, $"{string.Join("、", same.Select(item => $"“{item.Name}”"))}用的是同一个数，一件事会算 {same.Count()} 次。");

    private static IEnumerable<Finding> Forbidden(SchemeItem item)
    {
        if (item.Source?.Figure is { } figure && TraceFigures.Any(trace => figure.StartsWith(trace, StringComparison.Ordinal)) && item.Kind is ItemKind.Target or ItemKind.Add)
            yield return new(true, item.Id, $"“{item.Name}”按开会、发文或者使用系统的多少给分，减负规定不允许。");
        else if (Traces.FirstOrDefault(trace => item.Name.Contains(trace, StringComparison.Ordinal) || item.Source?.Evidence?.Contains(trace, StringComparison.Ordinal) == true) is { } word)
            yield return new(false, item.Id, $"“{item.Name}”提到“{word}”：不能以留痕代替实绩，请核对是不是在考核做了什么、做成了什么。");
    }

    private static IEnumerable<Finding> Marks(Scheme scheme)
    {
        var most = scheme.Streams.Sum(stream => stream.Most * Math.Max(0, stream.Weight)) / Math.Max(1, scheme.Streams.Sum(stream => Math.Max(0, stream.Weight)));
        if (scheme.Honour.Mark > most)
            yield return new(true, scheme.Id, $"评先的分数线 {scheme.Honour.Mark:0.##} 高于可能的最高分 {most:0.##}，谁也达不到。");
        if (scheme.Poor.Mark >= scheme.Honour.Mark)
            yield return new(true, scheme.Id, $"约谈的分数线 {scheme.Poor.Mark:0.##} 不低于评先的分数线 {scheme.Honour.Mark:0.##}。");
    }
}

/// <summary>Something found in a scheme.</summary>
/// <param name="Refused">The scheme cannot be used so; otherwise somebody should look.</param>
/// <param name="Where">Id of the item, the stream or the scheme.</param>
/// <param name="Words">What is wrong and what to do, in Chinese.</param>
public sealed record Finding(bool Refused, string Where, string Words);
