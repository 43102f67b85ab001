using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Tongxin.Platform.Data;
using Tongxin.Platform.Time;

namespace Tongxin.Platform.Burden;

/// <summary>Measures what the product asks of people (减负账): how many fields were typed, and how often the same was asked twice.</summary>
public sealed partial class BurdenMeter(OfficeDb db, OfficeClock clock, ILogger<BurdenMeter> log)
{
    /// <summary>Shorter words are names of things, not facts: everybody types them often.</summary>
    const int FewestSigns = 6, FewestLetters = 12;

    /// <summary>The same words a season later are another fact.</summary>
    const int Days = 90;

    /// <summary>Notes what was typed into a form that was sent. The act is done and saved by then: whatever fails here is logged and harms nothing.</summary>
    /// <param name="unit">The unit for which it was typed.</param>
    /// <param name="what">The form, by its button and page.</param>
    /// <param name="typed">How many fields were filled in by hand.</param>
    /// <param name="corrects">The form puts right what was said before: writing it again is no second asking.</param>
    /// <param name="words">What was written into those that hold words of one's own; names and choices are none.</param>
    public async Task Note(Guid unit, string what, int typed, IEnumerable<string> words, bool corrects, CancellationToken ct)
    {
        if (typed == 0)
            return;
        what = what.Cut(BurdenMapping.LongestWhat);
        var digests = words.Where(Tells).Select(said => DigestOf(unit, said)).Distinct().ToList();
        // Two people of a unit who send the same words at the same moment: the second finds them there.
        for (var attempt = 1; ; attempt++)
            try
            {
                await Write(unit, what, typed, digests, corrects, ct);
                return;
            }
            catch (Exception failed) when (failed is not OperationCanceledException)
            {
                db.ChangeTracker.Clear();
                if (failed is DbUpdateException && attempt < 3)
                    continue;
                NotNoted(log, failed, what);
                return;
            }
    }

    [LoggerMessage(LogLevel.Error, "What was typed into {Form} was not counted")]
    static partial void NotNoted(ILogger log, Exception failed, string form);

    async Task Write(Guid unit, string what, int typed, List<string> digests, bool corrects, CancellationToken ct)
    {
        var (again, now) = (0, clock.Now);
        foreach (var digest in digests)
        {
            var known = await db.Set<TypedWords>().FindAsync([unit, digest], ct);
            if (known is null)
            {
                db.Add(new TypedWords { Unit = unit, Digest = digest, What = what, At = now });
                continue;
            }
            if (known.What != what && known.At > now.AddDays(-Days) && !corrects)
                again++;
            (known.What, known.At) = (what, now);
        }
        db.Add(new BurdenEntry { At = now, Day = OfficeClock.DayOf(now), Unit = unit, What = what, Typed = typed, AskedAgain = again });
        await db.SaveChangesAsync(ct);
    }

    /// <summary>Forgets words that no form can ask for again in time.</summary>
    public Task Forget(CancellationToken ct)
    {
        var before = clock.Now.AddDays(-Days);
        return db.Set<TypedWords>().Where(words => words.At < before).ExecuteDeleteAsync(ct);
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
