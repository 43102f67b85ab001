using Tongxin.Platform.Search;

namespace Tongxin.Web.Pages;

/// <summary>Which parts of a found text are what was asked for.</summary>
static class Highlights
{
    public readonly record struct Part(string Text, bool Asked);

    /// <summary>The text in pieces; those that the question names are marked.</summary>
    public static IEnumerable<Part> Of(string text, IReadOnlyList<string> words)
    {
        var asked = new bool[text.Length];
        foreach (var word in words)
            for (var at = text.IndexOf(word, StringComparison.OrdinalIgnoreCase); at >= 0 && word.Length > 0; at = text.IndexOf(word, at + 1, StringComparison.OrdinalIgnoreCase))
                Array.Fill(asked, true, at, word.Length);
        for (var from = 0; from < text.Length;)
        {
            var to = from + 1;
            while (to < text.Length && asked[to] == asked[from])
                to++;
            yield return new(text[from..to], asked[from]);
            from = to;
        }
    }

    /// <summary>What to mark for a question: the words by which the index found it.</summary>
    public static IReadOnlyList<string> WordsOf(string question) => [.. Bigrams.ForQuestion(question).Select(Bigrams.Readable)];
}
