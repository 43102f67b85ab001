using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Tongxin.People.Organisation;
using Tongxin.Platform.Accounts;
using Tongxin.Platform.Data;
using Tongxin.Platform.Drafts;
using Tongxin.Platform.Figures;
using Tongxin.Platform.Time;
using Tongxin.Tests.Kit;
using Tongxin.Web.Demo;
using Tongxin.Web.Hosting;

namespace Tongxin.Tests.Demo;

/// <summary>The whole catalogue over the simulated office: what is counted, listed, sliced and remembered is one number.</summary>
public sealed partial class SimulatedFigureTests
{
    static readonly DateOnly Then = new(2025, 12, 15), Until = new(2025, 12, 26);

    /// <summary>Every figure with the rows of its whole list.</summary>
    sealed record Listed(Figure Figure, Slice Whole, int Number, List<FigureRow> Rows);

    [Fact]
    public async Task The_same_seed_makes_the_same_office_and_list_number_slices_and_memory_of_every_figure_agree()
    {
        // The same seed makes the same office, so the one that stopped on that day tells what was known then.
        var (known, told) = await Simulated(5, Then, async services => (await ByUnitAndMonth(services, null), await Told(services)));
        await Simulated(5, Until, async services =>
        {
            Assert.True(told.Count > 100, $"{told.Count} facts");
            Assert.Equal(told, (await Told(services)).Take(told.Count));
            Assert.Equal(known, await ByUnitAndMonth(services, Moment.EndOf(Then)));
            Assert.Equal(0, await Whole(services, "burden.asked-again"));
            Assert.InRange(await Whole(services, "burden.typed"), 100, 100_000);
            var listed = new List<Listed>();
            foreach (var figure in services.GetRequiredService<FigureCatalogue>().All)
                listed.Add(await ListOf(figure));
            Assert.All(listed, one => Assert.Equal(one.Number, one.Rows.Sum(row => row.Amount)));
            Assert.True(listed.Count(one => one.Number > 0) > listed.Count / 2, "most figures count something");
            var tree = await services.GetRequiredService<Units>().Tree(Ct);
            foreach (var one in listed)
            {
                await UnitsAddUp(one, tree);
                await Parts(one, row => Month.Of(row.Day), month => one.Whole with { From = month.First, To = month.Last });
                if (one.Figure.Meaning.Dimensions.HasFlag(Dimensions.Stream))
                    await Parts(one, row => row.Stream!.Value, stream => one.Whole with { Stream = stream });
                if (one.Figure.Meaning.Dimensions.HasFlag(Dimensions.Pillar))
                    await Parts(one, row => row.Pillar!.Value, pillar => one.Whole with { Pillar = pillar });
                if (await one.Figure.Kinds(Ct) is { } kinds)
                    await Parts(one, row => kinds.All.Single(kind => kind.Id == row.Kind).Id, kind => one.Whole with { Kind = kind });
                if (one.Figure.Meaning.Dimensions.HasFlag(Dimensions.Person))
                    await Parts(one, row => row.Person ?? Guid.Empty, person => person == Guid.Empty ? null : one.Whole with { Person = person });
            }
            return 0;
        });
        Assert.NotEqual(told.Take(200), await Simulated(6, SimulatedYear.First, async services => (await Told(services)).Take(200).ToList()));
    }

    /// <summary>Enough of each kind to be counted.</summary>
    const int PapersAYear = 12;

    /// <summary>Of hundreds of people some are enough.</summary>
    const int MostParts = 30;

    static CancellationToken Ct => TestContext.Current.CancellationToken;

    static Task<int> Whole(IServiceProvider services, string figure) =>
        services.GetRequiredService<FigureCatalogue>().Find(figure)!.Count(new(null, null, new(2025, 1, 1), new(2026, 12, 31)), Ct);

    static async Task<Listed> ListOf(Figure figure)
    {
        var whole = new Slice(null, null, new(2025, 1, 1), new(2026, 12, 31));
        var found = await figure.Find(whole, Ct);
        return new(figure, whole, await found.Number(Ct), await found.All(Ct).ToListAsync(Ct));
    }

    /// <summary>T8: what a unit shows is what stands in it and what the units below show.</summary>
    static async Task UnitsAddUp(Listed one, UnitTree tree)
    {
        var shown = new Dictionary<Guid, int>();
        foreach (var unit in tree.All.Where(unit => tree.Children(unit.Id).Any() || one.Rows.Exists(row => row.Unit == unit.Id)))
            shown[unit.Id] = await one.Figure.Count(one.Whole with { Unit = unit.Id, Within = tree.Below(unit.Id) }, Ct);
        foreach (var (unit, number) in shown)
        {
            Assert.Equal(one.Rows.Where(row => tree.Below(unit).Contains(row.Unit)).Sum(row => row.Amount), number);
            Assert.Equal(tree.Children(unit).Sum(child => shown.GetValueOrDefault(child.Id)) + one.Rows.Where(row => row.Unit == unit).Sum(row => row.Amount), number);
        }
        Assert.Equal(one.Number, tree.Roots.Sum(root => shown.GetValueOrDefault(root.Id)));
    }

    /// <summary>The parts of a dimension, asked for one by one, are the rows of the list that stand in them, and add up to the whole.</summary>
    static async Task Parts<TKey>(Listed one, Func<FigureRow, TKey> key, Func<TKey, Slice?> slice)
    {
        var total = 0;
        foreach (var (at, part) in one.Rows.GroupBy(key).Index())
        {
            var number = part.Sum(row => row.Amount);
            total += number;
            if (at < MostParts && slice(part.Key) is { } asked)
                Assert.Equal((one.Figure.Id, part.Key, number), (one.Figure.Id, part.Key, await one.Figure.Count(asked, Ct)));
        }
        Assert.Equal(one.Number, total);
    }

    // What comes with the product is there before the simulation sets its clock; nobody acted then.
    // A digest is taken over identifiers, which differ.
    static async Task<List<string>> Told(IServiceProvider services) => [.. (await services.GetRequiredService<OfficeDb>().Facts.OrderBy(f => f.Seq).Where(f => f.Actor != null)
        .Select(f => new { f.At, f.On, f.Kind, f.Sentence }).ToListAsync()).Select(f => $"{f.At:O} {f.On:O} {f.Kind} {Digest().Replace(f.Sentence, "")}")];

    [GeneratedRegex("[0-9a-f]{64}")]
    private static partial Regex Digest();

    /// <summary>Identifiers differ from one simulated office to the next; units' codes and months do not.</summary>
    static async Task<List<string>> ByUnitAndMonth(IServiceProvider services, Moment? asOf)
    {
        var tree = await services.GetRequiredService<Units>().Tree(Ct);
        var lines = new List<string>();
        foreach (var figure in services.GetRequiredService<FigureCatalogue>().All)
        {
            var found = await figure.Find(new Slice(null, null, new(2025, 1, 1), new(2026, 12, 31)) { AsOf = asOf }, Ct);
            var rows = await found.All(Ct).ToListAsync(Ct);
            lines.AddRange(rows.GroupBy(row => $"{figure.Id} {tree.Find(row.Unit)!.Code} {Month.Of(row.Day)}").Select(group => $"{group.Key} {group.Sum(row => row.Amount)}"));
        }
        lines.Sort(StringComparer.Ordinal);
        return lines;
    }

    static async Task<T> Simulated<T>(int seed, DateOnly until, Func<IServiceProvider, Task<T>> look)
    {
        using var database = TestDatabase.Empty();
        await using var app = TongxinHost.Build(new() { Demo = true, ConnectionString = database.Database.ConnectionString, LedgerKeyFile = database.LedgerKey });
        await TongxinHost.Migrate(app.Services, Ct);
        var clock = app.Services.GetRequiredService<DemoClock>();
        await using (var simulation = app.Services.CreateAsyncScope())
            await new SimulatedYear(simulation.ServiceProvider, clock, new(seed), 1, PapersAYear, TextWriter.Null).Happen(until, Ct);
        clock.StandAt(OfficeClock.Utc(until, new(23, 59)));
        await using var scope = app.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentRights>().SeeTheWhole();
        return await look(scope.ServiceProvider);
    }
}
