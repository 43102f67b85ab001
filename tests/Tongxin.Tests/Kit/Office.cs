global using Record = Tongxin.Platform.Data.Record;
using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Tongxin.People;
using Tongxin.Platform.Accounts;
using Tongxin.Platform.Data;
using Tongxin.Platform.Time;
using Tongxin.Web.Hosting;

namespace Tongxin.Tests.Kit;

/// <summary>A whole office for one test: the real product on a real database that nobody else uses meanwhile, with the clock in the test's hand.</summary>
public sealed class Office : IAsyncDisposable
{
    readonly RunningProduct product;
    readonly WebApplication app;
    readonly ConcurrentDictionary<string, string> tokens = new();

    Office(RunningProduct product, string day)
    {
        (this.product, app, Clock) = (product, product.App, product.Clock);
        Clock.Set(DateOnly.Parse(day));
    }

    public HandClock Clock { get; }

    /// <summary>Opens the small office on a day, by default 1 April 2026, a Wednesday.</summary>
    /// <param name="options">Demo mode and the like; the database is always the test's own.</param>
    /// <param name="routes">Routes of the test's own, such as one that fails.</param>
    public static async Task<Office> Open(string day = "2026-04-01", TongxinOptions? options = null, Action<WebApplication>? routes = null) =>
        new(options is null && routes is null ? await RunningProduct.Usual() : await RunningProduct.With(options, routes), day);

    /// <summary>The small office in a database that no other test gets afterwards, for tests that change what the rows do not tell, such as triggers.</summary>
    public static Task<Office> OfItsOwn() => Open(options: new TongxinOptions());

    /// <summary>An office in which nothing is entered yet.</summary>
    public static async Task<Office> OpenEmpty(string day = "2026-04-01", TongxinOptions? options = null) => new(await RunningProduct.Empty(options), day);

    public void On(string day, string at = "09:00") => Clock.Set(DateOnly.Parse(day), TimeOnly.Parse(at));

    /// <summary>Somebody of the small office, by account name, at the product's pages.</summary>
    public async Task<Visitor> As(string name)
    {
        var token = tokens.TryGetValue(name, out var known) ? known : tokens[name] = await TokenFor(name);
        var client = Client();
        client.DefaultRequestHeaders.Authorization = new("Bearer", token);
        return new(client);
    }

    /// <summary>Somebody who has not signed in, with cookies as a browser keeps them.</summary>
    /// <param name="scheme">https where cookies travel over TLS only.</param>
    public Visitor Stranger(string scheme = "http") => new(Client(scheme));

    HttpClient Client(string scheme = "http") => new(new CookieHandler(app.GetTestServer().CreateHandler())) { BaseAddress = new($"{scheme}://localhost/") };

    /// <summary>Skips a test that asks what only SQLite answers so.</summary>
    /// <param name="why">How PostgreSQL does it.</param>
    public void SkipUnlessSqlite(string why) => Assert.SkipUnless(Services.GetRequiredService<OfficeDatabase>().Kind == DatabaseKind.Sqlite, why);

    /// <summary>Does something inside the office, as a person or as the calendar.</summary>
    public async Task<T> Do<T>(Func<IServiceProvider, Task<T>> act, string? by = null)
    {
        await using var scope = app.Services.CreateAsyncScope();
        if (by is not null)
        {
            var account = await scope.ServiceProvider.GetRequiredService<OfficeDb>().Set<Account>().AsNoTracking().SingleAsync(a => a.UserName == by);
            var standing = await scope.ServiceProvider.GetRequiredService<IStandings>().Of(account.Id, CancellationToken.None);
            scope.ServiceProvider.GetRequiredService<CurrentRights>().Set(standing!);
            var acting = scope.ServiceProvider.GetRequiredService<Acting>();
            (acting.Account, acting.Person, acting.Post, acting.Name) = (account.Id, account.Person, standing!.Main?.Post, standing.Name);
        }
        return await act(scope.ServiceProvider);
    }

    public Task Do(Func<IServiceProvider, Task> act, string? by = null) => Do(async services =>
    {
        await act(services);
        return 0;
    }, by);

    /// <summary>Puts records into the office.</summary>
    public async Task<T> Has<T>(T record) where T : Record
    {
        await Do(async services =>
        {
            var db = services.GetRequiredService<OfficeDb>();
            db.Add(record);
            await db.SaveChangesAsync();
        });
        return record;
    }

    /// <summary>Looks into the database.</summary>
    public Task<T> Look<T>(Func<OfficeDb, Task<T>> question) => Do(services => question(services.GetRequiredService<OfficeDb>()));

    /// <summary>A unit of the small office, by its code.</summary>
    public Task<Guid> Unit(string code) => Look(db => db.Set<Unit>().Where(u => u.Code == code).Select(u => u.Id).SingleAsync());

    public Task<Guid> Person(string name) => Look(db => db.Set<Person>().Where(p => p.Name == name).Select(p => p.Id).FirstAsync());

    public IServiceProvider Services => app.Services;

    public async ValueTask DisposeAsync() => await product.GiveBack();

    Task<string> TokenFor(string name) => Do(async services =>
    {
        var db = services.GetRequiredService<OfficeDb>();
        var account = await db.Set<Account>().Where(a => a.UserName == name).Select(a => a.Id).SingleAsync();
        var (secret, stored) = PersonalToken.Create(account, "测试", services.GetRequiredService<OfficeClock>().Now, days: 3650);
        db.Add(stored);
        await db.SaveChangesAsync();
        return secret;
    });
}
