namespace Tongxin.Suggestions.TakeAway;

/// <summary>A suggestion as the complete file tells it in one row. Cells that speak of several units name the unit before each part and keep parts apart by a sign that stands nowhere else.</summary>
public sealed class SuggestionLine
{
    public const char Between = '；';

    readonly SuggestionBatch batch;
    readonly IReadOnlyList<(PartRow Part, string Unit)> parts;

    internal SuggestionLine(PaperRow paper, SuggestionBatch batch)
    {
        (Paper, this.batch) = (paper, batch);
        parts = [.. batch.Parts[paper.Handled].Select(part => (part, batch.Tree.NameOf(part.Unit)))];
    }

    internal PaperRow Paper { get; }

    public Guid Id => Paper.Id;
    internal string Subject => Paper.Subject is { } subject ? batch.Subjects.GetValueOrDefault(subject, "") : "";
    internal string Lead => Paper.Lead is { } lead ? batch.Names.Of(lead) : "";
    internal string Main => Paper.MergedInto is { } main ? batch.Mains.GetValueOrDefault(main, "") : "";
    internal string Signers(bool signed) => string.Join('、', batch.Signers[Paper.Id].Where(one => one.SignedOn is not null == signed).Select(one => batch.Names.Of(one.Person)).Order(StringComparer.Ordinal));
    internal string Leading(HandlingRole role) => string.Join('、', parts.Where(one => one.Part.Role == role && !HandlingStates.Gone.Contains(one.Part.State)).Select(one => one.Unit));

    internal string Ratings => Joined(batch.Ratings[Paper.Id].Select(one => $"{Day(one.On)} {batch.Names.Of(one.By)} 态度{one.Attitude.Words()} 结果{one.Result.Words()}"));

    /// <summary>The days of an act on the suggestion; where no fact tells one, as of papers that came in by a file, what the record says.</summary>
    internal IEnumerable<DateOnly> Days(string act) => Days(Paper.Id, "suggestion", act, act switch { "submit" => Paper.SubmittedOn, "answer" => Paper.AnsweredOn, _ => null });

    /// <summary>One day as a day, several as text.</summary>
    internal object? Step(string act) => Days(act).ToList() switch
    {
        [] => null,
        [var day] => day,
        var days => Joined(days.Select(Day)),
    };

    internal string PartStep(string act) => OfParts(part => Days(part.Id, "handling", act, act switch { "receive" => part.ReceivedOn, "send" => part.AnsweredOn, _ => null }).Select(Day));

    internal string PromiseStep(string act) => OfPromises(promise => Days(promise.Id, "commitment", act, null).Select(Day));

    internal string Talks => OfParts(part => batch.Talks[part.Id].Select(talk => $"{Day(talk.On)} {talk.Kind.Words()} {Cell(talk.Who)}"));

    internal string Answers(CaseRules rules) => OfParts(part => batch.Answers[part.Id].Select(answer => string.Join(' ',
        new[] { $"第{answer.Round}次", Day(answer.On), answer.ResultClass.Length > 0 ? rules.ClassWords(answer.ResultClass, answer.On) : "", Cell(answer.Letter) }.Where(word => word.Length > 0))));

    internal string Of(Func<PartRow, string?> told) => OfParts(part => told(part) is { Length: > 0 } words ? [words] : []);

    internal string Of(Func<PromiseRow, string> told) => OfPromises(promise => [told(promise)]);

    internal string Person(PartRow part) => part.Person is { } person ? batch.Names.Of(person) : "";

    internal static string Day(DateOnly day) => $"{day:yyyy-MM-dd}";

    /// <summary>What somebody wrote, on one line and without the sign between parts.</summary>
    internal static string Cell(string text) => string.Join(' ', text.Split(default(char[]), StringSplitOptions.RemoveEmptyEntries)).Replace(Between, '，');

    string OfParts(Func<PartRow, IEnumerable<string>> told) => parts.Count == 0 ? "" : Joined(parts.SelectMany(one => told(one.Part), (one, words) => $"{one.Unit} {words}"));

    string OfPromises(Func<PromiseRow, IEnumerable<string>> told) =>
        parts.Count == 0 ? "" : Joined(parts.SelectMany(one => batch.Promises[one.Part.Id].SelectMany(told), (one, words) => $"{one.Unit} {words}"));

    static string Joined(IEnumerable<string> words) => string.Join(Between, words);

    IEnumerable<DateOnly> Days(Guid record, string procedure, string act, DateOnly? kept)
    {
        var found = false;
        foreach (var step in batch.Steps[record])
            if (step.Kind.Length == procedure.Length + 1 + act.Length && step.Kind.EndsWith(act, StringComparison.Ordinal) && step.Kind[procedure.Length] == '.')
            {
                found = true;
                yield return step.On;
            }
        if (!found && kept is { } day)
            yield return day;
    }
}
