using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Tongxin.Appraisal.Inspect.Lists;
using Tongxin.People;
using Tongxin.People.Organisation;
using Tongxin.Platform.Data;
using Tongxin.Platform.Figures;
using Tongxin.Platform.Jobs;
using Tongxin.Platform.Ledger.Sealing;
using Tongxin.Platform.Modules;
using Tongxin.Platform.Statutes;
using Tongxin.Platform.Time;
using Tongxin.Rules.Calendar;
using Tongxin.Rules.Inspection;

namespace Tongxin.Appraisal.Inspect.Rounds;

/// <summary>When a month, quarter, half-year or year is over, the calendar opens its round for all 委室 and Party organisations together: units are drawn, and only what no record answers is asked of people.</summary>
public sealed partial class OpenInspections(OfficeDb db, Units units, OfficeFigures figures, InspectionNotices notices, OfficeRules rules, OfficeClock clock, ILogger<OpenInspections> log) : IUseCase, IDuty
{
    public async Task Run(CancellationToken ct)
    {
        foreach (var rhythm in Enum.GetValues<Rhythm>())
        {
            var (today, period) = (clock.Today, InspectedPeriod.LastBefore(rhythm, clock.Today));
            // In the month after the period, or not at all: nobody is asked in November about the first half of the year.
            if (today >= period.OpensOn(rules.Number("inspection.open-day", today), rules.Calendar) && today < period.To.AddDays(1).AddMonths(1) && !await IsOpen(period, ct) && await WasThere(period, ct))
                try
                {
                    await Open(period, ct);
                }
                catch (Exception failed) when (failed is not OperationCanceledException)
                {
                    // One round that fails keeps no other from being opened; the next turn tries it again.
                    NotOpened(log, failed, period.Name);
                    db.ChangeTracker.Clear();
                }
        }
    }

    [LoggerMessage(LogLevel.Error, "The round {Round} could not be opened; it is tried again at the next turn")]
    static partial void NotOpened(ILogger log, Exception failed, string round);

    /// <summary>Opens the round of a period.</summary>
    public async Task Open(InspectedPeriod period, CancellationToken ct)
    {
        if (await db.Set<ChecklistVersion>().Where(l => l.Rhythm == period.Rhythm).OrderByDescending(l => l.Number).FirstOrDefaultAsync(ct) is not { } version)
            return;
        var (today, tree, list) = (clock.Today, await units.Tree(ct), version.Read());
        var among = tree.All.Where(unit => IsInspected(unit, today)).OrderBy(unit => tree.Position(unit.Id), StringComparer.Ordinal).ToList();
        // An office that has not entered its structure yet has nothing to look at.
        if (among.Count == 0)
            return;
        var seed = await Seed(period, ct);
        var round = new InspectionRound(period, version, today, rules.Calendar.Add(today, rules.Deadline("inspection.check", today).Count, CountUnit.Workday).Date, seed,
            [.. among.Select(unit => unit.Code)], Math.Min(Draw.CountOf(among.Count, list.Percent), rules.Number("inspection.most-drawn", today)));
        var drawn = round.Drawn.Select(code => among.Find(unit => unit.Code == code)!).ToList();
        db.Add(round);
        var checks = await Checks(round, list, drawn, tree, ct);
        db.AddRange(checks);
        await notices.Opened(round, checks, ct);
        try
        {
            await db.SaveChangesAsync(ct);
        }
        catch (DbUpdateException)
        {
            // Another node opened it in the same moment; if not, the failure is real.
            db.ChangeTracker.Clear();
            if (!await IsOpen(period, ct))
                throw;
        }
    }

    /// <summary>Whether a unit is inspected: 委室 and Party organisations that stand below another.</summary>
    public static bool IsInspected(UnitNode unit, DateOnly on) => unit.Parent is not null && unit.Kind.HandsInStatements() && unit.ExistsOn(on);

    /// <summary>Whom a question is for.</summary>
    public static bool IsFor(CheckItem item, UnitNode unit) => item.For switch
    {
        "office" => unit.Kind.TreeOf() == Tree.Office,
        "party" => unit.Kind.TreeOf() == Tree.Party,
        "" => true,
        var kind => $"{unit.Kind}" == kind,
    };

    async Task<IReadOnlyList<InspectionCheck>> Checks(InspectionRound round, Checklist list, IReadOnlyList<UnitNode> drawn, UnitTree tree, CancellationToken ct)
    {
        var (checks, since) = (new List<InspectionCheck>(), round.OpenedOn.AddDays(-rules.Number("inspection.repeat-days", round.OpenedOn)));
        var ids = drawn.Select(unit => unit.Id).ToList();
        // Nobody is asked the same thing twice within the days of the rules, nor while the last question waits.
        var asked = (await db.Set<InspectionCheck>().Where(c => ids.Contains(c.Unit) && (c.Result == CheckResult.Waiting || c.On > since)).Select(c => new { c.Unit, c.Question }).ToListAsync(ct))
            .Select(c => (c.Unit, c.Question)).ToHashSet();
        foreach (var unit in drawn)
            foreach (var item in list.Items.Where(item => !item.IsByData && IsFor(item, unit) && !asked.Contains((unit.Id, item.Question))))
            {
                var sample = item.Sample == 0 ? "" : Lines(item, Draw.Of(round.Seed, await figures.Rows(new(item.Figure, item.Narrowed), round.From, round.To, tree.Below(unit.Id), ct), row => row.Id.ToString(), item.Sample));
                // Where there is no record to look at there is nothing to ask.
                if (item.Sample == 0 || sample.Length > 0)
                    checks.Add(new(round, unit.Id, unit.Name, unit.Parent, item.Question, item.Basis, sample));
            }
        return checks;
    }

    string Lines(CheckItem item, IReadOnlyList<FigureRow> rows)
    {
        var address = figures.Addresses(item.Figure);
        return string.Join('\n', rows.Select(row => $"{address(row.Id)} {row.Title.ReplaceLineEndings(" ")}"));
    }

    Task<bool> IsOpen(InspectedPeriod period, CancellationToken ct) => db.Set<InspectionRound>().AnyAsync(r => r.Rhythm == period.Rhythm && r.From == period.From, ct);

    // An office is not inspected for a time in which it did not work with the product yet.
    async Task<bool> WasThere(InspectedPeriod period, CancellationToken ct) =>
        await db.Facts.Where(fact => fact.Kind == "unit.set-up").OrderBy(fact => fact.Seq).Select(fact => (DateTime?)fact.At).FirstOrDefaultAsync(ct) is { } first && OfficeClock.DayOf(first) <= period.To;

    // The last root of the sealed ledger: nobody can choose it, everybody can look it up.
    async Task<string> Seed(InspectedPeriod period, CancellationToken ct)
    {
        var root = await db.Set<SealedHead>().OrderByDescending(head => head.Number).Select(head => head.Sha256).FirstOrDefaultAsync(ct);
        return $"{(root is null ? "0" : Convert.ToHexStringLower(root)[..32])}-{period.Rhythm.ToString().ToLowerInvariant()}-{period.From:yyyyMMdd}";
    }
}
