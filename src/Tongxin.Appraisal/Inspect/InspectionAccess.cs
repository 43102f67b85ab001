using Microsoft.EntityFrameworkCore;
using Tongxin.Appraisal.Inspect.Opinions;
using Tongxin.Appraisal.Inspect.Rounds;
using Tongxin.People.Organisation;
using Tongxin.Platform.Accounts;
using Tongxin.Platform.Data;

namespace Tongxin.Appraisal.Inspect;

/// <summary>What the person of this request sees of inspections and may do there. Nobody inspects the own unit: only the head of a unit above does, and the general office.</summary>
public sealed class InspectionAccess(OfficeDb db, Rights rights, Units units)
{
    public Guid? Me => rights.Standing?.Person;

    // Whoever has a post in a unit does not inspect it, whatever other post opens.
    IReadOnlySet<Guid> Own => own ??= (rights.Standing?.Posts ?? []).Select(post => post.Unit).ToHashSet();
    IReadOnlySet<Guid>? own;

    /// <summary>The units whose head this person is: what is looked at below them waits for this person.</summary>
    public IReadOnlySet<Guid> Headed => (rights.Standing?.Posts ?? []).Where(post => post.IsHead).Select(post => post.Unit).ToHashSet();

    public bool IsGeneralOffice => rights.Standing?.Posts.Any(post => post.IsGeneralOffice) == true;

    /// <summary>Opinions: of units below all, of one's own those that were issued.</summary>
    public async Task<IQueryable<InspectionOpinion>> Opinions(CancellationToken ct)
    {
        var (view, inspect) = (rights.For(InspectionPermissions.View), rights.For(InspectionPermissions.Inspect));
        var all = db.Set<InspectionOpinion>().AsQueryable();
        if (view.IsAll && (inspect.IsAll || inspect.IsEmpty))
            return Own is { Count: > 0 } mine ? all.Where(o => o.IssuedOn != null || !mine.Contains(o.Unit)) : all;
        var (seen, below) = (view.Units, await Below(ct));
        return all.Where(o => below.Contains(o.Unit) || (o.IssuedOn != null && seen.Contains(o.Unit)));
    }

    /// <summary>One of them, tracked.</summary>
    /// <exception cref="NotFoundException">No such opinion among those this person sees.</exception>
    public async Task<InspectionOpinion> Opinion(Guid id, CancellationToken ct) =>
        await (await Opinions(ct)).SingleOrDefaultAsync(o => o.Id == id, ct) ?? throw new NotFoundException("没有这件督查意见，或者不在您能看的范围内。");

    /// <summary>Checks of the units that are seen.</summary>
    public IQueryable<InspectionCheck> Checks()
    {
        var view = rights.For(InspectionPermissions.View);
        return view.IsAll ? db.Set<InspectionCheck>() : db.Set<InspectionCheck>().Where(c => view.Units.Contains(c.Unit));
    }

    /// <summary>Whether this person may inspect the unit.</summary>
    public async Task<bool> MayInspect(Guid unit, CancellationToken ct) =>
        !Own.Contains(unit) && rights.For(InspectionPermissions.Inspect) is var scope && (scope.IsAll || (await units.Tree(ct)).Find(unit)?.Parent is { } above && scope.Covers(above));

    /// <exception cref="NotAllowedException">This person heads no unit above it.</exception>
    public async Task InsistInspect(Guid unit, CancellationToken ct)
    {
        if (!await MayInspect(unit, ct))
            throw new NotAllowedException("督查由上级单位负责人或办公室进行，您不是这个单位的上级负责人。");
    }

    /// <summary>Who may do an act of the procedure.</summary>
    /// <param name="by">The roles that the procedure names.</param>
    public async Task<bool> May(IReadOnlyList<string> by, InspectionOpinion opinion, CancellationToken ct) =>
        (by.Contains("unit") && rights.For(InspectionPermissions.Answer).Covers(opinion.Unit))
        || ((by.Contains("inspector") || by.Contains("approver")) && await MayInspect(opinion.Unit, ct));

    /// <summary>The units that this person may inspect.</summary>
    public async Task<IReadOnlySet<Guid>> Below(CancellationToken ct)
    {
        var (scope, tree) = (rights.For(InspectionPermissions.Inspect), await units.Tree(ct));
        return tree.All.Where(unit => !Own.Contains(unit.Id)).Where(unit => scope.IsAll || (unit.Parent is { } above && scope.Units.Contains(above))).Select(unit => unit.Id).ToHashSet();
    }
}
