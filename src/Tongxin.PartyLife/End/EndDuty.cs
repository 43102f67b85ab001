using System.ComponentModel.DataAnnotations;
using Tongxin.PartyLife.Arrange;
using Tongxin.Platform.Data;
using Tongxin.Platform.Modules;
using Tongxin.Platform.Time;
using Tongxin.Platform.Ui;

namespace Tongxin.PartyLife.End;

/// <summary>Somebody's arrangement of Party work ends (结束); the last day still counts.</summary>
public sealed class EndDuty(OfficeDb db, Arrangements arrangements, OfficeClock clock) : IUseCase
{
    public sealed class Input : IVersioned
    {
        [Required(ErrorMessage = "请填写最后一天。")] public DateOnly? LastDay { get; set; }

        public int Version { get; set; }
    }

    public async Task<(PartyDuty Duty, string Name, string Organisation, Input Filled)> Show(Guid id, CancellationToken ct)
    {
        var duty = await arrangements.Get(id, null, ct);
        return (duty, await arrangements.NameOf(duty.Person, ct), await arrangements.OrganisationOf(duty.Organisation, ct), new() { LastDay = clock.Today, Version = duty.Version });
    }

    public async Task Run(Guid id, Input input, CancellationToken ct)
    {
        var duty = await arrangements.Get(id, input.Version, ct);
        duty.End(input.LastDay!.Value, await arrangements.NameOf(duty.Person, ct), await arrangements.OrganisationOf(duty.Organisation, ct));
        await db.SaveChangesAsync(ct);
    }
}
