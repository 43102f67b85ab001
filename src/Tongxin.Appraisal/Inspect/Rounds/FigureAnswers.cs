using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Tongxin.Platform.Accounts;
using Tongxin.Platform.Drafts;
using Tongxin.Platform.Figures;
using Tongxin.Platform.Ledger;
using Tongxin.Platform.Modules;
using Tongxin.Rules.Inspection;

namespace Tongxin.Appraisal.Inspect.Rounds;

/// <summary>Asks the catalogue what records can answer, with the office's own eyes: an answer reads the same whoever looks at it.</summary>
public sealed partial class FigureAnswers(IServiceScopeFactory scopes, FactLinks links, ILogger<FigureAnswers> log) : IUseCase
{
    /// <summary>What records answer to a question.</summary>
    /// <param name="Slice">What was asked for, so that its list opens at the same address.</param>
    /// <param name="ByUnit">The number of each unit; null where the figure cannot be had.</param>
    public sealed record Answer(CheckItem Item, Slice Slice, IReadOnlyDictionary<Guid, int>? ByUnit);

    /// <summary>The numbers of each question by unit, in the order of the questions.</summary>
    public async Task<IReadOnlyList<Answer>> Numbers(IEnumerable<CheckItem> items, DateOnly from, DateOnly to, Moment asOf, CancellationToken ct)
    {
        await using var scope = Scope();
        var (catalogue, found) = (scope.ServiceProvider.GetRequiredService<FigureCatalogue>(), new List<Answer>());
        foreach (var item in items)
        {
            var figure = catalogue.Find(item.Figure);
            var slice = await SliceOf(figure, item, from, to, asOf, ct);
            try
            {
                found.Add(new(item, slice, figure is null ? null : await (await figure.Find(slice, ct)).By(row => row.Unit, ct)));
            }
            catch (Exception failed) when (failed is not OperationCanceledException)
            {
                // One figure that fails leaves its own question open, and takes no other with it.
                NotHad(log, failed, item.Figure);
                found.Add(new(item, slice, null));
            }
        }
        return found;
    }

    /// <summary>The records of some units behind a question, to draw from.</summary>
    public async Task<IReadOnlyList<FigureRow>> Rows(CheckItem item, DateOnly from, DateOnly to, IReadOnlyCollection<Guid> within, CancellationToken ct)
    {
        await using var scope = Scope();
        if (scope.ServiceProvider.GetRequiredService<FigureCatalogue>().Find(item.Figure) is not { } figure)
            return [];
        var slice = await SliceOf(figure, item, from, to, null, ct) with { Within = within };
        return await (await figure.Find(slice, ct)).Page(null, Most, ct);
    }

    /// <summary>Where a record of a figure is shown; the figure itself where its records have no page.</summary>
    public string AddressOf(string figure, Guid record)
    {
        using var scope = scopes.CreateScope();
        var counted = scope.ServiceProvider.GetRequiredService<FigureCatalogue>().Find(figure)?.Record;
        return links.All.FirstOrDefault(link => link.Subject == counted)?.Address(record) ?? $"/figures/{figure}";
    }

    // A kind that no record has; the empty identifier is one that some have.
    static readonly Guid Nowhere = new("ffffffff-ffff-7fff-bfff-ffffffffffff");

    // Among so many a draw is fair; no unit has more in a year.
    const int Most = 2000;

    AsyncServiceScope Scope()
    {
        var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentRights>().SeeTheWhole();
        return scope;
    }

    // A kind is written by its name: the office gives kinds their identifiers, a list is made before it does.
    static async Task<Slice> SliceOf(Figure? figure, CheckItem item, DateOnly from, DateOnly to, Moment? asOf, CancellationToken ct)
    {
        var words = QueryHelpers.ParseQuery(item.Narrowed);
        string? Word(string key) => words.TryGetValue(key, out var value) ? value.ToString() : null;
        var kinds = Word("kind") is { } && figure is not null ? await figure.Kinds(ct) : null;
        return new(null, null, from, to)
        {
            AsOf = asOf,
            Stream = ModeWords.StreamOf(Word("stream")),
            Pillar = ModeWords.PillarOf(Word("pillar")),
            // A kind that the office does not have has no records.
            Kind = Word("kind") is { } kind ? kinds?.All.Where(one => one.Name == kind).Select(one => (Guid?)one.Id).FirstOrDefault() ?? Nowhere : null,
        };
    }

    [LoggerMessage(LogLevel.Error, "The figure {Figure} could not be had for an inspection")]
    static partial void NotHad(ILogger log, Exception failed, string figure);
}
