using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Tongxin.Platform.Data;
using Tongxin.Platform.Time;

namespace Tongxin.Platform.Burden;

/// <summary>Measures what the product asks of people (减负账): how many fields were typed, and how often the same was asked twice.</summary>
public sealed class BurdenMeter(OfficeDb db, OfficeClock clock)
{
    /// <summary>Shorter words are names of things, not facts: everybody types them often.</summary>
    const int FewestSigns = 6, FewestLetters = 12;

    /// <summary>The same words a season later are another fact.</summary>
    const int Days = 90;

    /// <summary>Notes what was typed into a form that was sent. Saves by itself: the act is done by then, and must not fail for it.</summary>
    /// <param name="unit">The unit for which it was typed.</param>
    /// <param name="what">The form, by its button and page.</param>
    /// <param name="typed">How many fields were filled in by hand.</param>
    /// <param name="words">What was written into those that hold words of one's own; names and choices are none.</param>
    public async Task Note(Guid unit, string what, int typed, IEnumerable<string> words, CancellationToken ct)
    {
        if (typed == 0)
            return;
        what = what.Cut(BurdenMapping.LongestWhat);
        var (again, now) = (0, clock.Now);
        foreach (var digest in words.Where(Tells).Select(said => DigestOf(unit, said)).Distinct())
        {
            var known = await db.Set<TypedWords>().FindAsync([unit, digest], ct);
            if (known is { } earlier && earlier.What != what && earlier.At > now.AddDays(-Days))
                again++;
            if (known is null)
                db.Add(new TypedWords { Unit = unit, Digest = digest, What = what, At = now });
        }
        db.Add(new BurdenEntry { At = now, Day = OfficeClock.DayOf(now), Unit = unit, What = what, Typed = typed, AskedAgain = again });
        await db.SaveChangesAsync(ct);
    }

    /// <summary>Whether words are long enough to be a fact of their own.</summary>
    static bool Tells(string words)
    {
        var letters = words.Count(char.IsLetterOrDigit);
        return letters >= FewestLetters || words.Count(sign => sign > '\u2E80' && char.IsLetter(sign)) >= FewestSigns;
    }

    // Spaces and punctuation do not make other words.
    static string DigestOf(Guid unit, string words) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{unit:D} {string.Concat(words.Where(char.IsLetterOrDigit))}")).AsSpan(0, 16));
}
