using Microsoft.AspNetCore.WebUtilities;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Tongxin.People;
using Tongxin.People.Organisation;
using Tongxin.Platform.Accounts;
using Tongxin.Platform.Data;
using Tongxin.Platform.Drafts;
using Tongxin.Platform.Figures;
using Tongxin.Platform.Modules;
using Tongxin.Platform.Time;
using Tongxin.Rules.Appraisal;
using RuleMark = Tongxin.Rules.Appraisal.Mark;

namespace Tongxin.Appraisal.Score;

/// <summary>Everything that an assessment is computed from, at its moment: figures as the office itself sees them, and what people said.</summary>
public sealed partial class ScoreSheet(OfficeDb db, IServiceScopeFactory scopes, OfficeClock clock, ILogger<ScoreSheet> log) : IUseCase
{
    /// <param name="Those">Who is judged, in official order.</param>
    /// <param name="Said">What people said, by whom it is about and item.</param>
    public sealed record Sheet(
        Assessment Assessment, SchemeVersion Version, Scheme Scheme, IReadOnlyList<JudgedOne> Those, IReadOnlyList<Judged> Judged, IReadOnlyDictionary<(Guid, string), ItemMark> Said, Moment AsOf, UnitTree Tree)
    {
        /// <exception cref="NotFoundException">It is not judged here.</exception>
        public Judged Of(Guid judged) => Judged.FirstOrDefault(one => one.Id == judged.ToString()) ?? throw new NotFoundException("这次考核没有这个对象。");

        /// <summary>The short name of a unit; of a person the name with the post.</summary>
        public string NameOf(Scored one) => Assessment.Objects.ArePeople() ? one.Name : Tree.ShortOf(Guid.Parse(one.Id));

        /// <summary>Everybody's points, in official order.</summary>
        public IReadOnlyList<Scored> Scored() => [.. Judged.Select(one => Scoring.Of(Scheme, one))];

        /// <summary>Where the number of an item opens; null where people say it.</summary>
        public string? Address(SchemeItem item, Guid judged)
        {
            if (item.Source?.Figure is not { } figure)
                return null;
            var slice = SliceOf(item.Source.Slice, Assessment, AsOf);
            return Figure.AddressOf(figure, Assessment.Objects.ArePeople() ? slice with { Person = judged } : slice with { Unit = judged });
        }
    }

    /// <exception cref="NotFoundException">No such assessment.</exception>
    public async Task<Sheet> Read(Guid id, CancellationToken ct)
    {
        var assessment = await db.Set<Assessment>().AsNoTracking().SingleOrDefaultAsync(a => a.Id == id, ct) ?? throw new NotFoundException("没有这次考核，可能网址有误。");
        var version = await db.Set<SchemeVersion>().AsNoTracking().SingleAsync(s => s.Id == assessment.Scheme, ct);
        var scheme = Scheme.Parse(version.Text);
        var asOf = assessment.Before is { } before ? new(DateTime.SpecifyKind(before, DateTimeKind.Utc)) : Moment.Of(clock.Now);
        // A score reads the same whoever looks at it, so figures are asked with the office's own eyes, in a scope of their own.
        await using var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentRights>().SeeTheWhole();
        var tree = await scope.ServiceProvider.GetRequiredService<Units>().Tree(ct);
        var those = await WhoIsJudged.Of(db, tree, assessment, ct);
        var numbers = await Numbers(scope.ServiceProvider.GetRequiredService<FigureCatalogue>(), scheme, assessment, asOf, ct);
        var said = await db.Set<ItemMark>().AsNoTracking().Where(mark => mark.Assessment == id).ToDictionaryAsync(mark => (mark.Judged, mark.Item), ct);
        var poor = await PoorBefore(assessment, scheme, ct);
        return new(assessment, version, scheme, those, [.. those.Select(Judged)], said, asOf, tree);

        Judged Judged(JudgedOne one)
        {
            var marks = scheme.Items.Where(item => item.Kind != ItemKind.Group).ToDictionary(item => item.Id, item => said.GetValueOrDefault((one.Id, item.Id)) is { } mark
                ? mark.Over(Known(item, one)) : Known(item, one) ?? Unsaid(item));
            return new(one.Id.ToString(), one.Name, one.Days, assessment.To.DayNumber - assessment.From.DayNumber + 1, marks, poor.GetValueOrDefault(one.Id.ToString()));
        }

        RuleMark? Known(SchemeItem item, JudgedOne one)
        {
            if (item.Source is not { Figure: { } figure } source)
                return null;
            if (Of(figure) is not { } value || (source.Of is not null && Of(source.Of) is null))
                return RuleMark.Missing;
            return RuleMark.Known(value, source.Of is { } of ? Of(of) : null);

            decimal? Of(string id) => numbers[(id, source.Slice)] is not { } known ? null
                : assessment.Objects.ArePeople() ? known.GetValueOrDefault(one.Id) : tree.Below(one.Unit).Sum(known.GetValueOrDefault);
        }
    }

    // What changes a score only when something happened is nothing until somebody says so.
    static RuleMark Unsaid(SchemeItem item) => item.Kind is ItemKind.Add or ItemKind.Deduct or ItemKind.Cap or ItemKind.Veto ? RuleMark.Known(0) : RuleMark.Missing;

    // Each figure is asked once, by unit or by person; one that fails is missing and takes no other with it.
    async Task<Dictionary<(string, string?), IReadOnlyDictionary<Guid, int>?>> Numbers(FigureCatalogue catalogue, Scheme scheme, Assessment assessment, Moment asOf, CancellationToken ct)
    {
        var numbers = new Dictionary<(string, string?), IReadOnlyDictionary<Guid, int>?>();
        foreach (var source in scheme.Items.Select(item => item.Source).OfType<ItemSource>())
            foreach (var id in new[] { source.Figure, source.Of }.OfType<string>().Where(id => !numbers.ContainsKey((id, source.Slice))))
                try
                {
                    numbers[(id, source.Slice)] = catalogue.Find(id) is { } figure ? await By(await figure.Find(SliceOf(source.Slice, assessment, asOf), ct), figure) : null;
                }
                catch (Exception failed) when (failed is not OperationCanceledException)
                {
                    NotHad(log, failed, id);
                    numbers[(id, source.Slice)] = null;
                }
        return numbers;

        // What does not tell people apart tells nothing of a person.
        async Task<IReadOnlyDictionary<Guid, int>?> By(Found found, Figure figure) => !assessment.Objects.ArePeople() ? await found.By(row => row.Unit, ct)
            : figure.Meaning.Dimensions.HasFlag(Dimensions.Person) ? await found.By(row => row.Person ?? Guid.Empty, ct) : null;
    }

    static Slice SliceOf(string? narrowed, Assessment assessment, Moment asOf)
    {
        var words = QueryHelpers.ParseQuery(narrowed);
        string? Word(string key) => words.TryGetValue(key, out var value) ? value.ToString() : null;
        return new(null, null, assessment.From, assessment.To)
        {
            AsOf = asOf,
            Stream = ModeWords.StreamOf(Word("stream")),
            Pillar = ModeWords.PillarOf(Word("pillar")),
            Kind = Guid.TryParse(Word("kind"), out var kind) ? kind : null,
        };
    }

    // How many frozen years running before this one somebody was poor.
    async Task<Dictionary<string, int>> PoorBefore(Assessment assessment, Scheme scheme, CancellationToken ct)
    {
        var years = await db.Set<Assessment>().AsNoTracking().Where(a => a.Code == assessment.Code && a.Year < assessment.Year && a.State == AssessmentState.Frozen)
            .OrderByDescending(a => a.Year).Take(scheme.Poor.Years).Select(a => new { a.Year, a.Result }).ToListAsync(ct);
        var (running, poor) = (new Dictionary<string, int>(), new HashSet<string>());
        foreach (var (at, year) in years.Index().TakeWhile(year => year.Item.Year == assessment.Year - 1 - year.Index))
        {
            var talks = FrozenResult.Read(year.Result!).Talks.ToHashSet();
            poor = at == 0 ? talks : [.. poor.Intersect(talks)];
            foreach (var one in poor)
                running[one] = at + 1;
        }
        return running;
    }

    [LoggerMessage(LogLevel.Error, "The figure {Figure} could not be had for an assessment")]
    static partial void NotHad(ILogger log, Exception failed, string figure);
}
