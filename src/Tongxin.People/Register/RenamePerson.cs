using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Tongxin.Platform.Accounts;
using Tongxin.Platform.Data;
using Tongxin.Platform.Modules;
using Tongxin.Platform.Ui;

namespace Tongxin.People.Register;

/// <summary>The system administrator puts a person's name right (更正姓名); the ledger keeps the old one.</summary>
public sealed class RenamePerson(OfficeDb db, Rights rights) : IUseCase
{
    public sealed class Input : IVersioned
    {
        [Required(ErrorMessage = "请填写姓名。"), StringLength(PeopleMapping.LongestName, ErrorMessage = "姓名最多 100 字。")]
        public string Name { get; set; } = "";

        public int Version { get; set; }
    }

    public async Task<Input> Show(Guid id, CancellationToken ct)
    {
        rights.Insist(PeoplePermissions.Edit, null);
        return await db.Set<Person>().Where(p => p.Id == id).Select(p => new Input { Name = p.Name, Version = p.Version }).SingleOrDefaultAsync(ct)
            ?? throw new NotFoundException("没有这个人，可能网址有误。");
    }

    public async Task Run(Guid id, Input input, CancellationToken ct)
    {
        rights.Insist(PeoplePermissions.Edit, null);
        var person = await db.Get<Person>(id, input.Version, ct);
        var name = Typed.Line(input.Name);
        if (name.Length == 0)
            throw new WrongInputException(nameof(input.Name), "请填写姓名。");
        if (name == person.Name)
            return;
        person.Rename(name);
        await db.SaveChangesAsync(ct);
    }
}
