using Tongxin.Tests.Architecture;

namespace Tongxin.Tests.Platform.Similar;

/// <summary>Matters of a city told by several people each, among letters about other matters; see README.md beside the files.</summary>
static class Labelled
{
    /// <param name="Matter">What it is about; empty for a letter that nobody else wrote about.</param>
    public sealed record Told(string Matter, string Title, string Text);

    public static IReadOnlyList<Told> Matters { get; } = [.. Lines("matters.tsv").Select(line => new Told(line[0], line[1], line[2]))];

    /// <summary>Letters about the same kinds of matter elsewhere, and about other matters at the same places.</summary>
    public static IEnumerable<Told> Others(int count)
    {
        var lines = Lines("distractors.tsv").ToLookup(line => line[0], line => line[1..]);
        var chance = new Random(7);
        var (elsewhere, here) = (lines["place"].Single(), lines["known"].Single());
        var (citizen, deputy, opening, closing) = (lines["filler"].Single(), lines["formal"].Single(), lines["opening"].Single(), lines["closing"].Single());
        for (var n = 0; n < count; n++)
        {
            var isNear = chance.Next(2) == 0;
            var matter = One(lines[isNear ? "near" : "other"].ToList());
            var place = One(isNear ? elsewhere : here);
            var isDeputy = chance.Next(10) < 3;
            var said = chance.GetItems(matter[1..], 2 + chance.Next(4)).Concat(chance.GetItems(isDeputy ? deputy : citizen, 1 + chance.Next(3))).Distinct().ToArray();
            chance.Shuffle(said);
            var text = string.Concat([.. chance.Next(10) < 4 ? [One(opening)] : Array.Empty<string>(), .. said, .. chance.Next(10) < 6 ? [One(closing)] : Array.Empty<string>()]);
            yield return new("", At(isDeputy ? $"关于解决{matter[0]}问题的建议" : matter[0]), At(text));

            string At(string words) => words.Replace("{place}", place, StringComparison.Ordinal);
        }

        T One<T>(IReadOnlyList<T> of) => of[chance.Next(of.Count)];
    }

    static IEnumerable<string[]> Lines(string file) =>
        File.ReadLines(Path.Combine(Repository.Root, "tests", "Tongxin.Tests", "Platform", "Similar", file)).Skip(1).Select(line => line.Split('\t'));
}
