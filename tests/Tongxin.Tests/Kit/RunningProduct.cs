using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Tongxin.Platform.Ledger;
using Tongxin.Platform.Statutes;
using Tongxin.Rules.Packs;
using Tongxin.Web.Hosting;

namespace Tongxin.Tests.Kit;

/// <summary>The product, running on a database of its own. Starting it costs more than most tests: one that serves the small
/// office as usual is handed from test to test, and everything in it is put back as it was.</summary>
sealed class RunningProduct
{
    static readonly Lazy<Task<TestDatabase>> Bare = new(() => Make(null));
    static readonly Lazy<Task<TestDatabase>> Filled = new(() => Make(SmallOffice.Fill));
    static readonly ConcurrentBag<RunningProduct> Idle = [];

    readonly TestDatabase database;
    readonly bool isUsual;

    RunningProduct(TestDatabase database, WebApplication app, HandClock clock, bool isUsual) =>
        (this.database, App, Clock, this.isUsual) = (database, app, clock, isUsual);

    public WebApplication App { get; }
    public HandClock Clock { get; }

    /// <summary>The small office as usual.</summary>
    public static async Task<RunningProduct> Usual()
    {
        if (!Idle.TryTake(out var product))
            return await Start((await Filled.Value).Copy(), null, isUsual: true);
        product.database.PutBack(await Filled.Value);
        foreach (var cache in product.App.Services.GetServices<IFactsWritten>())
            cache.Written(["unit.put-back", "activity-kind.put-back", "publication.put-back"]);
        return product;
    }

    /// <summary>The small office with options or routes of the test's own.</summary>
    public static async Task<RunningProduct> With(TongxinOptions? options, Action<WebApplication>? routes) =>
        await Start((await Filled.Value).Copy(), options, routes: routes);

    /// <summary>An office in which nothing is entered yet.</summary>
    public static async Task<RunningProduct> Empty(TongxinOptions? options) => await Start((await Bare.Value).Copy(), options);

    public async Task GiveBack()
    {
        if (isUsual)
        {
            Idle.Add(this);
            return;
        }
        await App.DisposeAsync();
        database.Dispose();
    }

    static async Task<TestDatabase> Make(Func<IServiceProvider, Task>? fill)
    {
        var database = TestDatabase.Empty();
        await using (var app = Build(database, new HandClock(), null))
        {
            await TongxinHost.Migrate(app.Services, CancellationToken.None);
            await using var scope = app.Services.CreateAsyncScope();
            await (fill?.Invoke(scope.ServiceProvider) ?? Task.CompletedTask);
        }
        return database.AsTemplate();
    }

    static async Task<RunningProduct> Start(TestDatabase database, TongxinOptions? options, bool isUsual = false, Action<WebApplication>? routes = null)
    {
        var clock = new HandClock();
        var app = Build(database, clock, options);
        routes?.Invoke(app);
        await app.StartAsync();
        return new(database, app, clock, isUsual);
    }

    static WebApplication Build(TestDatabase database, HandClock clock, TongxinOptions? options) =>
        TongxinHost.Build((options ?? new()) with { ConnectionString = database.Database.ConnectionString, LedgerKeyFile = database.LedgerKey }, builder =>
        {
            builder.WebHost.UseTestServer();
            builder.Services.AddSingleton<TimeProvider>(clock);
            // Hashing a password is slow on purpose; how slow is not what these tests are about.
            builder.Services.Configure<PasswordHasherOptions>(hashing => hashing.IterationCount = 500);
            if (options?.RulesFile is null)
                builder.Services.AddSingleton(new OfficeRules(RulePack.Yunchuan));
            builder.Logging.SetMinimumLevel(LogLevel.Error);
        });
}
