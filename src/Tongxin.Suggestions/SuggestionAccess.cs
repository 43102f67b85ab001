using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Query;
using Tongxin.Platform.Accounts;
using Tongxin.Platform.Cases;
using Tongxin.Platform.Data;
using Tongxin.Suggestions.Act;
using Tongxin.Suggestions.Promises;

namespace Tongxin.Suggestions;

/// <summary>Which suggestions the person of this request may open, and what role the person has in one.</summary>
public sealed class SuggestionAccess(OfficeDb db, Rights rights)
{
    public Guid? Me => rights.Standing?.Person;

    public bool IsOffice => rights.May(SuggestionPermissions.Office);

    public bool IsDeputy => Me is not null && rights.May(SuggestionPermissions.Propose);

    /// <summary>Serves in a handling unit.</summary>
    public bool IsHandler => rights.May(SuggestionPermissions.Handle);

    /// <summary>The units whose parts are all that the person sees; null for whoever reads what was submitted.</summary>
    public IReadOnlySet<Guid>? OnlyUnits => rights.For(SuggestionPermissions.Read).IsAll ? null : rights.For(SuggestionPermissions.Handle).Units;

    /// <summary>What was submitted, and one's own before that; closed ones only where one is named. Handling units: what they were given.</summary>
    public IQueryable<Suggestion> Visible(IQueryable<Suggestion> all)
    {
        var me = Me;
        if (!rights.For(SuggestionPermissions.Read).IsAll)
        {
            var units = rights.For(SuggestionPermissions.Handle).Units;
            return all.Where(s => db.Set<Handling>().Any(h => h.Suggestion == s.Id && units.Contains(h.Unit)));
        }
        return all.Where(s =>
            (s.State != States.Signing || s.Lead == me || s.CoSponsors.Any(signer => signer.Person == me))
            && (!s.IsClosed || s.Lead == me || s.CoSponsors.Any(signer => signer.Person == me) || db.Set<Reader>().Any(reader => reader.Suggestion == s.Id && reader.Person == me)));
    }

    /// <summary>Handed over, and no unit is left that leads: every one has given it back, and the working body gives it to another (退办待改交).</summary>
    public IQueryable<Suggestion> WithoutUnit() => Visible(db.Set<Suggestion>()).Where(s => s.State == States.Assigned
        && !db.Set<Handling>().Any(h => h.Suggestion == (s.MergedInto ?? s.Id) && h.Role == HandlingRole.Lead && h.Phase != CasePhase.Done));

    /// <summary>What units were given, as far as the person may see it.</summary>
    public IQueryable<Handling> Visible(IQueryable<Handling> all)
    {
        if (rights.For(SuggestionPermissions.Read).IsAll)
        {
            var seen = Visible(db.Set<Suggestion>());
            return all.Where(h => seen.Any(s => s.Id == h.Suggestion));
        }
        return OfUnits(all, h => h.Unit, rights.For(SuggestionPermissions.Handle).Units);
    }

    /// <summary>What belongs to some units. One value instead of a list of one: an index then serves the order too.</summary>
    internal static IQueryable<T> OfUnits<T>(IQueryable<T> all, Expression<Func<T, Guid>> unit, IReadOnlySet<Guid> units)
    {
        Expression<Func<Guid, bool>> isAmong = units.Count == 1 && units.First() is var only ? one => one == only : one => units.Contains(one);
        return all.Where(Expression.Lambda<Func<T, bool>>(ReplacingExpressionVisitor.Replace(isAmong.Parameters[0], unit.Body, isAmong.Body), unit.Parameters));
    }

    /// <summary>Answers on their way, and what hangs on them, are no deputy's to see.</summary>
    public bool SeesDrafts => !IsDeputy || IsOffice;

    /// <summary>Files of units' parts: what was handed on with the part itself, an opinion's also with the unit that leads; before that the unit's own and whoever sees drafts.</summary>
    public IQueryable<HandlingFile> Visible(IQueryable<HandlingFile> all)
    {
        var (parts, handlings, units, seesDrafts) = (Visible(db.Set<Handling>()), db.Set<Handling>(), rights.For(SuggestionPermissions.Handle).Units, SeesDrafts);
        return all.Where(f =>
            (parts.Any(h => h.Id == f.Handling && (seesDrafts || f.HandedOn != null || units.Contains(h.Unit))))
            || (f.HandedOn != null && handlings.Any(h => h.Id == f.Handling && h.Role == HandlingRole.Assist
                && handlings.Any(lead => lead.Suggestion == h.Suggestion && lead.Role == HandlingRole.Lead && !HandlingStates.Gone.Contains(lead.State) && units.Contains(lead.Unit)))));
    }

    /// <summary>Authors put files beside their paper, the working body on their behalf.</summary>
    public bool MayAttach(Suggestion suggestion) => May(["lead", "signer", "office"], suggestion);

    /// <summary>Whoever writes the unit's answer puts files beside it.</summary>
    public bool MayAttach(Handling handling) => May(["unit", "head"], handling);

    /// <summary>What units promised, as far as the person may see it.</summary>
    public IQueryable<Commitment> Visible(IQueryable<Commitment> all)
    {
        // The unit that handles and its suggestion stand on the promise too, and never change.
        if (!rights.For(SuggestionPermissions.Read).IsAll)
            return OfUnits(all, c => c.Unit, rights.For(SuggestionPermissions.Handle).Units);
        var seen = Visible(db.Set<Suggestion>());
        return all.Where(c => seen.Any(s => s.Id == c.Suggestion));
    }

    public bool May(string act, Commitment commitment, Suggestion suggestion, CaseRules rules)
    {
        var by = commitment.ProcedureOf(rules).Act(act).By;
        return May(by, suggestion) || (by.Contains("unit") && rights.For(SuggestionPermissions.Handle).Covers(commitment.Unit)) || (by.Contains("head") && rights.For(SuggestionPermissions.Send).Covers(commitment.Unit));
    }

    /// <exception cref="NotAllowedException">The act is not this person's.</exception>
    public void Insist(string act, Commitment commitment, Suggestion suggestion, CaseRules rules)
    {
        if (!May(act, commitment, suggestion, rules))
            throw new NotAllowedException(Words(commitment.ProcedureOf(rules).Act(act).Name));
    }

    bool May(IReadOnlyList<string> by, Suggestion suggestion) =>
        (by.Contains("office") && IsOffice)
        || (Me is { } me && rights.May(SuggestionPermissions.Propose)
            && ((by.Contains("lead") && suggestion.Lead == me) || (by.Contains("signer") && suggestion.Authors.Contains(me))));

    /// <summary>Whether an act is this person's to do. Any deputy may sign; to go on as a suggestion is no act of the procedure.</summary>
    public bool May(string act, Suggestion suggestion, CaseRules rules) => act switch
    {
        "sign" => IsDeputy,
        ActOnSuggestion.Become => May(["lead", "office"], suggestion),
        _ => May(suggestion.ProcedureOf(rules).Act(act).By, suggestion),
    };

    /// <summary>The head says who in the unit does it.</summary>
    public bool MayGive(Handling handling) => May(["head"], handling);

    /// <summary>It is the part of the person's own unit.</summary>
    public bool Handles(Handling handling) => rights.For(SuggestionPermissions.Handle).Covers(handling.Unit);

    public bool May(IReadOnlyList<string> by, Handling handling) =>
        (by.Contains("office") && IsOffice)
        || (by.Contains("unit") && Handles(handling))
        || (by.Contains("head") && rights.For(SuggestionPermissions.Send).Covers(handling.Unit));

    /// <exception cref="NotAllowedException">The act is not this person's.</exception>
    public void Insist(string act, Suggestion suggestion, CaseRules rules)
    {
        if (!May(act, suggestion, rules))
            throw new NotAllowedException(Words(suggestion.ProcedureOf(rules).Act(act).Name));
    }

    /// <inheritdoc cref="Insist(string, Suggestion, CaseRules)"/>
    public void Insist(string act, Handling handling, CaseRules rules)
    {
        if (!May(handling.ProcedureOf(rules).Act(act).By, handling))
            throw new NotAllowedException(Words(handling.ProcedureOf(rules).Act(act).Name));
    }

    static string Words(string act) => $"“{act}”不是您这个岗位办的：代表的事由代表本人办，受理交办由代表工作机构办，承办的事由承办单位办。";

    /// <summary>A suggestion to be shown or acted on, with its signers and ratings.</summary>
    /// <param name="version">The version that was seen; null where nothing stood between.</param>
    /// <exception cref="NotFoundException">There is none, or not for this person.</exception>
    /// <exception cref="StaleRecordException">It was changed since.</exception>
    public async Task<Suggestion> Get(Guid id, int? version, CancellationToken ct)
    {
        var suggestion = await Visible(db.Set<Suggestion>()).Include(s => s.CoSponsors).Include(s => s.Ratings).AsSplitQuery().SingleOrDefaultAsync(s => s.Id == id, ct)
            ?? throw new NotFoundException("没有这件建议，或者不在您能看的范围内。");
        if (version is { } seen && seen != suggestion.Version)
            await db.Get<Suggestion>(id, seen, ct);
        return suggestion;
    }

    /// <inheritdoc cref="Get(Guid, int?, CancellationToken)"/>
    public async Task<Handling> GetHandling(Guid id, int? version, CancellationToken ct)
    {
        var handling = await Visible(db.Set<Handling>()).Include(h => h.Contacts).Include(h => h.Answers).Include(h => h.Files).AsSplitQuery().SingleOrDefaultAsync(h => h.Id == id, ct)
            ?? throw new NotFoundException("没有这件承办，或者不在您能看的范围内。");
        if (version is { } seen && seen != handling.Version)
            await db.Get<Handling>(id, seen, ct);
        return handling;
    }
}
