using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Tongxin.Platform.Cases;
using Tongxin.Platform.Data;
using Tongxin.Platform.Search;

namespace Tongxin.Suggestions;

/// <summary>Suggestions by the number by which people call them: 12号, 第12号, 议案 3号, 2025年 12号.</summary>
sealed partial class SuggestionNumbers(OfficeDb db, SuggestionAccess access, CaseRules rules) : INumbered
{
    const int MostZeros = 6, Most = 20;

    [GeneratedRegex("""^(?:[〔\[(]?(?<year>\d{4})(?:[〕\])]\s*年?|\s*年|\s*[-—]|(?=\s))\s*)?(?<kind>建议|议案)?\s*第?\s*(?<number>\d{1,6})\s*号?\s*(?<kind>建议|议案)?$""")]
    private static partial Regex Pattern { get; }

    public async Task<Called?> Find(string question, CancellationToken ct)
    {
        if (Pattern.Match(Unicode.Normal(question, NormalizationForm.FormKC)) is not { Success: true } match)
            return null;
        // An index knows year, kind and number together, so that all three are asked.
        var kinds = match.Groups["kind"].Value switch { "议案" => new[] { SuggestionKind.Bill }, "建议" => [SuggestionKind.Suggestion], _ => [SuggestionKind.Suggestion, SuggestionKind.Bill] };
        var years = match.Groups["year"] is { Success: true } year ? [int.Parse(year.Value, CultureInfo.InvariantCulture)] : await Years(ct);
        var bare = match.Groups["number"].Value.TrimStart('0');
        var numbers = Enumerable.Range(bare.Length, Math.Max(0, MostZeros - bare.Length + 1)).Select(length => bare.PadLeft(length, '0')).Where(number => number.Length > 0).ToList();
        var found = await access.Visible(db.Set<Suggestion>().AsNoTracking()).Where(s => years.Contains(s.Year) && kinds.Contains(s.Kind) && numbers.Contains(s.Number))
            .OrderByDescending(s => s.Year).ThenBy(s => s.Kind).ThenBy(s => s.Number).Take(Most).Select(s => new { s.Id, s.Year, s.Kind, s.Number, s.Title, s.State, s.Round }).ToListAsync(ct);
        if (found.Count == 0)
            return null;
        return new(
            [.. found.Select(s => new FindAnything.Hit("代表建议", s.Title, $"{s.Year}年{s.Kind.Words()}{s.Number}号 · {rules.StateWords(s.State, s.Round)}", $"/suggestions/{s.Id}"))],
            found.Count(s => s.Year == found[0].Year) == 1 ? $"/suggestions/{found[0].Id}" : null);
    }

    async Task<IReadOnlyList<int>> Years(CancellationToken ct)
    {
        var all = db.Set<Suggestion>();
        return await all.MinAsync(s => (int?)s.Year, ct) is { } first && await all.MaxAsync(s => (int?)s.Year, ct) is { } last ? [.. Enumerable.Range(first, Math.Min(last - first + 1, 200))] : [];
    }
}
