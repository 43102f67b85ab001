using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Logging;
using Tongxin.Web.Hosting;

namespace Tongxin.Bench;

/// <summary>The simulated office in a database: a folder for SQLite, a connection string for PostgreSQL.</summary>
sealed record Office(TongxinOptions Options)
{
    public static Office At(string database) => new(new TongxinOptions { Demo = true } with
    {
        DataDirectory = database.Contains("Host=", StringComparison.Ordinal) ? "data" : database,
        ConnectionString = database.Contains("Host=", StringComparison.Ordinal) ? database : null,
    });

    /// <summary>The product inside this process, filled and up to date.</summary>
    public async Task<WebApplication> Open(Action<WebApplicationBuilder>? adjust = null)
    {
        if (Options.ConnectionString is null)
            Directory.CreateDirectory(Options.DataDirectory);
        var app = TongxinHost.Build(Options, builder =>
        {
            builder.Logging.SetMinimumLevel(LogLevel.Warning);
            adjust?.Invoke(builder);
        });
        await TongxinHost.Migrate(app.Services, CancellationToken.None);
        await TongxinHost.FillDemo(app.Services, Console.Error, CancellationToken.None);
        return app;
    }
}
