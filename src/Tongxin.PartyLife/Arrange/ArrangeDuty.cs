using Tongxin.People.Organisation;
using Tongxin.Platform.Data;
using Tongxin.Platform.Modules;
using Tongxin.Platform.Time;

namespace Tongxin.PartyLife.Arrange;

/// <summary>Somebody is given Party work that no post tells of (安排党务工作): full time, or to help.</summary>
public sealed class ArrangeDuty(OfficeDb db, Arrangements arrangements, OfficeClock clock) : IUseCase
{
    public sealed class Input : DutyInput;

    public async Task<(IReadOnlyList<UnitNode> Organisations, Input Filled)> Show(CancellationToken ct) => (await arrangements.Organisations(ct), new() { From = clock.Today });

    /// <returns>The arrangement.</returns>
    public async Task<Guid> Run(Input input, CancellationToken ct)
    {
        var facts = await arrangements.Read(input, null, null, ct);
        var duty = new PartyDuty(facts, await arrangements.NameOf(facts.Person, ct), await arrangements.OrganisationOf(facts.Organisation, ct));
        db.Add(duty);
        await db.SaveChangesAsync(ct);
        return duty.Id;
    }
}
