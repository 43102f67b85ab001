using Tongxin.Platform.Data;
using Tongxin.Platform.Ui;

namespace Tongxin.Suggestions.Publish;

/// <summary>What everybody would read of a suggestion and its answer.</summary>
public sealed record PublicText(string Title, string Text, string Answer)
{
    const int MostWords = 50, ShortestWord = 2;

    /// <summary>One place to look at, e.g. 标题.</summary>
    public sealed record Part(string Name, string Text);

    public IReadOnlyList<Part> Parts => [.. new Part[] { new("标题", Title), new("正文", Text), new("答复", Answer) }.Where(part => part.Text.Length > 0)];

    /// <param name="answers">The last answer of each unit that leads, with the unit's name.</param>
    public static PublicText Of(Suggestion suggestion, Publication publication, IReadOnlyList<(string Unit, Answer Answer)> answers) => Of(suggestion, publication.Openness, publication.Summary, answers);

    /// <inheritdoc cref="Of(Suggestion, Publication, IReadOnlyList{ValueTuple{string, Answer}})"/>
    public static PublicText Of(Suggestion suggestion, Openness openness, string summary, IReadOnlyList<(string Unit, Answer Answer)> answers) => openness switch
    {
        Openness.Full => new(suggestion.Title, Whole(suggestion), answers is [var one] ? one.Answer.Text : string.Join('\n', answers.Select(answer => $"{answer.Unit}：\n{answer.Answer.Text}"))),
        Openness.Summary => new(suggestion.Title, summary, ""),
        _ => new(suggestion.Title, "", ""),
    };

    /// <summary>What looks like personal data, each once, with what it looks like.</summary>
    public IReadOnlyList<(string Found, string What)> Findings() =>
        [.. Parts.SelectMany(part => Redaction.Find(part.Text).Select(finding => (Found: finding.In(part.Text), finding.What))).DistinctBy(one => one.Found)];

    /// <summary>Words to black out, as typed, one a line.</summary>
    /// <param name="field">Where they were typed.</param>
    /// <exception cref="WrongInputException">They are too many, too short, or do not stand in the text: a typing mistake would leave a name standing.</exception>
    public IReadOnlyList<string> Words(string? typed, string field)
    {
        var words = Lines(Typed.Text(typed));
        if (words.Count > MostWords)
            throw new WrongInputException(field, $"最多写 {MostWords} 个。要遮的这么多，请改为摘要公开。");
        foreach (var word in words)
            if (word.Length < ShortestWord)
                throw new WrongInputException(field, $"“{word}”只有一个字，会遮掉太多，请写完整。");
            else if (!Parts.Any(part => part.Text.Contains(word, StringComparison.Ordinal)))
                throw new WrongInputException(field, $"文中没有“{Asked.Short(word)}”，请照原文写，一行一个。");
        return words;
    }

    internal static IReadOnlyList<string> Lines(string text) => [.. text.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Distinct()];

    public PublicText Blackened(IReadOnlySet<string> left, IReadOnlyList<string> words) =>
        new(Redaction.Blacken(Title, left, words), Redaction.Blacken(Text, left, words), Redaction.Blacken(Answer, left, words));

    static string Whole(Suggestion suggestion) => suggestion.IsBill
        ? string.Join('\n', new[] { ("案由", suggestion.Text), ("案据", suggestion.Grounds), ("方案", suggestion.Plan) }.Where(part => part.Item2.Length > 0).Select(part => $"{part.Item1}：\n{part.Item2}"))
        : suggestion.Text;
}
