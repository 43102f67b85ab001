using Microsoft.EntityFrameworkCore;
using Tongxin.People;
using Tongxin.People.Organisation;
using Tongxin.Platform.Accounts;
using Tongxin.Platform.Cases;
using Tongxin.Platform.Data;
using Tongxin.Platform.Modules;
using Tongxin.Platform.Time;
using Tongxin.Platform.Ui;

namespace Tongxin.Suggestions.List;

/// <summary>A deputy's own papers: drafts, what waits for the deputy, what the deputy leads, what the deputy signed beside, and what others of the deputy's group lead.</summary>
public sealed class MyPapers(OfficeDb db, SuggestionAccess access, Rights rights, Units units, OfficeClock clock) : IUseCase
{
    public const int Most = 100;

    public sealed record Row(Guid Id, SuggestionKind Kind, string Number, int Year, bool InSession, string Title, Guid? Lead, DateOnly ProposedOn, string State, CasePhase Phase, DateOnly? Due, string ResultClass, Satisfaction? Satisfaction, int Round)
    {
        /// <summary>2026年建议0012号，会议期间; empty before it is accepted.</summary>
        public string NumberWords => Number.Length == 0 ? "" : $"{Year}年{Kind.Words()}{Number}号{(InSession ? "，会议期间" : "，闭会期间")}";
    }

    /// <param name="Of">Id in the address; null for what is shown first.</param>
    public sealed record Group(string? Of, string Name, int Count);

    public sealed record View(IReadOnlyList<PaperDraft> Drafts, IReadOnlyList<Row> ToSign, IReadOnlyList<Row> ToRate, IReadOnlyList<Group> Groups, IReadOnlyList<Row> Rows, Names Names, DateOnly Today);

    /// <param name="of">signed or group; otherwise what the deputy leads.</param>
    public async Task<View> Show(string? of, CancellationToken ct)
    {
        var me = access.Me ?? Guid.Empty;
        var all = access.Visible(db.Set<Suggestion>().AsNoTracking());
        var signed = db.Set<CoSponsor>().Where(signer => signer.Person == me);
        var (name, colleagues) = await Colleagues(me, ct);
        var groups = new (string? Of, string Name, IQueryable<Suggestion> Asked)[]
        {
            (null, "我领衔的", all.Where(s => s.Lead == me)),
            ("signed", "我附议的", Beside(signed.Where(signer => signer.SignedOn != null), all)),
            ("group", name, all.Where(s => s.State != States.Signing && s.Lead != null && colleagues.Contains(s.Lead.Value))),
        };
        var counts = await CountedFilters.Numbers(db, [.. groups.Select(group => group.Asked)], ct);
        var rows = await Rows(groups.FirstOrDefault(group => group.Of == of).Asked ?? groups[0].Asked, ct);
        return new(
            await db.Set<PaperDraft>().AsNoTracking().Where(draft => draft.Author == me).OrderByDescending(draft => draft.SavedAt).Take(Most).ToListAsync(ct),
            await Rows(Beside(signed.Where(signer => signer.SignedOn == null), all).Where(s => s.State == States.Signing || s.State == States.Submitted || s.State == States.Accepted), ct),
            await Rows(all.Where(s => s.Lead == me && s.State == States.Answered), ct),
            [.. groups.Zip(counts, (group, count) => new Group(group.Of, group.Name, count))], rows, await Names.Of(db, rows.Select(row => row.Lead), ct), clock.Today);
    }

    /// <summary>From the deputy's own signatures to the papers: the other way round every paper would be asked who signed it.</summary>
    internal static IQueryable<Suggestion> Beside(IQueryable<CoSponsor> signatures, IQueryable<Suggestion> all) => signatures.Join(all, signer => signer.Suggestion, s => s.Id, (_, s) => s);

    // Who sits with the deputy: in the group where there is one, otherwise in the delegation.
    async Task<(string Name, IReadOnlyList<Guid> People)> Colleagues(Guid me, CancellationToken ct)
    {
        var tree = await units.Tree(ct);
        var kinds = (rights.Standing?.Posts ?? []).Where(post => post.Holder == Holder.Deputy).Select(post => tree.Find(post.Unit)).OfType<UnitNode>().ToLookup(unit => unit.Kind, unit => unit.Id);
        var own = kinds.Contains(UnitKind.DeputyGroup) ? UnitKind.DeputyGroup : UnitKind.Delegation;
        var mine = kinds[own].ToList();
        var people = await db.Set<Post>().HeldOn(clock.Today).Where(post => mine.Contains(post.Unit) && post.Person != me).Select(post => post.Person).Distinct().ToListAsync(ct);
        return (own == UnitKind.DeputyGroup ? "本组的" : "本团的", people);
    }

    static async Task<IReadOnlyList<Row>> Rows(IQueryable<Suggestion> asked, CancellationToken ct) => await asked.OrderByDescending(s => s.ProposedOn).ThenByDescending(s => s.Id).Take(Most)
        .Select(s => new Row(s.Id, s.Kind, s.Number, s.Year, s.InSession, s.Title, s.Lead, s.ProposedOn, s.State, s.Phase, s.Due, s.ResultClass, s.Satisfaction, s.Round)).ToListAsync(ct);
}
