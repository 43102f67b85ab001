using System.Globalization;
using Tongxin.Platform.Cases;

namespace Tongxin.Suggestions.TakeAway;

/// <summary>A suggestion as the complete file tells it in one row. Cells that speak of several units name the unit before each part and keep parts apart by a sign that stands nowhere else.</summary>
public sealed class SuggestionLine
{
    public const char Between = '；';

    const string DayFormat = "yyyy-MM-dd";

    readonly SuggestionBatch batch;
    readonly IReadOnlyList<(PartRow Part, string Unit)> parts;

    readonly bool promised;

    // What stands in the column of an act: put together once, for there are many columns and few steps.
    readonly Dictionary<string, string> steps = [], partSteps = [], promiseSteps = [];

    internal SuggestionLine(PaperRow paper, SuggestionBatch batch)
    {
        (Paper, this.batch) = (paper, batch);
        parts = [.. batch.Parts[paper.Handled].Select(part => (part, batch.Tree.NameOf(part.Unit)))];
        promised = parts.Any(one => batch.Promises.Contains(one.Part.Id));
        // Of papers that came in by a file no fact tells these days, but the record.
        Note(steps, paper.StepLines, "", ("submit", paper.SubmittedOn), ("answer", paper.AnsweredOn));
        foreach (var (part, unit) in parts)
        {
            Note(partSteps, part.StepLines, unit + " ", ("receive", part.ReceivedOn), ("send", part.AnsweredOn));
            foreach (var promise in batch.Promises[part.Id])
                Note(promiseSteps, promise.StepLines, unit + " ");
        }
    }

    internal PaperRow Paper { get; }

    public Guid Id => Paper.Id;
    internal string Subject => Paper.Subject is { } subject ? batch.Subjects.GetValueOrDefault(subject, "") : "";
    internal string Lead => Paper.Lead is { } lead ? batch.Names.Of(lead) : "";
    internal string Main => Paper.MergedInto is { } main ? batch.Mains.GetValueOrDefault(main, "") : "";
    internal string Signers(bool signed) => string.Join('、', batch.Signers[Paper.Id].Where(one => one.SignedOn is not null == signed).Select(one => batch.Names.Of(one.Person)).Order(StringComparer.Ordinal));
    internal string Leading(HandlingRole role) => string.Join('、', parts.Where(one => one.Part.Role == role && !HandlingStates.Gone.Contains(one.Part.State)).Select(one => one.Unit));

    internal string Ratings => Joined(batch.Ratings[Paper.Id].Select(one => $"{Day(one.On)} {batch.Names.Of(one.By)} 态度{one.Attitude.Words()} 结果{one.Result.Words()}"));

    /// <summary>The day of an act on the suggestion: one as a day, several as text.</summary>
    internal object? Step(string act) => !steps.TryGetValue(act, out var days) ? null : days.Contains(Between) ? days : Read(days);

    /// <summary>The last day of some acts; null where none was done.</summary>
    internal DateOnly? Last(IReadOnlyList<string> acts) =>
        acts.Select(act => steps.GetValueOrDefault(act, "").Split(Between)[^1]).Max(StringComparer.Ordinal) is { Length: > 0 } last ? Read(last) : null;

    internal string PartStep(string act) => partSteps.GetValueOrDefault(act, "");

    internal string PromiseStep(string act) => promiseSteps.GetValueOrDefault(act, "");

    internal string Talks => OfParts(part => batch.Talks[part.Id].Select(talk => $"{Day(talk.On)} {talk.Kind.Words()} {Cell(talk.Who)}"));

    internal string Answers(CaseRules rules) => OfParts(part => batch.Answers[part.Id].Select(answer => string.Join(' ',
        new[] { $"第{answer.Round}次", Day(answer.On), answer.ResultClass.Length > 0 ? rules.ClassWords(answer.ResultClass, answer.On) : "", Cell(answer.Letter) }.Where(word => word.Length > 0))));

    internal string Of(Func<PartRow, string?> told)
    {
        var cell = "";
        foreach (var (part, unit) in parts)
            if (told(part) is { Length: > 0 } words)
                cell = cell.Length == 0 ? $"{unit} {words}" : $"{cell}{Between}{unit} {words}";
        return cell;
    }

    internal string Of(Func<PromiseRow, string> told) => !promised ? "" : Joined(parts.SelectMany(one => batch.Promises[one.Part.Id].Select(told), (one, words) => $"{one.Unit} {words}"));

    internal string Person(PartRow part) => part.Person is { } person ? batch.Names.Of(person) : "";

    internal static string Day(DateOnly day) => day.ToString("O", CultureInfo.InvariantCulture);

    /// <summary>What somebody wrote, on one line and without the sign between parts.</summary>
    internal static string Cell(string text) => text.Length == 0 ? text : string.Join(' ', text.Split(default(char[]), StringSplitOptions.RemoveEmptyEntries)).Replace(Between, '，');

    string OfParts(Func<PartRow, IEnumerable<string>> told) => parts.Count == 0 ? "" : Joined(parts.SelectMany(one => told(one.Part), (one, words) => $"{one.Unit} {words}"));

    static string Joined(IEnumerable<string> words) => string.Join(Between, words);

    static DateOnly Read(string day) => new(int.Parse(day.AsSpan(0, 4), CultureInfo.InvariantCulture), int.Parse(day.AsSpan(5, 2), CultureInfo.InvariantCulture), int.Parse(day.AsSpan(8, 2), CultureInfo.InvariantCulture));

    static void Note(Dictionary<string, string> cells, string stepLines, string before, params ReadOnlySpan<(string Act, DateOnly? On)> kept)
    {
        var steps = stepLines.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        // They stand as they were noted, and only late entries tell of earlier days.
        for (var i = 1; i < steps.Length; i++)
            if (string.CompareOrdinal(steps[i - 1], steps[i - 1].Length - DayFormat.Length, steps[i], steps[i].Length - DayFormat.Length, DayFormat.Length) > 0)
            {
                steps = [.. steps.OrderBy(line => line[^DayFormat.Length..], StringComparer.Ordinal)];
                break;
            }
        foreach (var line in steps)
            Put(line[..^(DayFormat.Length + 1)], line[^DayFormat.Length..]);
        foreach (var (act, on) in kept)
            if (on is { } day && !Array.Exists(steps, line => line.Length == act.Length + DayFormat.Length + 1 && line.StartsWith(act, StringComparison.Ordinal)))
                Put(act, Day(day));

        void Put(string act, string day) => cells[act] = cells.TryGetValue(act, out var there) ? $"{there}{Between}{before}{day}" : before + day;
    }
}
