namespace Tongxin.Suggestions.Publish;

/// <summary>What everybody would read of a suggestion and its answer.</summary>
public sealed record PublicText(string Title, string Text, string Answer)
{
    /// <summary>One place to look at, e.g. 标题.</summary>
    public sealed record Part(string Name, string Text);

    public IReadOnlyList<Part> Parts => [.. new Part[] { new("标题", Title), new("正文", Text), new("答复", Answer) }.Where(part => part.Text.Length > 0)];

    /// <param name="answers">The last answer of each unit that leads, with the unit's name.</param>
    public static PublicText Of(Suggestion suggestion, Publication publication, IReadOnlyList<(string Unit, Answer Answer)> answers) => publication.Openness switch
    {
        Openness.Full => new(suggestion.Title, Whole(suggestion), answers is [var one] ? one.Answer.Text : string.Join('\n', answers.Select(answer => $"{answer.Unit}：\n{answer.Answer.Text}"))),
        Openness.Summary => new(suggestion.Title, publication.Summary, ""),
        _ => new(suggestion.Title, "", ""),
    };

    /// <summary>What looks like personal data, each once, with what it looks like.</summary>
    public IReadOnlyList<(string Found, string What)> Findings() =>
        [.. Parts.SelectMany(part => Redaction.Find(part.Text).Select(finding => (Found: finding.In(part.Text), finding.What))).DistinctBy(one => one.Found)];

    public PublicText Blackened(IReadOnlySet<string> left, IReadOnlyList<string> words) =>
        new(Redaction.Blacken(Title, left, words), Redaction.Blacken(Text, left, words), Redaction.Blacken(Answer, left, words));

    static string Whole(Suggestion suggestion) => suggestion.IsBill
        ? string.Join('\n', new[] { ("案由", suggestion.Text), ("案据", suggestion.Grounds), ("方案", suggestion.Plan) }.Where(part => part.Item2.Length > 0).Select(part => $"{part.Item1}：\n{part.Item2}"))
        : suggestion.Text;
}
