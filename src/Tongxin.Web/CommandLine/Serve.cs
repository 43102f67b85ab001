using System.CommandLine;
using Tongxin.Rules.Packs;
using Tongxin.Platform.Data;
using Tongxin.Platform.Jobs;
using Tongxin.Web.Hosting;

namespace Tongxin.Web.CommandLine;

/// <summary>Serves the office, or the simulated one.</summary>
static class Serve
{
    public static Command Command(string name, string description, bool demo)
    {
        var scale = new Option<int>("--scale") { Description = "模拟数据的倍数", DefaultValueFactory = _ => 1 };
        var seed = new Option<int>("--seed") { Description = "模拟数据的随机种子", DefaultValueFactory = _ => new TongxinOptions().Seed };
        var command = new Command(name, description);
        if (demo)
        {
            command.Add(scale);
            command.Add(seed);
        }
        command.SetAction((parsed, ct) => Run(Where.Read(parsed) with
        {
            Demo = demo,
            Scale = demo ? parsed.GetValue(scale) : 1,
            Seed = demo ? parsed.GetValue(seed) : 0,
        }, ct));
        return command;
    }

    public static async Task<int> Run(TongxinOptions options, CancellationToken ct)
    {
        if (options.ConnectionString is null)
            Directory.CreateDirectory(options.DataDirectory);
        WebApplication built;
        try
        {
            built = TongxinHost.Build(options, builder => builder.Services.AddDuties());
        }
        catch (RulePackException doubtful)
        {
            // A deadline that is silently wrong is worse than an office that does not open.
            await Console.Error.WriteLineAsync($"没有启动，请先改好规则包。{doubtful.Message}");
            return 1;
        }
        await using var app = built;
        var opening = app.Services.GetRequiredService<Opening>();
        opening.Hold();
        await app.StartAsync(ct);
        await TongxinHost.Migrate(app.Services, ct);
        if (options.Demo)
            await TongxinHost.FillDemo(app.Services, Console.Out, ct);
        opening.Open();
        foreach (var url in app.Urls)
            Console.WriteLine($"同心已启动：{url}");
        await Entrance.FirstRun.SetUpToken.Print(app.Services, app.Urls, Console.Out, ct);
        await app.WaitForShutdownAsync(ct);
        return 0;
    }
}
