using Microsoft.EntityFrameworkCore;
using Tongxin.People;
using Tongxin.People.Organisation;
using Tongxin.Platform.Data;
using Tongxin.Platform.Modules;
using Tongxin.Platform.Time;
using Tongxin.Suggestions.Detail;
using Tongxin.Suggestions.Similar;

namespace Tongxin.Suggestions.Bulk;

/// <summary>Which unit should lead a suggestion, and why: the one that the paper names, the one that led what is like it, or the one that led most of its subject. People decide (拟交单位).</summary>
public sealed class ProposeUnits(OfficeDb db, SuggestionAccess access, Units units, FindSimilar similar, OfficeClock clock) : IUseCase
{
    const int MostSimilar = 10, YearsBack = 5;

    /// <param name="Why">Why it should lead, in words.</param>
    public sealed record Proposal(UnitNode Unit, string Why);

    sealed record Led(Guid Suggestion, Guid Unit);

    /// <summary>What can be proposed, by suggestion.</summary>
    public async Task<IReadOnlyDictionary<Guid, Proposal>> For(IReadOnlyList<Suggestion> all, CancellationToken ct)
    {
        var today = clock.Today;
        var known = (await units.Tree(ct)).All.Where(unit => unit.Kind.TreeOf() == Tree.Handling && unit.ExistsOn(today)).ToDictionary(unit => unit.Id);
        var made = new Dictionary<Guid, Proposal>();
        foreach (var suggestion in all.Where(one => one.UnitNamed.Length > 0))
            if (known.Values.Where(unit => suggestion.UnitNamed == unit.Name || suggestion.UnitNamed == unit.Short).ToList() is [var named])
                made[suggestion.Id] = new(named, "来文写明的单位");
        await BySimilar([.. all.Where(one => !made.ContainsKey(one.Id))], known, made, ct);
        await BySubject([.. all.Where(one => one.Subject is not null && !made.ContainsKey(one.Id))], known, made, ct);
        return made;
    }

    async Task BySimilar(IReadOnlyList<Suggestion> asked, Dictionary<Guid, UnitNode> known, Dictionary<Guid, Proposal> made, CancellationToken ct)
    {
        var like = new Dictionary<Guid, IReadOnlyList<Suggestion>>();
        foreach (var one in asked)
        {
            var rows = await similar.To(one, MostSimilar, ct);
            // What is half as like as the best tells of another matter.
            like[one.Id] = [.. rows.Where(row => row.Score >= SuggestionDetail.LikeEnough && row.Score >= rows[0].Score / 2).Select(row => row.Suggestion)];
        }
        var ids = like.Values.SelectMany(rows => rows).Select(row => row.Id).Distinct().ToList();
        var led = (await access.Visible(db.Set<Handling>()).Where(h => EF.Parameter(ids).Contains(h.Suggestion) && h.Role == HandlingRole.Lead && h.AnsweredOn != null)
            .Select(h => new Led(h.Suggestion, h.Unit)).ToListAsync(ct)).Where(one => known.ContainsKey(one.Unit)).ToLookup(one => one.Suggestion, one => one.Unit);
        foreach (var (id, rows) in like)
        {
            var answered = rows.Where(row => led[row.Id].Any()).ToList();
            // Where two led as many, the one that led what is most like it.
            if (answered.SelectMany(row => led[row.Id].Select(unit => (Row: row, Unit: unit))).GroupBy(one => one.Unit).MaxBy(same => same.Count()) is not { } most)
                continue;
            var (first, unit) = (most.First().Row, known[most.Key]);
            var name = $"与 {first.Year}年 {first.Number}号";
            made[id] = new(unit, (answered.Count, most.Count()) switch
            {
                (1, _) => $"{name}相似，由{unit.Short}主办",
                (var n, var by) when n == by => $"{name} 等 {n} 件相似，都由{unit.Short}主办",
                var (n, by) => $"{name} 等 {n} 件相似，其中 {by} 件由{unit.Short}主办",
            });
        }
    }

    async Task BySubject(IReadOnlyList<Suggestion> asked, Dictionary<Guid, UnitNode> known, Dictionary<Guid, Proposal> made, CancellationToken ct)
    {
        var (subjects, since) = (asked.Select(one => one.Subject).Distinct().ToList(), clock.Today.AddYears(-YearsBack));
        if (subjects.Count == 0)
            return;
        var led = (await access.Visible(db.Set<Suggestion>()).Where(s => subjects.Contains(s.Subject) && s.SubmittedOn >= since)
            .Join(db.Set<Handling>().Where(h => h.Role == HandlingRole.Lead && !HandlingStates.Gone.Contains(h.State)), s => s.Id, h => h.Suggestion, (s, h) => new { s.Subject, h.Unit })
            .GroupBy(one => one).Select(same => new { same.Key.Subject, same.Key.Unit, Count = same.Count() }).ToListAsync(ct)).Where(one => known.ContainsKey(one.Unit)).ToLookup(one => one.Subject);
        foreach (var one in asked)
            if (led[one.Subject].OrderByDescending(same => same.Count).ThenBy(same => known[same.Unit].Code, StringComparer.Ordinal).FirstOrDefault() is { } most)
                made[one.Id] = new(known[most.Unit], $"近五年同一主题 {led[one.Subject].Sum(same => same.Count)} 件，其中 {most.Count} 件由{known[most.Unit].Short}主办");
    }
}
