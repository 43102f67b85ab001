using Tongxin.Platform.Data;
using Tongxin.Platform.Modules;
using Tongxin.Platform.Time;
using Tongxin.Rules.Packs;

namespace Tongxin.Platform.Statutes.Book;

/// <summary>The rule book (规则): every deadline and number the product knows, with law, article and words.</summary>
public sealed class RuleBook(OfficeRules rules, OfficeClock clock) : IUseCase
{
    /// <summary>What is asked, as it stands in the address.</summary>
    public sealed record Question
    {
        /// <summary>Field of work, e.g. suggestion.</summary>
        public string? Area { get; init; }

        /// <summary>national or local.</summary>
        public string? Pack { get; init; }

        /// <summary>Part of a name, a law, an article, the words or an identifier.</summary>
        public string? Q { get; init; }

        /// <summary>all: also rules that are no longer, or not yet, in force.</summary>
        public string? When { get; init; }
    }

    /// <param name="IsLocal">Set by the place and not by national law.</param>
    /// <param name="OverriddenBy">The place's own entry that applies instead; null where this one applies.</param>
    public sealed record Row(RuleEntry Entry, string Area, bool IsLocal, bool IsInForce, RuleEntry? OverriddenBy);

    public sealed record View(IReadOnlyList<Row> Rows, IReadOnlyList<(string Code, string Name, int Count)> Areas, RulePack National, RulePack? Local, DateOnly Today);

    public View Show(Question question)
    {
        var all = All().Where(row => question.When == "all" || row.IsInForce).ToList();
        var areas = all.GroupBy(row => row.Area).Select(area => (area.Key, StatuteWords.Area(area.Key), area.Count())).ToList();
        return new([.. all.Where(row => Matches(row, question))], areas, rules.National, rules.Local, clock.Today);
    }

    /// <summary>Every version of one rule, the place's own first, then the newest.</summary>
    /// <exception cref="NotFoundException">There is none of that name.</exception>
    public IReadOnlyList<Row> Of(string id)
    {
        var rows = All().Where(row => row.Entry.Id == id).OrderByDescending(row => row.IsLocal).ThenByDescending(row => row.Entry.From).ToList();
        return rows.Count > 0 ? rows : throw new NotFoundException("没有这条规则，可能规则包已经更换，或网址有误。");
    }

    IEnumerable<Row> All()
    {
        var local = rules.Local?.All ?? [];
        return local.Select(entry => RowOf(entry, true, null))
            .Concat(rules.National.All.Select(entry => RowOf(entry, false, local.FirstOrDefault(over => Overrides(over, entry)))))
            .OrderBy(row => row.Area, StringComparer.Ordinal).ThenBy(row => row.Entry.Id, StringComparer.Ordinal)
            .ThenByDescending(row => row.IsLocal).ThenByDescending(row => row.Entry.From);
    }

    Row RowOf(RuleEntry entry, bool local, RuleEntry? over)
    {
        var pack = local ? rules.Local! : rules.National;
        var today = clock.Today;
        var inForce = entry.From <= today && (entry.To is null || today <= entry.To) && pack.From <= today && (pack.To is null || today <= pack.To);
        return new(entry, AreaOf(entry), local, inForce, over);
    }

    /// <summary>Whether the place's entry applies instead of the national one on some day on which both would.</summary>
    bool Overrides(RuleEntry local, RuleEntry national)
    {
        var (pack, first, last) = (rules.Local!, local.From, local.To ?? DateOnly.MaxValue);
        first = pack.From > first ? pack.From : first;
        last = pack.To < last ? pack.To.Value : last;
        return local.Id == national.Id && (local.Deadline is null) == (national.Deadline is null)
            && first <= (national.To ?? DateOnly.MaxValue) && national.From <= last;
    }

    static string AreaOf(RuleEntry entry) => entry.Deadline?.Area ?? entry.Id.Split('.')[0];

    static bool Matches(Row row, Question question)
    {
        if (question.Area is { Length: > 0 } area && row.Area != area)
            return false;
        if (question.Pack is "local" or "national" && row.IsLocal != (question.Pack == "local"))
            return false;
        return question.Q?.Trim() is not { Length: > 0 } text
            || new[] { row.Entry.Name, row.Entry.Id, row.Entry.Source.Law, row.Entry.Source.Article, row.Entry.Source.Quote, StatuteWords.Area(row.Area) }
                .Any(words => words.Contains(text, StringComparison.OrdinalIgnoreCase));
    }
}
