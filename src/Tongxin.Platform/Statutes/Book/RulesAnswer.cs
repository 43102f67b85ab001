using Tongxin.Rules.Packs;

namespace Tongxin.Platform.Statutes.Book;

/// <summary>The rule book as programs read it.</summary>
public sealed record RulesAnswer(IReadOnlyList<RulesAnswer.Pack> Packs, IReadOnlyList<RulesAnswer.Deadline> Deadlines, IReadOnlyList<RulesAnswer.Number> Thresholds, IReadOnlyList<RulesAnswer.Options> Choices)
{
    public sealed record Pack(string Id, string Place, string Version);

    /// <param name="Starts">The event of a suggestion that starts it, e.g. assigned; null for other fields of work.</param>
    /// <param name="Origin">local, national or default.</param>
    /// <param name="Overridden">An entry of the same identifier from further ahead applies instead.</param>
    public sealed record Deadline(
        string Id, string Area, string Name, string Trigger, string? Starts, string Direction, int Count, string Unit, string Actor, string Duty, string? Extension,
        string Law, string Article, string Quote, DateOnly From, DateOnly? To, bool InForce, bool Unverified, string Origin, bool Overridden);

    /// <param name="OutOf">The lower part of a fraction; null for a plain number.</param>
    public sealed record Number(
        string Id, string Area, string Name, decimal Value, int? OutOf, string Meaning,
        string Law, string Article, string Quote, DateOnly From, DateOnly? To, bool InForce, bool Unverified, string Origin, bool Overridden);

    /// <param name="Values">What can be chosen, in the order of the text.</param>
    public sealed record Options(
        string Id, string Area, string Name, IReadOnlyList<Choice> Values,
        string Law, string Article, string Quote, DateOnly From, DateOnly? To, bool InForce, bool Unverified, string Origin, bool Overridden);

    internal static RulesAnswer Of(RuleBook.View view) => new(
        [.. view.Packs.Select(pack => new Pack(pack.Id, pack.Place, pack.Version))],
        [.. view.Rows.Where(row => row.Entry.Deadline is not null).Select(Shown)],
        [.. view.Rows.Where(row => row.Entry.Threshold is not null).Select(Counted)],
        [.. view.Rows.Where(row => row.Entry.Choices is not null).Select(Listed)]);

    static Deadline Shown(RuleBook.Row row)
    {
        var rule = row.Entry.Deadline!;
        return new(rule.Id, row.Area, rule.Name, rule.Trigger, rule.Starts, StatuteWords.Code(rule.Direction), rule.Count, StatuteWords.Code(rule.Unit), rule.Actor, rule.Duty,
            rule.ExtensionWords(), rule.Source.Law, rule.Source.Article, rule.Source.Quote, rule.From, rule.To, row.IsInForce, rule.Unverified, StatuteWords.Code(row.Origin), row.OverriddenBy is not null);
    }

    static Number Counted(RuleBook.Row row)
    {
        var (number, source) = (row.Entry.Threshold!, row.Entry.Source);
        return new(number.Id, row.Area, number.Name, number.Number, number.OutOf, number.Meaning,
            source.Law, source.Article, source.Quote, number.From, number.To, row.IsInForce, number.Unverified, StatuteWords.Code(row.Origin), row.OverriddenBy is not null);
    }

    static Options Listed(RuleBook.Row row)
    {
        var (list, source) = (row.Entry.Choices!, row.Entry.Source);
        return new(list.Id, row.Area, list.Name, list.Values,
            source.Law, source.Article, source.Quote, list.From, list.To, row.IsInForce, list.Unverified, StatuteWords.Code(row.Origin), row.OverriddenBy is not null);
    }
}
