using Tongxin.Platform.Ui;

namespace Tongxin.Platform.Figures;

/// <summary>A number of the catalogue (指标). Board, list, report and appraisal ask this one question; the number is the length of the list.</summary>
/// <param name="meaning">What it counts, in words.</param>
public abstract class Figure(FigureMeaning meaning)
{
    /// <summary>Who may open figures and boards.</summary>
    public const string Permission = "boards.view";

    public FigureMeaning Meaning => meaning;
    public string Id => meaning.Id;
    public string Name => meaning.Name;
    public string Unit => meaning.Unit;

    /// <summary>The type of the records it counts.</summary>
    public abstract Type Record { get; }

    /// <summary>The records of a slice that the person of this request may see, as known at the slice's moment.</summary>
    public abstract Task<Found> Find(Slice slice, CancellationToken ct);

    /// <summary>With this permission for all it may be asked of any unit; null where the reach of boards says. Records are filtered by rights in any case.</summary>
    public virtual string? OpenTo => null;

    /// <summary>The kinds by which its records can be told apart; null where they have none.</summary>
    public virtual Task<FigureKinds?> Kinds(CancellationToken ct) => Task.FromResult<FigureKinds?>(null);

    /// <summary>The number.</summary>
    public async Task<int> Count(Slice slice, CancellationToken ct) => await (await Find(slice, ct)).Number(ct);

    /// <summary>Where the list of exactly these records opens.</summary>
    public string Address(Slice slice) => AddressOf(Id, slice);

    /// <inheritdoc cref="Address"/>
    public static string AddressOf(string id, Slice slice) => $"/figures/{id}?{slice.Query}";

    /// <summary>The address of a number as it was known at a moment; addresses of other lists stay as they are.</summary>
    public static string AddressAsOf(string address, Moment moment) =>
        address.StartsWith("/figures/", StringComparison.Ordinal) ? Links.With(address, ("as-of", moment.Slug)) : address;
}

/// <summary>What a figure says of itself.</summary>
/// <param name="Id">Stable name, e.g. <c>tasks.done</c>.</param>
/// <param name="Unit">件、次、人次、人、元 or 项、份.</param>
/// <param name="Definition">One sentence that says exactly what is counted.</param>
/// <param name="Rows">The mission rows it serves.</param>
/// <param name="Dimensions">By what it can be sliced, beside unit and month, by which every figure can.</param>
/// <param name="Corrections">One sentence: what corrections, withdrawals and merges do to it.</param>
public sealed record FigureMeaning(string Id, string Name, string Unit, string Definition, string Rows, Dimensions Dimensions, string Corrections);

/// <summary>Kinds of the records behind a figure: 活动类别, 主题.</summary>
/// <param name="Name">What the dimension is called.</param>
/// <param name="All">In their order.</param>
public sealed record FigureKinds(string Name, IReadOnlyList<(Guid Id, string Name)> All)
{
    public string? NameOf(Guid? kind) => All.Where(one => one.Id == kind).Select(one => one.Name).FirstOrDefault();
}

/// <summary>By what a figure can be sliced beside unit and month. Every record stands in exactly one part, so that the parts add up.</summary>
[Flags]
public enum Dimensions
{
    None = 0,

    /// <summary>条线.</summary>
    Stream = 1,

    /// <summary>三心、三同、四型.</summary>
    Pillar = 2,

    /// <summary>人员.</summary>
    Person = 4,
}

/// <summary>A module that owns records and counts them.</summary>
public interface IFigures
{
    IReadOnlyList<Figure> All { get; }
}

/// <summary>The catalogue (指标目录): every module's figures.</summary>
public sealed class FigureCatalogue(IEnumerable<IFigures> modules)
{
    readonly IReadOnlyList<IReadOnlyList<Figure>> byModule = [.. modules.Select(module => module.All)];

    public IEnumerable<Figure> All => byModule.SelectMany(figures => figures);

    public Figure? Find(string? id) => All.FirstOrDefault(figure => figure.Id == id);

    /// <summary>Every module's first figures before any module's second ones, then in the order of the catalogue.</summary>
    public IReadOnlyList<Figure> First(int most, Func<Figure, bool> fits)
    {
        var chosen = byModule.SelectMany(figures => figures.Where(fits).Index()).OrderBy(figure => figure.Index).Take(most).Select(figure => figure.Item).ToHashSet();
        return [.. All.Where(chosen.Contains)];
    }
}
