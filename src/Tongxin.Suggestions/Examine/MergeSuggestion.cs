using Microsoft.EntityFrameworkCore;
using Tongxin.Platform.Cases;
using Tongxin.Platform.Data;
using Tongxin.Platform.Modules;
using Tongxin.Platform.Time;
using Tongxin.Platform.Ui;

namespace Tongxin.Suggestions.Examine;

/// <summary>Papers on the same matter are handled as one (并案): every author keeps authorship, gets an own answer and an own vote.</summary>
public sealed class MergeSuggestion(OfficeDb db, SuggestionAccess access, CaseRules rules, SuggestionNotices notices, OfficeClock clock) : IUseCase
{
    public sealed class Input : IVersioned
    {
        /// <summary>Number or identifier of the one into which it goes.</summary>
        public string? Into { get; set; }

        public int Version { get; set; }
    }

    public sealed record View(Suggestion Suggestion, Refusal? WhyNot);

    public async Task<View> Show(Guid id, CancellationToken ct)
    {
        var suggestion = await access.Get(id, null, ct);
        access.Insist("merge", suggestion, rules);
        return new(suggestion, suggestion.WhyNot("merge", rules));
    }

    public async Task Run(Guid id, Input input, CancellationToken ct)
    {
        var suggestion = await access.Get(id, input.Version, ct);
        access.Insist("merge", suggestion, rules);
        var main = await Find(suggestion, Typed.Line(input.Into), ct);
        suggestion.MergeInto(main, rules, clock.Today);
        // What was merged into this one goes along.
        foreach (var child in await db.Set<Suggestion>().Include(s => s.CoSponsors).Where(s => s.MergedInto == id).ToListAsync(ct))
        {
            child.Split("随并案", rules, clock.Today);
            child.MergeInto(main, rules, clock.Today);
        }
        await notices.Acted(suggestion, ct);
        await db.SaveChangesAsync(ct);
    }

    async Task<Suggestion> Find(Suggestion suggestion, string into, CancellationToken ct)
    {
        if (into.Length == 0)
            throw new WrongInputException(nameof(Input.Into), "请写要并入的那件的编号。");
        if (Guid.TryParse(into, out var id))
            return await access.Get(id, null, ct);
        var number = into.TrimEnd('号').PadLeft(4, '0');
        var found = await access.Visible(db.Set<Suggestion>()).Where(s => s.Year == suggestion.Year && s.Number == number && s.Kind == suggestion.Kind).Select(s => (Guid?)s.Id).FirstOrDefaultAsync(ct);
        return found is { } one ? await access.Get(one, null, ct) : throw new WrongInputException(nameof(Input.Into), $"{suggestion.Year}年没有{number}号{suggestion.Kind.Words()}，请核对编号。");
    }
}
