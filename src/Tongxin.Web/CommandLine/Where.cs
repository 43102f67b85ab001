using System.CommandLine;
using System.CommandLine.Parsing;
using Tongxin.Web.Hosting;

namespace Tongxin.Web.CommandLine;

/// <summary>Options every command takes: where the office's data is.</summary>
static class Where
{
    static readonly Option<string> Data = new("--data") { Description = "数据目录", DefaultValueFactory = _ => "data", Recursive = true };

    static readonly Option<string?> Database = new("--database")
    {
        Description = "PostgreSQL 连接串；不写则用数据目录下的 SQLite 文件。也可用环境变量 TONGXIN_DATABASE",
        DefaultValueFactory = _ => Environment.GetEnvironmentVariable("TONGXIN_DATABASE"),
        Recursive = true,
    };

    static readonly Option<string> Urls = new("--urls")
    {
        Description = "监听地址，多个用分号隔开",
        DefaultValueFactory = _ => Environment.GetEnvironmentVariable("ASPNETCORE_URLS") ?? new TongxinOptions().Urls,
        Recursive = true,
        Validators = { InsistOnAddresses },
    };

    static readonly Option<string?> Rules = new("--rules")
    {
        Description = "本地规则包（JSON 文件）；不写则只用全国规则，演示时用云川市（虚构）的。也可用环境变量 TONGXIN_RULES",
        DefaultValueFactory = _ => Environment.GetEnvironmentVariable("TONGXIN_RULES") is { Length: > 0 } file ? file : null,
        Recursive = true,
    };

    static readonly Option<string?> LedgerKey = new("--ledger-key")
    {
        Description = "封存台账的密钥文件；不写则是数据目录下的 ledger.key。也可用环境变量 TONGXIN_LEDGER_KEY",
        DefaultValueFactory = _ => Environment.GetEnvironmentVariable("TONGXIN_LEDGER_KEY") is { Length: > 0 } file ? file : null,
        Recursive = true,
    };

    public static IReadOnlyList<Option> Options { get; } = [Data, Database, Urls, Rules, LedgerKey];

    static void InsistOnAddresses(OptionResult result)
    {
        foreach (var url in result.GetValueOrDefault<string>().Split(';'))
            try
            {
                BindingAddress.Parse(url);
            }
            catch (FormatException)
            {
                result.AddError($"--urls 里的“{url}”不是监听地址，应写作 http://127.0.0.1:5080 的样式。");
            }
    }

    public static TongxinOptions Read(ParseResult parsed) => new()
    {
        DataDirectory = parsed.GetValue(Data)!,
        ConnectionString = parsed.GetValue(Database),
        Urls = parsed.GetValue(Urls)!,
        RulesFile = parsed.GetValue(Rules),
        LedgerKeyFile = parsed.GetValue(LedgerKey),
    };
}
