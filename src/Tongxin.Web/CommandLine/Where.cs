using System.CommandLine;
using System.CommandLine.Parsing;
using Tongxin.Platform.Ledger.Sealing;
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
        Description = "本地规则包：随程序提供的编号（如 qingdao），或者 JSON 文件；不写则只用全国规则，演示时用云川市（虚构）的。也可用环境变量 TONGXIN_RULES",
        DefaultValueFactory = _ => Environment.GetEnvironmentVariable("TONGXIN_RULES") is { Length: > 0 } file ? file : null,
        Recursive = true,
    };

    static readonly Option<string?> LedgerKey = new("--ledger-key")
    {
        Description = "封存台账的密钥文件；不写则是数据目录下的 ledger.key。也可用环境变量 TONGXIN_LEDGER_KEY",
        DefaultValueFactory = _ => Environment.GetEnvironmentVariable("TONGXIN_LEDGER_KEY") is { Length: > 0 } file ? file : null,
        Recursive = true,
    };

    static readonly Option<string> LedgerKeyKind = new("--ledger-key-kind")
    {
        Description = "新建封存密钥时用哪一种：p256（默认）或 sm2（国密）；已有的密钥不变。也可用环境变量 TONGXIN_LEDGER_KEY_KIND",
        DefaultValueFactory = _ => Environment.GetEnvironmentVariable("TONGXIN_LEDGER_KEY_KIND") is { Length: > 0 } kind ? kind : new TongxinOptions().LedgerKeyKind.Name,
        Recursive = true,
        Validators = { InsistOnKind },
    };

    public static IReadOnlyList<Option> Options { get; } = [Data, Database, Urls, Rules, LedgerKey, LedgerKeyKind];

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

    static void InsistOnKind(OptionResult result)
    {
        if (Kind(result.GetValueOrDefault<string>()) is null)
            result.AddError($"--ledger-key-kind 里的“{result.GetValueOrDefault<string>()}”不是封存密钥的种类，应写 p256 或 sm2。");
    }

    static KeyKind? Kind(string name) => KeyKind.All.SingleOrDefault(kind => kind.Name == name);

    public static TongxinOptions Read(ParseResult parsed) => new()
    {
        DataDirectory = parsed.GetValue(Data)!,
        ConnectionString = parsed.GetValue(Database),
        Urls = parsed.GetValue(Urls)!,
        RulesFile = parsed.GetValue(Rules),
        LedgerKeyFile = parsed.GetValue(LedgerKey),
        LedgerKeyKind = Kind(parsed.GetValue(LedgerKeyKind)!)!,
    };
}
