using Tongxin.Web.Hosting;

namespace Tongxin.Web.CommandLine;

/// <summary>The office without its server, for commands that work on the data and end.</summary>
static class Offline
{
    public static async Task<WebApplication> Open(TongxinOptions options, CancellationToken ct)
    {
        if (options.ConnectionString is null)
            Directory.CreateDirectory(options.DataDirectory);
        var app = TongxinHost.Build(options);
        await TongxinHost.Migrate(app.Services, ct);
        return app;
    }
}
