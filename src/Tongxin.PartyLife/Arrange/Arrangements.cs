using Microsoft.EntityFrameworkCore;
using Tongxin.People;
using Tongxin.People.Organisation;
using Tongxin.Platform.Accounts;
using Tongxin.Platform.Data;
using Tongxin.Platform.Time;

namespace Tongxin.PartyLife.Arrange;

/// <summary>What arranging and putting right have in common: whom and where somebody may arrange, and that nobody is arranged twice.</summary>
public sealed class Arrangements(OfficeDb db, Units units, Rights rights, OfficeClock clock)
{
    /// <summary>The Party organisations for which the person of this request may arrange.</summary>
    /// <exception cref="NotAllowedException">There is none.</exception>
    public async Task<IReadOnlyList<UnitNode>> Organisations(CancellationToken ct)
    {
        var scope = rights.For(PartyLifePermissions.Arrange);
        var all = PartyOrganisations.AtWork(await units.Tree(ct), clock.Today).Where(unit => scope.Covers(unit.Id)).ToList();
        return all.Count > 0 ? all : throw new NotAllowedException("党务力量由机关党委办公室和各党组织负责人安排。如工作需要，请告诉他们。");
    }

    /// <exception cref="WrongInputException">Nobody, or no such organisation, is meant.</exception>
    internal async Task<DutyFacts> Read(DutyInput input, DateOnly? to, Guid? self, CancellationToken ct)
    {
        var person = await NamesTyped.Person(db, input.Person, nameof(input.Person), ct) ?? throw new WrongInputException(nameof(input.Person), "请填写安排谁。");
        var organisation = PartyOrganisations.AtWork(await units.Tree(ct), clock.Today).FirstOrDefault(unit => unit.Id == input.Organisation)
            ?? throw new WrongInputException(nameof(input.Organisation), "没有这个党组织，请从列表里选。");
        rights.Insist(PartyLifePermissions.Arrange, organisation.Id);
        if (!Enum.IsDefined(input.Kind))
            throw new WrongInputException(nameof(input.Kind), "请选专职或帮助工作。");
        var facts = new DutyFacts(person, organisation.Id, input.Kind, input.Young && input.Kind == DutyKind.Helping, input.From!.Value, to);
        var again = await db.Set<PartyDuty>().AnyAsync(duty => duty.Id != self && duty.Person == person && (duty.To == null || duty.To >= facts.From) && (to == null || duty.From <= to), ct);
        Refusal.ThrowIf(again ? new("duty.already", $"{await NameOf(person, ct)}这段时间已经有党务工作安排。请先结束那一项，或改开始日期。") : null);
        return facts;
    }

    internal Task<string> NameOf(Guid person, CancellationToken ct) => db.Set<Person>().Where(p => p.Id == person).Select(p => p.Name).SingleAsync(ct);

    internal async Task<string> OrganisationOf(Guid unit, CancellationToken ct) => (await units.Tree(ct)).NameOf(unit);

    /// <summary>An arrangement that the person of this request may change.</summary>
    /// <exception cref="NotFoundException">There is none.</exception>
    internal async Task<PartyDuty> Get(Guid id, int? version, CancellationToken ct)
    {
        var duty = await db.Get<PartyDuty>(id, version, ct);
        rights.Insist(PartyLifePermissions.Arrange, duty.Organisation);
        return duty;
    }
}
