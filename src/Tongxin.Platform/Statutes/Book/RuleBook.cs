using Tongxin.Platform.Data;
using Tongxin.Platform.Modules;
using Tongxin.Platform.Time;
using Tongxin.Platform.Ui;
using Tongxin.Rules.Packs;

namespace Tongxin.Platform.Statutes.Book;

/// <summary>Who set a rule; the first wins.</summary>
public enum RuleOrigin
{
    /// <summary>本地.</summary>
    Local,

    /// <summary>全国.</summary>
    National,

    /// <summary>默认: a setting of the product where nobody else has said a number and the office needs one.</summary>
    Default,
}

/// <summary>The rule book (规则): every deadline and number the product knows, with law, article and words.</summary>
public sealed class RuleBook(OfficeRules rules, OfficeClock clock) : IUseCase
{
    // The place's own rules first: they win.
    readonly IReadOnlyList<(RulePack Pack, RuleOrigin Origin)> packs =
    [
        .. rules.Local is { } local ? [(local, RuleOrigin.Local)] : Array.Empty<(RulePack, RuleOrigin)>(),
        (RulePack.National, RuleOrigin.National),
        (RulePack.Defaults, RuleOrigin.Default),
    ];

    /// <summary>What is asked, as it stands in the address.</summary>
    public sealed record Question
    {
        /// <summary>Field of work, e.g. suggestion.</summary>
        public string? Area { get; init; }

        /// <summary>national, local or default.</summary>
        public string? Pack { get; init; }

        /// <summary>Part of a name, a law, an article, the words or an identifier.</summary>
        public string? Q { get; init; }

        /// <summary>all: also rules that are no longer, or not yet, in force.</summary>
        public string? When { get; init; }
    }

    /// <param name="Origin">Who set it.</param>
    /// <param name="OverriddenBy">The entry that applies instead; null where this one applies.</param>
    public sealed record Row(RuleEntry Entry, string Area, RuleOrigin Origin, bool IsInForce, RuleEntry? OverriddenBy);

    public sealed record View(IReadOnlyList<Row> Rows, IReadOnlyList<Filter> Filters, IReadOnlyList<RulePack> Packs, DateOnly Today);

    public View Show(Question question)
    {
        var all = All().ToList();
        return new([.. all.Where(row => Matches(row, question))],
            [
                new("area", "领域", [.. all.Select(row => row.Area).Distinct().Select(area => Value(area, StatuteWords.Area(area), question with { Area = area }))]),
                new("pack", "来自", [.. Enum.GetValues<RuleOrigin>().Select(origin => Value(StatuteWords.Code(origin), origin.Words(), question with { Pack = StatuteWords.Code(origin) }))]),
                new("when", "时间", [Value("all", "连同已失效的", question with { When = "all" })]),
            ], [.. packs.Select(pack => pack.Pack)], clock.Today);

        FilterValue Value(string value, string name, Question asked) => new(value, name, all.Count(row => Matches(row, asked)));
    }

    /// <summary>Every version of one rule, the place's own first, then the newest.</summary>
    /// <exception cref="NotFoundException">There is none of that name.</exception>
    public IReadOnlyList<Row> Of(string id)
    {
        var rows = All().Where(row => row.Entry.Id == id).OrderBy(row => row.Origin).ThenByDescending(row => row.Entry.From).ToList();
        return rows.Count > 0 ? rows : throw new NotFoundException("没有这条规则，可能规则包已经更换，或网址有误。");
    }

    IEnumerable<Row> All() =>
        packs.SelectMany(pack => pack.Pack.All.Select(entry => RowOf(entry, pack.Pack, pack.Origin)))
            .OrderBy(row => StatuteWords.AreaOrder(row.Area)).ThenBy(row => row.Area, StringComparer.Ordinal).ThenBy(row => row.Entry.Id, StringComparer.Ordinal)
            .ThenBy(row => row.Origin).ThenByDescending(row => row.Entry.From);

    Row RowOf(RuleEntry entry, RulePack pack, RuleOrigin origin)
    {
        var today = clock.Today;
        var (from, to) = PeriodOf(entry, pack);
        var over = packs.Where(above => above.Origin < origin)
            .SelectMany(above => above.Pack.All.Where(other => Overrides(other, above.Pack, entry, pack))).FirstOrDefault();
        return new(entry, AreaOf(entry), origin, from <= today && today <= to, over);
    }

    /// <summary>Whether an entry applies instead of one below it on some day on which both would.</summary>
    static bool Overrides(RuleEntry over, RulePack overPack, RuleEntry under, RulePack underPack)
    {
        var ((from, to), (first, last)) = (PeriodOf(over, overPack), PeriodOf(under, underPack));
        return over.Id == under.Id && (over.Deadline is null) == (under.Deadline is null) && (over.Choices is null) == (under.Choices is null) && from <= last && first <= to;
    }

    /// <summary>An entry does not reach beyond its pack.</summary>
    static (DateOnly From, DateOnly To) PeriodOf(RuleEntry entry, RulePack pack)
    {
        var (entryTo, packTo) = (entry.To ?? DateOnly.MaxValue, pack.To ?? DateOnly.MaxValue);
        return (entry.From > pack.From ? entry.From : pack.From, entryTo < packTo ? entryTo : packTo);
    }

    static string AreaOf(RuleEntry entry) => entry.Deadline?.Area ?? entry.Id.Split('.')[0];

    static bool Matches(Row row, Question question)
    {
        if (question.When != "all" && !row.IsInForce)
            return false;
        if (question.Area is { Length: > 0 } area && row.Area != area)
            return false;
        if (question.Pack is { Length: > 0 } pack && pack != StatuteWords.Code(row.Origin))
            return false;
        return question.Q?.Trim() is not { Length: > 0 } text
            || new[] { row.Entry.Name, row.Entry.Id, row.Entry.Source.Law, row.Entry.Source.Article, row.Entry.Source.Quote, StatuteWords.Area(row.Area) }
                .Any(words => words.Contains(text, StringComparison.OrdinalIgnoreCase));
    }
}
