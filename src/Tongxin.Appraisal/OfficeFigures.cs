using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Tongxin.Platform.Accounts;
using Tongxin.Platform.Figures;
using Tongxin.Platform.Ledger;
using Tongxin.Platform.Modules;

namespace Tongxin.Appraisal;

/// <summary>Asks the catalogue with the office's own eyes, in a scope of their own: what is found reads the same whoever looks at it.</summary>
public sealed partial class OfficeFigures(IServiceScopeFactory scopes, FactLinks links, ILogger<OfficeFigures> log) : IUseCase
{
    // Among so many a draw is fair; no unit has more in a year.
    const int Most = 2000;

    /// <param name="Figure">Id in the catalogue.</param>
    /// <param name="Narrowed">As <see cref="Narrowing"/> reads it.</param>
    public readonly record struct Question(string Figure, string? Narrowed);

    /// <param name="Slice">What was asked for, so that its list opens at the same address.</param>
    /// <param name="Known">The number of each unit or person; null where it cannot be had.</param>
    public sealed record Answer(Slice Slice, IReadOnlyDictionary<Guid, int>? Known);

    /// <summary>The numbers of each question, which is asked once, by unit or by person. What does not tell people apart tells nothing of a person.</summary>
    public async Task<IReadOnlyDictionary<Question, Answer>> Numbers(IEnumerable<Question> questions, DateOnly from, DateOnly to, Moment asOf, bool ofPeople, CancellationToken ct)
    {
        await using var scope = Scope();
        var (catalogue, found) = (scope.ServiceProvider.GetRequiredService<FigureCatalogue>(), new Dictionary<Question, Answer>());
        foreach (var question in questions.Distinct())
        {
            var figure = catalogue.Find(question.Figure);
            var slice = await Narrowing.SliceOf(figure, question.Narrowed, from, to, asOf, ct);
            try
            {
                found[question] = new(slice, figure is null || (ofPeople && !figure.Meaning.Dimensions.HasFlag(Dimensions.Person)) ? null
                    : await (await figure.Find(slice, ct)).By<Guid>(ofPeople ? row => row.Person ?? Guid.Empty : row => row.Unit, ct));
            }
            catch (Exception failed) when (failed is not OperationCanceledException)
            {
                // One figure that fails leaves its own question open, and takes no other with it.
                NotHad(log, failed, question.Figure);
                found[question] = new(slice, null);
            }
        }
        return found;
    }

    /// <summary>The records of some units behind a question, to draw from.</summary>
    public async Task<IReadOnlyList<FigureRow>> Rows(Question question, DateOnly from, DateOnly to, IReadOnlyCollection<Guid> within, CancellationToken ct)
    {
        await using var scope = Scope();
        if (scope.ServiceProvider.GetRequiredService<FigureCatalogue>().Find(question.Figure) is not { } figure)
            return [];
        var slice = await Narrowing.SliceOf(figure, question.Narrowed, from, to, null, ct) with { Within = within };
        return await (await figure.Find(slice, ct)).Page(null, Most, ct);
    }

    /// <summary>Where records of a figure are shown; the figure itself where its records have no page.</summary>
    public Func<Guid, string> Addresses(string figure)
    {
        using var scope = scopes.CreateScope();
        var counted = scope.ServiceProvider.GetRequiredService<FigureCatalogue>().Find(figure)?.Record;
        var link = links.All.FirstOrDefault(link => link.Subject == counted);
        return record => link?.Address(record) ?? $"/figures/{figure}";
    }

    AsyncServiceScope Scope()
    {
        var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentRights>().SeeTheWhole();
        return scope;
    }

    [LoggerMessage(LogLevel.Error, "The figure {Figure} could not be had")]
    static partial void NotHad(ILogger log, Exception failed, string figure);
}
