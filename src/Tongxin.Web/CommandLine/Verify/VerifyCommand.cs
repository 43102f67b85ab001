using System.CommandLine;
using Microsoft.EntityFrameworkCore;
using Tongxin.Platform.Data;
using Tongxin.Platform.Ledger.Sealing;

namespace Tongxin.Web.CommandLine.Verify;

/// <summary>tongxin verify: whether the database still says what was written into it. Changes nothing.</summary>
static class VerifyCommand
{
    public static Command Command()
    {
        var verify = new Command("verify", "核对数据库：迁移、事实、版本、只增不改的保护、查找索引；有问题时退出码不为 0");
        verify.SetAction((parsed, ct) => InOffice.Run(parsed, (services, output) => Run(services, output, ct), ct, migrate: false));
        return verify;
    }

    static async Task<Finding> Sealed(IServiceProvider services, CancellationToken ct)
    {
        var (facts, heads, trouble) = await services.GetRequiredService<CheckLedger>().Run(ct);
        return new("台账的封存", $"{facts} 条事实、{heads} 个封存点，都与封存时相同", trouble);
    }

    static async Task<int> Run(IServiceProvider services, TextWriter output, CancellationToken ct)
    {
        var (db, database) = (services.GetRequiredService<OfficeDb>(), services.GetRequiredService<OfficeDatabase>());
        var missing = await db.Database.CanConnectAsync(ct) ? (await db.Database.GetPendingMigrationsAsync(ct)).ToList() : ["（没有这个数据库）"];
        if (missing.Count > 0)
        {
            // Nothing further can be asked of tables that are not there.
            await output.WriteLineAsync($"有问题：数据库还没有更新到这个版本：{string.Join("、", missing)}。启动一次服务就会更新。");
            return 1;
        }
        List<Finding> findings = [new("迁移", "已是最新", null), .. await LedgerChecks.Run(db, database.Kind, ct), await Sealed(services, ct), .. await SearchChecks.Run(db, database.Kind, ct)];
        foreach (var finding in findings)
            await output.WriteLineAsync(finding.Trouble is null ? $"正常：{finding.What}，{finding.Seen}" : $"有问题：{finding.What}，{finding.Trouble}");
        var troubles = findings.Count(finding => finding.Trouble is not null);
        await output.WriteLineAsync(troubles == 0 ? "核对完毕，没有问题。" : $"核对完毕，{troubles} 处有问题。请先停止写入，用最近的备份对照。");
        return troubles == 0 ? 0 : 1;
    }
}

/// <summary>What one check found.</summary>
/// <param name="Seen">How much was looked at, when all is well.</param>
/// <param name="Trouble">What is wrong; null when all is well.</param>
sealed record Finding(string What, string Seen, string? Trouble);
