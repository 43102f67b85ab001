using System.CommandLine;
using Microsoft.EntityFrameworkCore;
using Tongxin.People;
using Tongxin.Platform.Accounts;
using Tongxin.Platform.Data;
using Tongxin.Platform.Time;
using Tongxin.Web.Administration.Close;
using Tongxin.Web.Administration.Create;
using Tongxin.Web.Administration.Reset;
using Tongxin.Web.Administration.Unlock;

namespace Tongxin.Web.CommandLine;

/// <summary>tongxin user: accounts without a browser, for whoever runs the machine.</summary>
static class UserCommands
{
    static readonly Argument<string> Name = new("NAME") { Description = "登录名" };

    public static Command Command()
    {
        var user = new Command("user", "账号：开户、查看、解锁、重置密码、停用");
        user.Add(Create());
        user.Add(List());
        user.Add(Act("unlock", "解锁", async (services, id, _, ct) =>
        {
            await services.GetRequiredService<UnlockAccount>().Run(id, ct);
        }));
        user.Add(Act("reset", "重置密码，显示一次性密码", async (services, id, output, ct) =>
            await output.WriteLineAsync(await services.GetRequiredService<ResetPassword>().Run(id, ct))));
        user.Add(Act("close", "停用", async (services, id, _, ct) =>
        {
            await services.GetRequiredService<CloseAccount>().Run(id, ct);
        }));
        return user;
    }

    /// <summary>The account of a name as it was typed.</summary>
    public static async Task<Guid> Find(IServiceProvider services, string name, CancellationToken ct)
    {
        var normal = LoginNames.Normal(name);
        return await services.GetRequiredService<OfficeDb>().Set<Account>().Where(a => a.NormalizedUserName == normal).Select(a => (Guid?)a.Id).SingleOrDefaultAsync(ct)
            ?? throw new NotFoundException($"没有登录名是“{name}”的账号。用 tongxin user list 查看。");
    }

    static Command Create()
    {
        var person = new Option<string?>("--person") { Description = "人员编号或姓名" };
        var admin = new Option<string?>("--admin") { Description = "管理员身份：system、security 或 auditor" };
        admin.AcceptOnlyFromAmong("system", "security", "auditor");
        var create = new Command("create", "开户，显示一次性密码") { Name, person, admin };
        create.SetAction((parsed, ct) => InOffice.Run(parsed, async (services, output) =>
        {
            var made = await services.GetRequiredService<CreateAccount>().Run(InOffice.Checked(new CreateAccount.Input
            {
                UserName = parsed.GetValue(Name),
                Person = parsed.GetValue(person),
                Admin = parsed.GetValue(admin) is { } role ? Enum.Parse<AdminRole>(role, ignoreCase: true) : AdminRole.None,
            }), ct);
            await output.WriteLineAsync(made.Password);
            return 0;
        }, ct));
        return create;
    }

    static Command List()
    {
        var list = new Command("list", "查看全部账号：登录名、人员、身份、状态，用制表符隔开");
        list.SetAction((parsed, ct) => InOffice.Run(parsed, async (services, output) =>
        {
            var (db, now) = (services.GetRequiredService<OfficeDb>(), services.GetRequiredService<OfficeClock>().Now);
            var rows = from account in db.Set<Account>().AsNoTracking()
                       join one in db.Set<Person>() on account.Person equals one.Id into people
                       from one in people.DefaultIfEmpty()
                       orderby account.Id
                       select new { Account = account, Name = one == null ? "" : one.Name };
            await foreach (var row in rows.AsAsyncEnumerable().WithCancellation(ct))
                await output.WriteLineAsync(string.Join('\t', row.Account.UserName, row.Name, row.Account.Admin.Words(), State(row.Account, now)));
            return 0;
        }, ct));
        return list;
    }

    static Command Act(string verb, string description, Func<IServiceProvider, Guid, TextWriter, CancellationToken, Task> act)
    {
        var command = new Command(verb, description) { Name };
        command.SetAction((parsed, ct) => InOffice.Run(parsed, async (services, output) =>
        {
            await act(services, await Find(services, parsed.GetValue(Name)!, ct), output, ct);
            return 0;
        }, ct));
        return command;
    }

    static string State(Account account, DateTime now) => account switch
    {
        { ClosedAt: not null } => "已停用",
        _ when account.IsLocked(now) => "锁定中",
        { MustChangePassword: true } => "待首次改密码",
        _ => "使用中",
    };
}
