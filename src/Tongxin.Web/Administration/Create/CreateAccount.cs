using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Tongxin.People;
using Tongxin.Platform.Accounts;
using Tongxin.Platform.Data;
using Tongxin.Platform.Modules;
using Tongxin.Platform.Time;
using Tongxin.Web.Entrance;

namespace Tongxin.Web.Administration.Create;

/// <summary>Somebody gets an account (开户): a person of the office, or an administrator who is no member of it.</summary>
public sealed class CreateAccount(OfficeDb db, UserManager<Account> accounts, Acting acting, OfficeClock clock) : IUseCase
{
    public sealed class Input
    {
        /// <summary>编号 or full name; empty for an administrator who is no member of the office.</summary>
        [StringLength(100, ErrorMessage = "人员请填编号或姓名，最多 100 个字。")]
        public string? Person { get; set; }

        /// <summary>Set by the list that opens while a name is typed.</summary>
        public Guid? PersonId { get; set; }

        /// <summary>Empty for the person's name.</summary>
        [LoginName]
        public string? UserName { get; set; }

        [EnumDataType(typeof(AdminRole), ErrorMessage = "没有这种管理员。")]
        public AdminRole Admin { get; set; }
    }

    /// <summary>The account, and the password to hand over: it is kept nowhere.</summary>
    public sealed record Made(Guid Id, string UserName, string Password);

    public async Task<Made> Run(Input input, CancellationToken ct)
    {
        var person = await Named(input, ct);
        if (person is null && input.Admin == AdminRole.None)
            throw new WrongInputException(nameof(Input.Person), "请填写给谁开户。不属于机关人员的，只能开管理员账号。");
        await InsistOnNone(person, ct);
        var name = input.UserName?.Trim() is { Length: > 0 } typed ? typed : person?.Name
            ?? throw new WrongInputException(nameof(Input.UserName), "不属于哪位人员的账号，请填写登录名。");
        var account = new Account { UserName = name, Person = person?.Id, Admin = input.Admin, MustChangePassword = true, LockoutEnabled = true };
        var password = OneTimePassword.Create();
        db.Remember(account, "created", Sentence(account, person), acting, clock.Now);
        (await accounts.CreateAsync(account, password)).Insist(nameof(Input.UserName));
        return new(account.Id, name, password);
    }

    static string Sentence(Account account, Person? person) =>
        $"开户“{account.UserName}”" + (person is null ? "" : $"，人员{person.Name}（{person.Code}）") + (account.Admin == AdminRole.None ? "" : $"，{account.Admin.Words()}");

    async Task InsistOnNone(Person? person, CancellationToken ct)
    {
        if (person is not null && await db.Set<Account>().Where(a => a.Person == person.Id).Select(a => a.UserName).SingleOrDefaultAsync(ct) is { } existing)
            throw new WrongInputException(nameof(Input.Person), $"{person.Name}已有账号“{existing}”，一人一号。要用时请恢复或重置密码。");
    }

    async Task<Person?> Named(Input input, CancellationToken ct)
    {
        var text = input.Person?.Trim() ?? "";
        if (text.Length == 0)
            return null;
        if (input.PersonId is { } id && await db.Set<Person>().SingleOrDefaultAsync(p => p.Id == id && (p.Name == text || p.Code == text), ct) is { } chosen)
            return chosen;
        var named = await db.Set<Person>().Where(p => p.Code == text || p.Name == text).OrderBy(p => p.Id).Take(10).ToListAsync(ct);
        return named switch
        {
            [var only] => only,
            [] => throw new WrongInputException(nameof(Input.Person), $"没有编号或姓名是“{text}”的人员。请核对；还没有登记的，先请系统管理员登记。"),
            _ => named.SingleOrDefault(p => p.Code == text) ?? throw new WrongInputException(
                nameof(Input.Person), $"有 {named.Count} 位叫“{text}”：{string.Join("、", named.Select(p => p.Code))}。请改填编号。"),
        };
    }
}
