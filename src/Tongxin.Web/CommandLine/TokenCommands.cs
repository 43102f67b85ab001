using System.CommandLine;
using Microsoft.EntityFrameworkCore;
using Tongxin.Platform.Accounts;
using Tongxin.Platform.Data;
using Tongxin.Web.Own.Tokens;

namespace Tongxin.Web.CommandLine;

/// <summary>tongxin token: a key to the API, for scripts that cannot sign in.</summary>
static class TokenCommands
{
    public static Command Command()
    {
        var account = new Argument<string>("ACCOUNT") { Description = "登录名" };
        var name = new Option<string>("--name") { Description = "用途", DefaultValueFactory = _ => "命令行" };
        var days = new Option<int>("--days") { Description = "有效天数，1 到 365", DefaultValueFactory = _ => 90 };
        var create = new Command("create", "新建个人令牌，只输出令牌") { account, name, days };
        create.SetAction((parsed, ct) => InOffice.Run(parsed, async (services, output) =>
        {
            var id = await UserCommands.Find(services, parsed.GetValue(account)!, ct);
            if (await services.GetRequiredService<OfficeDb>().Set<Account>().AnyAsync(a => a.Id == id && a.ClosedAt != null, ct))
                throw new RefusedException(new("account.closed", "账号已停用，不能新建令牌。"));
            var input = InOffice.Checked(new CreateToken.Input { Name = parsed.GetValue(name)!, Days = parsed.GetValue(days) });
            await output.WriteLineAsync(await services.GetRequiredService<CreateToken>().Run(id, input, ct));
            return 0;
        }, ct));
        return new Command("token", "个人令牌") { create };
    }
}
