using Tongxin.Platform.Data;
using Tongxin.Platform.Ledger.Sealing;
using Tongxin.Platform.Mail;

namespace Tongxin.Web.Hosting;

/// <summary>How this process serves an office.</summary>
public sealed record TongxinOptions
{
    /// <summary>Where the SQLite file and other local files are.</summary>
    public string DataDirectory { get; init; } = "data";

    /// <summary>A PostgreSQL connection string; without one the office lives in one SQLite file.</summary>
    public string? ConnectionString { get; init; }

    /// <summary>The key that seals the ledger; without it a file in the data directory.</summary>
    public string? LedgerKeyFile { get; init; }

    /// <summary>What that key is when it is made; one that is there stays what it is.</summary>
    public KeyKind LedgerKeyKind { get; init; } = KeyKind.P256;

    /// <summary>The place's own rules: the id of a shipped pack, or a file in JSON; without it national rules apply, in the demonstration with the invented city's.</summary>
    public string? RulesFile { get; init; }

    /// <summary>How e-mail is sent; without it what the configuration says.</summary>
    public MailSettings? Mail { get; init; }

    /// <summary>Addresses to listen on, separated by semicolons.</summary>
    public string Urls { get; init; } = "http://127.0.0.1:5080";

    /// <summary>Demo mode: a simulated office, and a visitor may pick whom to sign in as.</summary>
    public bool Demo { get; init; }

    /// <summary>How many times the simulated office's volume.</summary>
    public int Scale { get; init; } = 1;

    /// <summary>About how many suggestions come in each year before the last of the simulated office: some 2,300 in five years.</summary>
    public int PapersAYear { get; init; } = 570;

    /// <summary>Decides everything that is by chance in the simulated office.</summary>
    public int Seed { get; init; } = 334;

    public OfficeDatabase Database => ConnectionString is { } connection
        ? OfficeDatabase.Parse(connection)
        : OfficeDatabase.File(Path.Combine(DataDirectory, "tongxin.db"));

    public string LedgerKey => LedgerKeyFile ?? Path.Combine(DataDirectory, "ledger.key");

    /// <summary>Cookies travel over TLS only, except where nothing leaves this machine.</summary>
    public bool IsLocalOnly => Urls.Split(';').All(url => Uri.TryCreate(url, UriKind.Absolute, out var uri) && uri.IsLoopback);
}
