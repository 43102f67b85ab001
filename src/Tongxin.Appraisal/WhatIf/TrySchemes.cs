using Microsoft.AspNetCore.Http;
using Tongxin.Appraisal.Score;
using Tongxin.Platform.Accounts;
using Tongxin.Platform.Data;
using Tongxin.Platform.Modules;
using Tongxin.Platform.Ui;
using Tongxin.Rules.Appraisal;
using Rule = Tongxin.Rules.Appraisal;

namespace Tongxin.Appraisal.WhatIf;

/// <summary>What would be otherwise under other weights, points, thresholds or rules (推演), and on which items places hang. Nothing is kept.</summary>
public sealed class TrySchemes(ScoreSheet sheets, Rights rights) : IUseCase
{
    /// <param name="Asked">Whether anything was changed.</param>
    /// <param name="Without">For each item, what would be otherwise without it, most places moved first.</param>
    public sealed record View(ScoreSheet.Sheet Sheet, Rule.WhatIf Base, SchemeChange Change, bool Asked, Difference? Difference, IReadOnlyList<(SchemeItem Item, Difference Difference)> Without)
    {
        public string NameOf(string id) => Sheet.Judged.First(one => one.Id == id).Name;
    }

    /// <param name="question">weight.STREAM, full.ITEM, without (several), mark, share, rounding, tied, poor, years.</param>
    /// <exception cref="WrongInputException">A number is none, or numbers are missing.</exception>
    public async Task<View> Show(Guid id, IQueryCollection question, CancellationToken ct)
    {
        rights.Insist(AppraisalPermissions.Keep, null);
        var sheet = await sheets.Read(id, ct);
        var known = new Rule.WhatIf(sheet.Scheme, sheet.Judged);
        var change = Read(sheet.Scheme, question);
        var asked = change.Weights.Count + change.Fulls.Count + change.Ceilings.Count + change.Without.Count > 0 || change.Honour is not null || change.Poor is not null;
        return new(sheet, known, change, asked, asked ? known.Run(change) : null,
            [.. sheet.Scheme.Items.Zip(known.WithoutEach()).OrderByDescending(one => one.Second.Moves.Count)]);
    }

    static SchemeChange Read(Scheme scheme, IQueryCollection question)
    {
        var (honour, poor) = (scheme.Honour, scheme.Poor);
        var otherHonour = honour with
        {
            Mark = Number("mark", "评先分数线", 0, 10_000) ?? honour.Mark,
            Share = Number("share", "评先比例", 0, 100) ?? honour.Share,
            Rounding = Enum.TryParse<HonourRounding>(question.Word("rounding"), ignoreCase: true, out var rounding) ? rounding : honour.Rounding,
            Tied = Enum.TryParse<TieRule>(question.Word("tied"), ignoreCase: true, out var tied) ? tied : honour.Tied,
        };
        var otherPoor = poor with { Mark = Number("poor", "约谈分数线", 0, 10_000) ?? poor.Mark };
        var without = question["without"].OfType<string>().Where(id => scheme.Items.Any(item => item.Id == id)).ToList();
        return new()
        {
            Weights = Numbers(scheme.Streams.Select(stream => (stream.Id, stream.Name, stream.Weight)), "weight", 100),
            Fulls = Numbers(scheme.Items.Where(item => item.Full > 0).Select(item => (item.Id, item.Name, item.Full)), "full", 10_000),
            Ceilings = Numbers(scheme.Items.Where(item => item.Kind == ItemKind.Cap).Select(item => (item.Id, item.Name, item.Ceiling)), "ceiling", 10_000),
            Without = without,
            Honour = otherHonour == honour ? null : otherHonour,
            Poor = otherPoor == poor ? null : otherPoor,
        };

        Dictionary<string, decimal> Numbers(IEnumerable<(string Id, string Name, decimal Now)> all, string key, decimal most) => all
            .Select(one => (one.Id, one.Now, Asked: Number($"{key}.{one.Id}", one.Name, 0, most))).Where(one => one.Asked is { } asked && asked != one.Now).ToDictionary(one => one.Id, one => one.Asked!.Value);

        decimal? Number(string key, string name, decimal least, decimal most) => question.Word(key) is not { } word ? null
            : decimal.TryParse(word, System.Globalization.NumberStyles.AllowDecimalPoint, System.Globalization.CultureInfo.InvariantCulture, out var number) && number >= least && number <= most && decimal.IsInteger(number * 10_000) ? number
            : throw new WrongInputException(key, $"{name}“{Asked.Short(word)}”应为 {least:0} 至 {most:0} 的数，最多四位小数。");
    }
}
