using Microsoft.EntityFrameworkCore;
using Tongxin.People;
using Tongxin.People.Organisation;
using Tongxin.Platform.Data;
using Tongxin.Platform.Time;

namespace Tongxin.Suggestions.Calendar;

/// <summary>Who must act on a case, and who stands above: the unit's people and head, the deputies' working body, the deputy secretary-general in charge (分管副秘书长).</summary>
sealed class WhomToRemind(OfficeDb db, Units units, OfficeClock clock)
{
    IReadOnlyList<Held> office = [];
    ILookup<Guid, Held> ofUnits = Array.Empty<Held>().ToLookup(post => post.Unit);

    public sealed record Held(Guid Unit, Guid Person, string Title, bool IsHead);

    public UnitTree Tree { get; private set; } = null!;

    /// <summary>Asks once for all that a run needs.</summary>
    public async Task Ask(IReadOnlyCollection<Guid> handling, CancellationToken ct)
    {
        Tree = await units.Tree(ct);
        var own = Tree.All.Where(unit => unit.Kind.TreeOf() == People.Tree.Office).Select(unit => unit.Id).ToList();
        office = await Posts(own, ct);
        ofUnits = (await Posts(handling, ct)).ToLookup(post => post.Unit);
    }

    /// <summary>Whoever was given it; without one, everybody of the unit.</summary>
    public IEnumerable<Guid> Acting(Guid unit, Guid? given) =>
        given is { } person && ofUnits[unit].Any(post => post.Person == person) ? [person] : ofUnits[unit].Select(post => post.Person).Distinct();

    /// <summary>The unit's head; everybody of a unit that has none.</summary>
    public IEnumerable<Guid> Heads(Guid unit) => HeadsOf([.. ofUnits[unit]]);

    public IEnumerable<Guid> Body => OfBody.Select(post => post.Person).Distinct();

    public IEnumerable<Guid> HeadsOfBody => HeadsOf(OfBody);

    /// <summary>Nothing says which deputy secretary-general has deputies' work: one with a post in the working body has it, otherwise all are told, and where there is none, the secretary-general.</summary>
    public IEnumerable<Guid> Leaders
    {
        get
        {
            var deputies = office.Where(post => post.Title.Contains("副秘书长", StringComparison.Ordinal)).Select(post => post.Person).ToHashSet();
            var inCharge = deputies.Intersect(Body).ToList();
            return inCharge.Count > 0 ? inCharge : deputies.Count > 0 ? deputies : office.Where(post => post.Title.Contains("秘书长", StringComparison.Ordinal)).Select(post => post.Person).Distinct();
        }
    }

    IReadOnlyList<Held> OfBody => [.. office.Where(post => Tree.Find(post.Unit)?.Kind == UnitKind.DeputiesBody)];

    static IEnumerable<Guid> HeadsOf(IReadOnlyList<Held> posts) => (posts.Any(post => post.IsHead) ? posts.Where(post => post.IsHead) : posts).Select(post => post.Person).Distinct();

    Task<List<Held>> Posts(IReadOnlyCollection<Guid> asked, CancellationToken ct) => db.Set<Post>().HeldOn(clock.Today).Where(post => EF.Parameter(asked).Contains(post.Unit))
        .OrderBy(post => post.Rank).ThenBy(post => post.Id).Select(post => new Held(post.Unit, post.Person, post.Title, post.IsHead)).ToListAsync(ct);
}
