using System.CommandLine;

namespace Tongxin.Web.CommandLine;

/// <summary>The command line: tongxin serve, demo, import, export, report, user, token, ledger, backup, restore, verify.</summary>
static class TongxinCommand
{
    public static RootCommand Root()
    {
        var root = new RootCommand("同心：市人大常委会机关工作平台");
        foreach (var option in Where.Options)
            root.Add(option);
        root.Add(Serve.Command("serve", "启动服务（默认）", demo: false));
        root.Add(Serve.Command("demo", "启动演示：云川市（虚构）的模拟机关", demo: true));
        root.Add(ReportCommand.Command());
        root.Add(ImportCommand.Command());
        root.Add(ExportCommand.Command());
        root.Add(UserCommands.Command());
        root.Add(TokenCommands.Command());
        root.Add(LedgerCommands.Command());
        root.Add(BackupCommands.Backup());
        root.Add(BackupCommands.Restore());
        root.Add(Verify.VerifyCommand.Command());
        root.Add(TextCommand.Command());
        root.SetAction((parsed, ct) => Serve.Run(parsed, Where.Read(parsed), ct));
        return root;
    }
}
