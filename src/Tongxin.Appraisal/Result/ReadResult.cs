using Microsoft.EntityFrameworkCore;
using Tongxin.Appraisal.Polls;
using Tongxin.Appraisal.Score;
using Tongxin.Platform.Accounts;
using Tongxin.Platform.Data;
using Tongxin.Platform.Modules;
using Tongxin.Platform.Time;
using Tongxin.Rules.Appraisal;

namespace Tongxin.Appraisal.Result;

/// <summary>An assessment's result: everybody's scores, who is named and why so many, who is talked to.</summary>
public sealed class ReadResult(OfficeDb db, ScoreSheet sheets, Rights rights, OfficeClock clock) : IUseCase
{
    /// <param name="Standings">In official order; before the result is announced only one's own, for whoever does not keep it.</param>
    /// <param name="Frozen">As it was kept; null before.</param>
    /// <param name="Missing">How many numbers are missing in all.</param>
    public sealed record View(ScoreSheet.Sheet Sheet, IReadOnlyList<Scored> Standings, Outcome? Outcome, FrozenResult? Frozen, int Missing, int OpenObjections, Refusal? WhyNotAnnounce, Refusal? WhyNotFreeze)
    {
        public Assessment Assessment => Sheet.Assessment;
        public Scheme Scheme => Sheet.Scheme;

        /// <summary>The kept line of somebody.</summary>
        public FrozenResult.Line? Kept(string id) => Frozen?.Lines.FirstOrDefault(line => line.Id == id);
    }

    /// <exception cref="NotFoundException">No such assessment.</exception>
    public async Task<View> Show(Guid id, CancellationToken ct)
    {
        var sheet = await sheets.Read(id, ct);
        var standings = sheet.Scored();
        var objections = await db.Set<Objection>().CountAsync(o => o.Assessment == id && o.Upheld == null, ct);
        var (missing, all) = (standings.Sum(one => one.Missing.Count), rights.SeesAll(sheet.Assessment));
        return new(sheet, [.. standings.Where(one => rights.Sees(sheet.Assessment, Guid.Parse(one.Id)))], all ? Honours.Of(sheet.Scheme, standings) : null, sheet.Assessment.Result is { } kept ? FrozenResult.Read(kept) : null,
            missing, objections, sheet.Assessment.WhyNotAnnounce(missing), sheet.Assessment.WhyNotFreeze(clock.Today, objections));
    }

    /// <summary>One who is judged, item by item.</summary>
    /// <param name="Losses">Items by how many points they cost, the most first.</param>
    /// <param name="Polls">Counted polls by item.</param>
    public sealed record OneView(ScoreSheet.Sheet Sheet, Scored Scored, int? Rank, Outcome? Outcome, FrozenResult.Line? Kept, IReadOnlyList<(ItemPoints Item, decimal Lost)> Losses, IReadOnlyList<Objection> Objections, IReadOnlyDictionary<string, Guid> Polls, Refusal? WhyNotMark, Refusal? WhyNotObject);

    /// <exception cref="NotFoundException">No such assessment, or it does not judge this one.</exception>
    /// <exception cref="NotAllowedException">The result is not announced and it is somebody else's.</exception>
    public async Task<OneView> One(Guid id, Guid judged, CancellationToken ct)
    {
        var sheet = await sheets.Read(id, ct);
        var standing = Scoring.Of(sheet.Scheme, sheet.Of(judged));
        if (!rights.Sees(sheet.Assessment, judged))
            throw new NotAllowedException("结果公示以前，只看本单位和本人的得分。");
        var outcome = rights.SeesAll(sheet.Assessment) ? Honours.Of(sheet.Scheme, sheet.Scored()) : null;
        var kept = sheet.Assessment.Result is { } result ? FrozenResult.Read(result).Lines.FirstOrDefault(line => line.Id == standing.Id) : null;
        return new(sheet, standing, outcome?.Ranks.TryGetValue(standing.Id, out var rank) == true ? rank : null, outcome, kept, Losses(standing),
            rights.SeesOwn(sheet.Assessment.Objects, judged) ? await db.Set<Objection>().AsNoTracking().Where(o => o.Assessment == id && o.Judged == judged).OrderBy(o => o.On).ToListAsync(ct) : [],
            await db.Set<Poll>().Where(p => p.Assessment == id && p.State == PollState.Counted).ToDictionaryAsync(p => p.Item, p => p.Id, ct),
            sheet.Assessment.WhyNotMark(byObjection: false), Objection.WhyNot(sheet.Assessment, clock.Today));
    }

    /// <summary>What an item cost: of the points that make a stream what was not reached, and what was taken.</summary>
    internal static IReadOnlyList<(ItemPoints, decimal)> Losses(Scored standing) =>
    [
        .. standing.Items.Where(item => item.State == MarkState.Known && item.Item.Parent is null)
            .Select(item => (item, Lost: item.Item.Kind == ItemKind.Deduct ? item.Points : item.Item.Kind.IsCore() ? item.Item.Full - item.Points : 0))
            .Where(one => one.Lost > 0).OrderByDescending(one => one.Lost),
    ];
}
