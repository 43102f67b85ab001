using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Tongxin.People.Organisation;
using Tongxin.Platform.Accounts;
using Tongxin.Platform.Data;
using Tongxin.Platform.Modules;

namespace Tongxin.People.Register;

/// <summary>The system administrator registers a person (登记人员): a name and a code, nothing else.</summary>
public sealed class RegisterPerson(OfficeDb db, Rights rights) : IUseCase
{
    public sealed class Input
    {
        [Required(ErrorMessage = "请填写编号。"), StringLength(40, ErrorMessage = "编号最多 40 字。")]
        public string Code { get; set; } = "";

        [Required(ErrorMessage = "请填写姓名。"), StringLength(PeopleMapping.LongestName, ErrorMessage = "姓名最多 100 字。")]
        public string Name { get; set; } = "";
    }

    /// <summary>A code that is free, so that nobody has to think of one.</summary>
    public async Task<string> FreeCode(CancellationToken ct)
    {
        var next = await db.Set<Person>().CountAsync(ct) + 1;
        while (true)
        {
            var codes = Enumerable.Range(next, 50).Select(number => $"R{number:0000}").ToList();
            var taken = await db.Set<Person>().Where(p => codes.Contains(p.Code)).Select(p => p.Code).ToListAsync(ct);
            if (codes.Except(taken).FirstOrDefault() is { } free)
                return free;
            next += 50;
        }
    }

    public async Task<Guid> Run(Input input, CancellationToken ct)
    {
        rights.Insist(PeoplePermissions.Edit, null);
        var (code, name) = (Typed.Line(input.Code), Typed.Line(input.Name));
        if (code.Length == 0)
            throw new WrongInputException(nameof(input.Code), "请填写编号。");
        if (name.Length == 0)
            throw new WrongInputException(nameof(input.Name), "请填写姓名。");
        var taken = new Refusal("person.code-taken", $"编号“{code}”已经有人在用，请换一个编号；要改那个人的姓名，请打开他的页面。");
        Refusal.ThrowIf(await db.Set<Person>().AnyAsync(p => p.Code == code, ct) ? taken : null);
        var person = new Person(code, name);
        db.Add(person);
        await db.SaveUnlessTaken(taken, ct);
        return person.Id;
    }
}
