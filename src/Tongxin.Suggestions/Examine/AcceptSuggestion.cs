using Microsoft.EntityFrameworkCore;
using Tongxin.Platform.Cases;
using Tongxin.Platform.Data;
using Tongxin.Platform.Modules;
using Tongxin.Platform.Time;
using Tongxin.Platform.Ui;

namespace Tongxin.Suggestions.Examine;

/// <summary>The deputies' working body accepts a paper, numbers it and says what it is about (立案).</summary>
public sealed class AcceptSuggestion(OfficeDb db, SuggestionAccess access, Subjects subjects, CaseRules rules, SuggestionNotices notices, OfficeClock clock) : IUseCase
{
    public sealed class Input : IVersioned
    {
        public Guid? Subject { get; set; }
        public int Version { get; set; }
    }

    public sealed record View(Suggestion Suggestion, IReadOnlyList<SubjectClass> Subjects, Refusal? WhyNot);

    public async Task<View> Show(Guid id, CancellationToken ct)
    {
        var suggestion = await access.Get(id, null, ct);
        access.Insist("accept", suggestion, rules);
        return new(suggestion, await subjects.All(ct), suggestion.WhyNot("accept", rules));
    }

    public Task Run(Guid id, Input input, CancellationToken ct) => Numbering(async () =>
    {
        var suggestion = await access.Get(id, input.Version, ct);
        await subjects.Insist(input.Subject, nameof(Input.Subject), ct);
        await Accept(suggestion, await Next(db, suggestion.Year, suggestion.Kind, ct), input.Subject, ct);
        await db.SaveChangesAsync(ct);
    });

    /// <summary>Two acceptances at once meet at the unique number: the later one takes the next.</summary>
    public async Task Numbering(Func<Task> accept)
    {
        for (var attempt = 1; ; attempt++)
            try
            {
                await accept();
                return;
            }
            catch (DbUpdateException taken) when (attempt < 3 && taken is not DbUpdateConcurrencyException)
            {
                db.ChangeTracker.Clear();
            }
    }

    /// <summary>Accepts it under a number; saved by whoever calls.</summary>
    public async Task Accept(Suggestion suggestion, string number, Guid? subject, CancellationToken ct)
    {
        access.Insist("accept", suggestion, rules);
        suggestion.Accept(number, subject, rules, clock.Today);
        await notices.Acted(suggestion, ct);
    }

    /// <summary>The number after the last of the year: 0012.</summary>
    public static async Task<string> Next(OfficeDb db, int year, SuggestionKind kind, CancellationToken ct)
    {
        var last = await db.Set<Suggestion>().Where(s => s.Year == year && s.Kind == kind && EF.Functions.Like(s.Number, "____") && string.Compare(s.Number, ":") < 0)
            .MaxAsync(s => s.Number, ct);
        return $"{(int.TryParse(last, out var number) ? number : 0) + 1:0000}";
    }
}
