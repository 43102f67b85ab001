using Microsoft.EntityFrameworkCore;
using Tongxin.People.Organisation;
using Tongxin.Platform.Data;
using Tongxin.Platform.Drafts;
using Tongxin.Platform.Figures;
using Tongxin.Platform.Ledger;
using Tongxin.Platform.Modules;
using Tongxin.Platform.Time;
using Tongxin.Platform.Ui;

namespace Tongxin.Boards.Figures;

/// <summary>A number with the list behind it, what it is made of, and what became known since the moment asked for.</summary>
public sealed class ReadFigure(OfficeDb db, Units units, FigureCatalogue catalogue, FigureSlices slices, FactLinks links, LateEntries late, OfficeClock clock) : IUseCase
{
    public const int PageSize = 30;

    /// <param name="Written">When it was entered; null where the ledger does not say.</param>
    /// <param name="IsLate">Entered after its month had been accounted for.</param>
    public sealed record Row(FigureRow Of, string? Person, string? Address, DateTime? Written, bool IsLate);

    /// <summary>A part of the number, with the address of its list.</summary>
    public sealed record Part(string Name, int Number, string Address);

    /// <summary>A dimension with its parts, which add up to the number.</summary>
    public sealed record Parts(string Name, IReadOnlyList<Part> All);

    /// <param name="Number">The number as known now.</param>
    /// <param name="Came">Rows that stand in the list now and did not then.</param>
    /// <param name="Went">Rows that stood in it then and do no longer.</param>
    public sealed record Later(int Number, string Address, IReadOnlyList<FigureRow> Came, IReadOnlyList<FigureRow> Went);

    public sealed record View(Figure Figure, Slice Slice, UnitTree Tree, string? Person, string? Kind, int Number, IReadOnlyList<Row> Rows, string? Next, IReadOnlyList<Parts> Parts, Later? Later, DateTime AsOf);

    /// <exception cref="NotFoundException">No such figure or unit.</exception>
    public async Task<View> Show(string id, FigureQuestion question, CancellationToken ct)
    {
        var figure = Of(id);
        var (slice, tree) = (await slices.Read(figure, question, ct), await units.Tree(ct));
        var found = await figure.Find(slice, ct);
        var rows = await found.Page(Place.Read<DateOnly, Guid, Guid>(question.After), PageSize + 1, ct);
        var next = rows.Count > PageSize && rows[PageSize - 1] is var end ? Place.Of(end.Day, end.Id, end.Person ?? Guid.Empty) : null;
        var shown = await Rows(figure, rows.Take(PageSize).ToList(), ct);
        var (names, kinds) = (await Names.Of(db, [slice.Person], ct), await figure.Kinds(ct));
        return new(figure, slice, tree, slice.Person is { } person ? names.Of(person) : null, kinds?.NameOf(slice.Kind), await found.Number(ct), shown, next,
            await PartsOf(figure, slice, found, tree, kinds, ct), slice.AsOf is null ? null : await Since(figure, slice, found, ct), clock.Now);
    }

    /// <summary>The whole list, for files.</summary>
    public async Task<(Figure Figure, Slice Slice, Found Found, UnitTree Tree)> All(string id, FigureQuestion question, CancellationToken ct)
    {
        var figure = Of(id);
        var slice = await slices.Read(figure, question, ct);
        return (figure, slice, await figure.Find(slice, ct), await units.Tree(ct));
    }

    Figure Of(string id) => catalogue.Find(id) ?? throw new NotFoundException($"没有编号为“{Asked.Short(id)}”的指标。所有指标见“指标”一页。");

    /// <summary>Rows with who, where they open, and when they were entered.</summary>
    public async Task<IReadOnlyList<Row>> Rows(Figure figure, IReadOnlyList<FigureRow> rows, CancellationToken ct)
    {
        var ids = rows.Select(row => row.Id).Distinct().ToList();
        var facts = await db.Facts.Where(fact => ids.Contains(fact.Subject)).Select(fact => new { fact.Subject, fact.On, fact.At }).ToListAsync(ct);
        var written = facts.GroupBy(fact => (fact.Subject, fact.On)).ToDictionary(group => group.Key, group => group.Min(fact => fact.At));
        var names = await Names.Of(db, rows.Select(row => row.Person), ct);
        var address = links.All.FirstOrDefault(link => link.Subject == figure.Record)?.Address;
        return [.. rows.Select(row =>
        {
            DateTime? at = written.TryGetValue((row.Id, row.Day), out var first) ? first : null;
            return new Row(row, row.Person is { } person ? names.Of(person) : null, address?.Invoke(row.Id), at, at is { } when && late.IsLate(when, row.Day));
        })];
    }

    async Task<Later> Since(Figure figure, Slice slice, Found then, CancellationToken ct)
    {
        var now = slice with { AsOf = null };
        var later = await then.Later(ct);
        var (stood, stands) = (then.PutBack.ToHashSet(FigureRow.Same), later.ToHashSet(FigureRow.Same));
        return new(await figure.Count(now, ct), figure.Address(now), [.. later.Where(row => !stood.Contains(row))], [.. then.PutBack.Where(row => !stands.Contains(row))]);
    }

    async Task<IReadOnlyList<Parts>> PartsOf(Figure figure, Slice slice, Found found, UnitTree tree, FigureKinds? kinds, CancellationToken ct)
    {
        var parts = new List<Parts>();
        if (!slice.Own)
            parts.Add(new("单位", UnitParts(figure, slice, await found.By(row => row.Unit, ct), tree)));
        if (Month.Of(slice.From) != Month.Of(slice.To))
            parts.Add(new("月份", MonthParts(figure, slice, await found.By(row => row.Day, ct))));
        if (slice.Stream is null && figure.Meaning.Dimensions.HasFlag(Dimensions.Stream))
            parts.Add(new("条线", [.. (await found.By(row => row.Stream!.Value, ct)).OrderBy(one => one.Key).Select(one => new Part(one.Key.Words(), one.Value, figure.Address(slice with { Stream = one.Key })))]));
        if (slice.Pillar is null && figure.Meaning.Dimensions.HasFlag(Dimensions.Pillar))
            parts.Add(new("三三四", [.. (await found.By(row => row.Pillar!.Value, ct)).OrderBy(one => one.Key).Select(one => new Part(one.Key == Pillar.None ? "未对应" : one.Key.Words(), one.Value, figure.Address(slice with { Pillar = one.Key })))]));
        if (slice.Kind is null && kinds is not null && await found.By(row => row.Kind!.Value, ct) is var byKind)
            parts.Add(new(kinds.Name, [.. kinds.All.Where(kind => byKind.ContainsKey(kind.Id)).Select(kind => new Part(kind.Name, byKind[kind.Id], figure.Address(slice with { Kind = kind.Id })))]));
        return [.. parts.Where(part => part.All.Count > 1)];
    }

    // The units right below with everything below them, and what stands in the unit itself.
    static IReadOnlyList<Part> UnitParts(Figure figure, Slice slice, IReadOnlyDictionary<Guid, int> numbers, UnitTree tree)
    {
        var parts = new List<Part>();
        foreach (var unit in slice.Unit is { } above ? tree.Children(above) : tree.Roots)
            if (tree.Below(unit.Id).Sum(numbers.GetValueOrDefault) is > 0 and var number)
                parts.Add(new(unit.Name, number, figure.Address(slice with { Unit = unit.Id, Within = tree.Below(unit.Id) })));
        if (slice.Unit is { } own && numbers.GetValueOrDefault(own) is > 0 and var itself && parts.Count > 0)
            parts.Add(new("本级", itself, figure.Address(slice with { Own = true, Within = [own] })));
        return parts;
    }

    static IReadOnlyList<Part> MonthParts(Figure figure, Slice slice, IReadOnlyDictionary<DateOnly, int> numbers) =>
    [
        .. numbers.GroupBy(one => Month.Of(one.Key)).OrderBy(month => month.Key).Select(month => new Part(month.Key.Words, month.Sum(one => one.Value), figure.Address(slice with
        {
            From = month.Key.First < slice.From ? slice.From : month.Key.First,
            To = month.Key.Last > slice.To ? slice.To : month.Key.Last,
        }))),
    ];
}
