using System.ComponentModel.DataAnnotations;
using Tongxin.People.Organisation;
using Tongxin.Platform.Data;
using Tongxin.Platform.Modules;
using Tongxin.Platform.Ui;

namespace Tongxin.PartyLife.Arrange;

/// <summary>An arrangement that was entered wrongly is put right, with a reason (更正安排).</summary>
public sealed class CorrectDuty(OfficeDb db, Arrangements arrangements) : IUseCase
{
    public sealed class Input : DutyInput, IVersioned
    {
        public DateOnly? To { get; set; }

        [Required(ErrorMessage = "请写明更正的理由。"), StringLength(FundSpending.LongestReason, ErrorMessage = "理由最多 200 字。")]
        public string Reason { get; set; } = "";

        public int Version { get; set; }
    }

    public async Task<(IReadOnlyList<UnitNode> Organisations, string Name, Input Filled)> Show(Guid id, CancellationToken ct)
    {
        var duty = await arrangements.Get(id, null, ct);
        return (await arrangements.Organisations(ct), await arrangements.NameOf(duty.Person, ct), new()
        {
            Person = ChosenOne.Of(duty.Person),
            Organisation = duty.Organisation,
            Kind = duty.Kind,
            Young = duty.Young,
            From = duty.From,
            To = duty.To,
            Version = duty.Version,
        });
    }

    public async Task Run(Guid id, Input input, CancellationToken ct)
    {
        var duty = await arrangements.Get(id, input.Version, ct);
        var facts = await arrangements.Read(input, input.To, id, ct);
        duty.Correct(facts, await arrangements.NameOf(facts.Person, ct), await arrangements.OrganisationOf(facts.Organisation, ct), Typed.Line(input.Reason),
            await WrongFact.Of(db, id, ct, "party-duty.arranged", "party-duty.corrected", "party-duty.ended"));
        await db.SaveChangesAsync(ct);
    }
}
