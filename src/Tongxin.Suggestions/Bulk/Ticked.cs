using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Tongxin.Platform.Cases;
using Tongxin.Platform.Data;

namespace Tongxin.Suggestions.Bulk;

/// <summary>A suggestion that was ticked on the board, in the version that stood there.</summary>
public sealed record Ticked(Guid Id, int Version)
{
    /// <summary>So many are decided at once.</summary>
    public const int Most = 200;

    public override string ToString() => $"{Id}.{Version}";

    /// <exception cref="WrongInputException">Nothing is ticked, too much, or what no board offers.</exception>
    public static IReadOnlyList<Ticked> Read(IReadOnlyList<string> chosen, string field) => chosen.Count switch
    {
        0 => throw new WrongInputException(field, "请先勾选要办的件。"),
        > Most => throw new WrongInputException(field, $"一次最多办 {Most} 件，请分几次。"),
        _ => [.. chosen.Select(one => one.Split('.') is [var id, var version] && Guid.TryParse(id, out var known) && int.TryParse(version, NumberStyles.None, CultureInfo.InvariantCulture, out var seen)
            ? new Ticked(known, seen) : throw new WrongInputException(field, "勾选的有一项不对，请重新打开这一页。")).DistinctBy(one => one.Id)],
    };

    /// <summary>Those that the person may see, to be acted on.</summary>
    public static Task<Dictionary<Guid, Suggestion>> Load(OfficeDb db, SuggestionAccess access, IReadOnlyList<Ticked> all, CancellationToken ct)
    {
        var ids = all.Select(one => one.Id).ToList();
        return access.Visible(db.Set<Suggestion>()).Include(s => s.CoSponsors).Where(s => EF.Parameter(ids).Contains(s.Id)).ToDictionaryAsync(s => s.Id, ct);
    }

    /// <summary>Many acts saved as one: what they changed is looked for once, at the end.</summary>
    public static async Task SaveAsOne(OfficeDb db, Func<Task> acts, CancellationToken ct)
    {
        db.ChangeTracker.AutoDetectChangesEnabled = false;
        try
        {
            await acts();
        }
        finally
        {
            db.ChangeTracker.AutoDetectChangesEnabled = true;
        }
        await db.SaveChangesAsync(ct);
    }

    /// <summary>Why it cannot be decided as it was seen; null when it can.</summary>
    public string? WhyNot(Suggestion? suggestion, string act, CaseRules rules) => suggestion switch
    {
        null => "没有这件，或者不在您能看的范围内。",
        _ when suggestion.WhyNot(act, rules) is { } refusal => refusal.Message,
        _ when suggestion.Version != Version => "这件刚被别人改过，请重新打开这一页再办。",
        _ => null,
    };
}
