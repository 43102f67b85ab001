using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Tongxin.Boards.Overview;
using Tongxin.People.Organisation;
using Tongxin.Platform.Accounts;
using Tongxin.Platform.Data;
using Tongxin.Platform.Drafts;
using Tongxin.Platform.Figures;
using Tongxin.Platform.Modules;
using Tongxin.Platform.Time;
using Tongxin.Platform.Ui;

namespace Tongxin.Boards.Figures;

/// <summary>What is asked of a figure, as it stands in the address.</summary>
public sealed record FigureQuestion
{
    public string? Unit { get; init; }

    /// <summary>1: only the unit itself, without what is below it.</summary>
    public string? Own { get; init; }

    /// <summary>A month such as 2026-11; goes before from and to. Without any of them the present year.</summary>
    public string? Month { get; init; }

    public string? From { get; init; }
    public string? To { get; init; }

    /// <summary>party or business.</summary>
    public string? Stream { get; init; }

    /// <summary>hearts, togethers, types, or none.</summary>
    public string? Pillar { get; init; }

    public string? Person { get; init; }

    /// <summary>One of the figure's kinds.</summary>
    public string? Kind { get; init; }

    /// <summary>A day or a second: what was known then.</summary>
    public string? AsOf { get; init; }

    /// <summary>Where the page begins.</summary>
    public string? After { get; init; }

    public static FigureQuestion Read(IQueryCollection query) => new()
    {
        Unit = query.Word("unit"),
        Own = query.Word("own"),
        Month = query.Word("month"),
        From = query.Word("from"),
        To = query.Word("to"),
        Stream = query.Word("stream"),
        Pillar = query.Word("pillar"),
        Person = query.Word("person"),
        Kind = query.Word("kind"),
        AsOf = query.Word("as-of"),
        After = query.Word("after"),
    };
}

/// <summary>Turns a question into the slice of a figure, within the reach of whoever asks.</summary>
public sealed class FigureSlices(OfficeDb db, Units units, BoardReach reach, Rights rights, OfficeClock clock) : IUseCase
{
    /// <exception cref="WrongInputException">A value names nothing, or the figure cannot be sliced so.</exception>
    /// <exception cref="NotFoundException">No such unit.</exception>
    /// <exception cref="NotAllowedException">The unit is out of reach.</exception>
    public async Task<Slice> Read(Figure figure, FigureQuestion question, CancellationToken ct)
    {
        var tree = await units.Tree(ct);
        var unit = Asked.Id(question.Unit, "unit", "单位");
        if (unit is { } id && tree.Find(id) is null)
            throw new NotFoundException("没有这个单位，可能网址有误。");
        if (figure.OpenTo is not { } open || !rights.For(open).IsAll)
            reach.Insist(unit, tree);
        var own = unit is not null && Asked.Yes(question.Own);
        var (from, to) = Days(question);
        return new(unit, unit is { } place ? own ? [place] : tree.Below(place) : null, from, to)
        {
            Own = own,
            Stream = Part(figure, question.Stream, Dimensions.Stream, "条线", ModeWords.StreamOf(question.Stream), "party、business"),
            Pillar = Part(figure, question.Pillar, Dimensions.Pillar, "三三四", question.Pillar == "none" ? Pillar.None : ModeWords.PillarOf(question.Pillar), "hearts、togethers、types、none"),
            Person = Part(figure, question.Person, Dimensions.Person, "人员", Asked.Id(question.Person, "person", "人员"), "人员的编号"),
            Kind = await KindOf(figure, question.Kind, ct),
            AsOf = await Known(Moment.Read(question.AsOf, clock), ct),
        };
    }

    (DateOnly From, DateOnly To) Days(FigureQuestion question)
    {
        if (Asked.Month(question.Month) is { } month)
            return (month.First, month.Last);
        var (from, to) = (Asked.Day(question.From, "from", "起始日期"), Asked.Day(question.To, "to", "截止日期"));
        var year = (from ?? to)?.Year ?? clock.Today.Year;
        var days = (From: from ?? new(year, 1, 1), To: to ?? new(year, 12, 31));
        return days.To < days.From ? throw new WrongInputException("to", "截止日期早于起始日期，请对调。") : days;
    }

    static T? Part<T>(Figure figure, string? asked, Dimensions dimension, string name, T? value, string known) where T : struct
    {
        if (string.IsNullOrEmpty(asked))
            return null;
        if (!figure.Meaning.Dimensions.HasFlag(dimension))
            throw new WrongInputException(dimension.ToString(), $"“{figure.Name}”不能按{name}分，请去掉这个条件。");
        return value ?? throw new WrongInputException(dimension.ToString(), $"没有{name}“{Asked.Short(asked)}”，应为{known}。");
    }

    static async Task<Guid?> KindOf(Figure figure, string? asked, CancellationToken ct)
    {
        if (string.IsNullOrEmpty(asked))
            return null;
        if (await figure.Kinds(ct) is not { } kinds)
            throw new WrongInputException("kind", $"“{figure.Name}”不分类别，请去掉这个条件。");
        return Guid.TryParse(asked, out var id) && kinds.NameOf(id) is not null ? id : throw new WrongInputException("kind", $"“{figure.Name}”没有{kinds.Name}“{Asked.Short(asked)}”，请从清单上点选。");
    }

    async Task<Moment?> Known(Moment? moment, CancellationToken ct)
    {
        if (moment is null)
            return null;
        var first = await db.Facts.MinAsync(fact => (DateTime?)fact.At, ct);
        return first is { } began && began < moment.Before
            ? moment
            : throw new WrongInputException("as-of", first is { } at
                ? $"台账从{OfficeClock.DayOf(at):yyyy年M月d日}记起，{moment.Words}知道什么，这里没有记录。请填那天以后的日子（as-of）。"
                : "台账里还没有记录，说不出那时知道什么。");
    }
}
