using Microsoft.Extensions.Logging;
using Tongxin.People.Organisation;
using Tongxin.Platform.Drafts;
using Tongxin.Platform.Figures;

namespace Tongxin.Boards.Reports;

/// <summary>The numbers of one report. What lies within its unit and period is read once a figure and sliced in memory, so that a table of a hundred cells costs one question.</summary>
/// <param name="whole">The report's unit, period and moment.</param>
public sealed partial class ReportFigures(Slice whole, UnitTree tree, ILogger log)
{
    /// <summary>Rows kept in memory at most, over all figures; some 80 bytes each.</summary>
    const int MostKept = 1_000_000;

    readonly List<Reference> references = [];
    readonly Dictionary<Figure, List<FigureMark>> read = [];

    public IReadOnlyList<Reference> References => references;
    public UnitTree Tree => tree;
    public Slice Whole => whole;

    /// <summary>A number, noted as a reference.</summary>
    public async Task<Reference> Of(Figure figure, Slice slice, CancellationToken ct)
    {
        ListDigest? list = null;
        try
        {
            list = FigureMark.Digest(await Marks(figure, slice, ct));
        }
        catch (Exception failed) when (failed is not OperationCanceledException)
        {
            NotHad(log, failed, figure.Id);
        }
        var reference = new Reference(references.Count + 1, figure, slice, Words(slice), list);
        references.Add(reference);
        return reference;
    }

    [LoggerMessage(LogLevel.Error, "The figure {Figure} of a report could not be had")]
    static partial void NotHad(ILogger log, Exception failed, string figure);

    async Task<IEnumerable<FigureMark>> Marks(Figure figure, Slice slice, CancellationToken ct)
    {
        if (!IsWithin(slice))
            return await (await figure.Find(slice, ct)).Marks(ct);
        if (!read.TryGetValue(figure, out var marks))
        {
            marks = await (await figure.Find(whole, ct)).Marks(ct);
            if (read.Values.Sum(kept => kept.Count) + marks.Count > MostKept)
                read.Clear();
            read[figure] = marks;
        }
        return slice == whole ? marks : marks.Where(mark => mark.IsIn(slice));
    }

    bool IsWithin(Slice slice) => slice.AsOf == whole.AsOf && slice.From >= whole.From && slice.To <= whole.To
        && (whole.Within is null || (slice.Within is { } within && within.All(whole.Within.Contains)));

    string Words(Slice slice)
    {
        var words = new List<string> { tree.NameOf(slice.Unit) + (slice.Own ? "本级" : ""), ReportKind.Words(slice.From, slice.To) };
        if (slice.Stream is { } stream)
            words.Add(stream.Words());
        if (slice.Pillar is { } pillar)
            words.Add(pillar == Pillar.None ? "未对应三三四" : pillar.Words());
        return string.Join("，", words);
    }
}
