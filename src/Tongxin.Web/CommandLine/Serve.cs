using System.CommandLine;
using Tongxin.Platform.Data;
using Tongxin.Platform.Jobs;
using Tongxin.Platform.Mail;
using Tongxin.Web.Hosting;

namespace Tongxin.Web.CommandLine;

/// <summary>Serves the office, or the simulated one.</summary>
static class Serve
{
    const int MostScale = 100;

    public static Command Command(string name, string description, bool demo)
    {
        var scale = new Option<int>("--scale") { Description = "模拟数据的倍数", DefaultValueFactory = _ => 1 };
        scale.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int>() is < 1 or > MostScale)
                result.AddError($"--scale 应为 1 到 {MostScale} 的整数。");
        });
        var seed = new Option<int>("--seed") { Description = "模拟数据的随机种子", DefaultValueFactory = _ => new TongxinOptions().Seed };
        var command = new Command(name, description);
        if (demo)
        {
            command.Add(scale);
            command.Add(seed);
        }
        command.SetAction((parsed, ct) => Run(parsed, Where.Read(parsed) with
        {
            Demo = demo,
            Scale = demo ? parsed.GetValue(scale) : 1,
            Seed = demo ? parsed.GetValue(seed) : 0,
        }, ct));
        return command;
    }

    public static async Task<int> Run(ParseResult parsed, TongxinOptions options, CancellationToken ct)
    {
        try
        {
            await Run(options, ct);
            return 0;
        }
        catch (Exception refused) when (Trouble.Words(refused) is { } words)
        {
            // A deadline that is silently wrong is worse than an office that does not open: a doubtful rule pack ends here too.
            await parsed.InvocationConfiguration.Error.WriteLineAsync($"没有启动。{words}");
            return 1;
        }
    }

    static async Task Run(TongxinOptions options, CancellationToken ct)
    {
        if (options.ConnectionString is null)
            Directory.CreateDirectory(options.DataDirectory);
        await using var app = TongxinHost.Build(options, builder => builder.Services.AddDuties());
        // Settings of mail that are wrong stop the start, not the first act that tells somebody something.
        app.Services.GetRequiredService<MailSettings>();
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
    }
}
