using System.CommandLine;
using Tongxin.Platform.Backup;
using Tongxin.Platform.Time;
using Tongxin.Web.Hosting;

namespace Tongxin.Web.CommandLine;

/// <summary>tongxin backup, tongxin restore: the whole office into one file while it is served, and out of it into an empty database of either kind.</summary>
static class BackupCommands
{
    public static Command Backup()
    {
        var file = new Argument<FileInfo>("FILE") { Description = "写到哪个文件；不能是已有的" };
        var backup = new Command("backup", "把整个机关的数据备份到一个文件，服务不用停") { file };
        backup.SetAction((parsed, ct) => InOffice.Run(parsed, async (services, output) =>
        {
            var to = parsed.GetValue(file)!;
            await services.GetRequiredService<BackUpOffice>().Run(to.FullName, new Told(output), ct);
            to.Refresh();
            await output.WriteLineAsync($"已备份到 {to.FullName}，{to.Length} 字节。");
            await output.WriteLineAsync($"封存台账的密钥不在备份里，请另外保管：{Path.GetFullPath(services.GetRequiredService<TongxinOptions>().LedgerKey)}");
            return 0;
        }, ct, migrate: false));
        return backup;
    }

    public static Command Restore()
    {
        var file = new Argument<FileInfo>("FILE") { Description = "tongxin backup 写的文件" };
        var restore = new Command("restore", "从备份恢复到空的数据目录或空的 PostgreSQL 数据库；要么全部写入，要么什么也不写") { file };
        restore.SetAction((parsed, ct) => InOffice.Run(parsed, async (services, output) =>
        {
            await output.WriteLineAsync("正在核对备份……");
            await using var backup = await BackupFile.Open(parsed.GetValue(file)!.FullName, ct);
            var options = services.GetRequiredService<TongxinOptions>();
            if (options.ConnectionString is null)
                Directory.CreateDirectory(options.DataDirectory);
            await services.GetRequiredService<RestoreOffice>().Run(backup, new Told(output), ct);
            await output.WriteLineAsync($"已恢复到 {OfficeClock.Local(backup.At):yyyy-MM-dd HH:mm:ss} 时的样子。请用 tongxin verify 核对。");
            await output.WriteLineAsync($"封存台账的密钥不在备份里，请把原来的密钥放到 {Path.GetFullPath(options.LedgerKey)}；没有它，台账不再封存。");
            return 0;
        }, ct, migrate: false));
        return restore;
    }

    // Not Progress<T>: that one tells later and out of order.
    sealed class Told(TextWriter output) : IProgress<TableDone>
    {
        public void Report(TableDone value) => output.WriteLine($"{value.Table}：{value.Rows} 行");
    }
}
