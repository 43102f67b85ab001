using System.ComponentModel.DataAnnotations;
using System.Data.Common;
using Microsoft.AspNetCore.Connections;
using Tongxin.Platform.Data;
using Tongxin.Platform.Import;
using Tongxin.Rules.Packs;

namespace Tongxin.Web.CommandLine;

/// <summary>What keeps a command from being done and is no programmer's mistake: a rule's no, a path that leads nowhere, an address that is taken, a database that does not answer.</summary>
static class Trouble
{
    /// <summary>What happened and what to do; null for a programmer's mistake.</summary>
    public static string? Words(Exception exception) => exception switch
    {
        RefusedException or WrongInputException or NotFoundException or UnreadableBookException or ValidationException or RulePackException => exception.Message,
        IOException { InnerException: AddressInUseException } => "监听地址已被别的程序占用。请先停掉它，或用 --urls 换一个地址。",
        IOException or UnauthorizedAccessException => $"文件或目录读写不成，请核对路径、权限和剩余空间。（{exception.Message}）",
        DbException => $"数据库用不成，请核对 --data 或 --database、权限和网络。（{exception.Message}）",
        InvalidOperationException { InnerException: DbException database } => Words(database),
        _ => null,
    };
}
