using System.Text;
using Tongxin.Platform.Data;

namespace Tongxin.Platform.Similar;

/// <summary>Cuts text into pairs of neighbouring characters: composed alike, small letters, every number one sign, without blanks and across no punctuation.</summary>
static class Pairs
{
    /// <summary>What stands between two signs that part words; a pair is two characters of it.</summary>
    public static IEnumerable<IReadOnlyList<Rune>> Runs(string text, int most)
    {
        var run = new List<Rune>();
        foreach (var rune in Unicode.Normal(text.Cut(most), NormalizationForm.FormKC).ToLowerInvariant().EnumerateRunes())
        {
            if (Rune.IsDigit(rune))
            {
                if (run.Count == 0 || run[^1] != Number)
                    run.Add(Number);
            }
            else if (Rune.IsLetterOrDigit(rune))
            {
                run.Add(rune);
            }
            else if (!Rune.IsWhiteSpace(rune) && run.Count > 0)
            {
                yield return run;
                run = [];
            }
        }
        if (run.Count > 0)
            yield return run;
    }

    public static IEnumerable<string> Of(string text, int most) => Runs(text, most).SelectMany(Of);

    public static IEnumerable<string> Of(IReadOnlyList<Rune> run) => run.Zip(run.Skip(1), (one, next) => one.ToString() + next);

    static readonly Rune Number = new('0');
}
