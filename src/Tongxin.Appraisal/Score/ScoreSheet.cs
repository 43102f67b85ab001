using Microsoft.EntityFrameworkCore;
using Tongxin.People;
using Tongxin.People.Organisation;
using Tongxin.Platform.Data;
using Tongxin.Platform.Figures;
using Tongxin.Platform.Modules;
using Tongxin.Platform.Time;
using Tongxin.Rules.Appraisal;
using RuleMark = Tongxin.Rules.Appraisal.Mark;

namespace Tongxin.Appraisal.Score;

/// <summary>Everything that an assessment is computed from, at its moment: figures as the office itself sees them, and what people said.</summary>
public sealed class ScoreSheet(OfficeDb db, Units units, OfficeFigures figures, OfficeClock clock) : IUseCase
{
    /// <param name="Those">Who is judged, in official order.</param>
    /// <param name="Numbers">What the catalogue answered to the questions of the scheme's items.</param>
    /// <param name="Said">What people said, by whom it is about and item.</param>
    public sealed record Sheet(
        Assessment Assessment, SchemeVersion Version, Scheme Scheme, IReadOnlyList<JudgedOne> Those, IReadOnlyList<Judged> Judged, IReadOnlyDictionary<OfficeFigures.Question, OfficeFigures.Answer> Numbers, IReadOnlyDictionary<(Guid, string), ItemMark> Said, Moment AsOf, UnitTree Tree)
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
            var slice = Numbers[new(figure, item.Source.Slice)].Slice;
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
        var tree = await units.Tree(ct);
        var those = await WhoIsJudged.Of(db, tree, assessment, ct);
        var asked = from source in scheme.Items.Select(item => item.Source).OfType<ItemSource>() from figure in new[] { source.Figure, source.Of }.OfType<string>() select new OfficeFigures.Question(figure, source.Slice);
        var numbers = await figures.Numbers(asked, assessment.From, assessment.To, asOf, assessment.Objects.ArePeople(), ct);
        var said = await db.Set<ItemMark>().AsNoTracking().Where(mark => mark.Assessment == id).ToDictionaryAsync(mark => (mark.Judged, mark.Item), ct);
        var poor = await PoorBefore(assessment, scheme, ct);
        return new(assessment, version, scheme, those, [.. those.Select(Judged)], numbers, said, asOf, tree);

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

            decimal? Of(string id) => numbers[new(id, source.Slice)].Known is not { } known ? null
                : assessment.Objects.ArePeople() ? known.GetValueOrDefault(one.Id) : tree.Below(one.Unit).Sum(known.GetValueOrDefault);
        }
    }

    // What changes a score only when something happened is nothing until somebody says so.
    static RuleMark Unsaid(SchemeItem item) => item.Kind is ItemKind.Add or ItemKind.Deduct or ItemKind.Cap or ItemKind.Veto ? RuleMark.Known(0) : RuleMark.Missing;

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
}
