using Microsoft.EntityFrameworkCore;
using Tongxin.Platform.Data;
using Tongxin.Platform.Modules;
using Tongxin.Platform.Time;

namespace Tongxin.Suggestions.List;

/// <summary>A deputy's own papers: drafts, what waits for the deputy, what the deputy leads, and what the deputy signed beside.</summary>
public sealed class MyPapers(OfficeDb db, SuggestionAccess access, OfficeClock clock) : IUseCase
{
    const int Most = 100;

    public sealed record Row(Guid Id, string Number, string Title, string State, CasePhase Phase, DateOnly? Due, string ResultClass, Satisfaction? Satisfaction, int Round);

    public sealed record View(IReadOnlyList<PaperDraft> Drafts, IReadOnlyList<Row> ToSign, IReadOnlyList<Row> ToRate, IReadOnlyList<Row> Led, IReadOnlyList<Row> Signed, DateOnly Today);

    public async Task<View> Show(CancellationToken ct)
    {
        var me = access.Me ?? Guid.Empty;
        var all = access.Visible(db.Set<Suggestion>().AsNoTracking());
        return new(
            await db.Set<PaperDraft>().AsNoTracking().Where(draft => draft.Author == me).OrderByDescending(draft => draft.SavedAt).Take(Most).ToListAsync(ct),
            await Rows(all.Where(s => s.CoSponsors.Any(signer => signer.Person == me && signer.SignedOn == null) && (s.State == States.Signing || s.State == States.Submitted || s.State == States.Accepted)), ct),
            await Rows(all.Where(s => s.Lead == me && s.State == States.Answered), ct),
            await Rows(all.Where(s => s.Lead == me && s.State != States.Answered), ct),
            await Rows(all.Where(s => s.CoSponsors.Any(signer => signer.Person == me && signer.SignedOn != null)), ct), clock.Today);
    }

    static async Task<IReadOnlyList<Row>> Rows(IQueryable<Suggestion> asked, CancellationToken ct) => await asked.OrderByDescending(s => s.ProposedOn).ThenByDescending(s => s.Id).Take(Most)
        .Select(s => new Row(s.Id, s.Number, s.Title, s.State, s.Phase, s.Due, s.ResultClass, s.Satisfaction, s.Round)).ToListAsync(ct);
}
