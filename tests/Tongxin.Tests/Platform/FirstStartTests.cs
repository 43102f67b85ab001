using System.Collections.Concurrent;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Tongxin.Tests.Kit;
using Tongxin.Web.Hosting;

namespace Tongxin.Tests.Platform;

public sealed class FirstStartTests
{
    [Fact]
    public async Task The_first_start_on_a_new_database_reports_no_error()
    {
        using var database = TestDatabase.Empty();
        var told = new Told();
        await using var app = TongxinHost.Build(new() { ConnectionString = database.Database.ConnectionString }, builder =>
        {
            builder.WebHost.UseTestServer();
            builder.Logging.ClearProviders().AddProvider(told);
        });

        await app.StartAsync();
        await TongxinHost.Migrate(app.Services, CancellationToken.None);
        var page = await app.GetTestClient().GetAsync("/sign-in");

        Assert.Empty(told.Errors);
        Assert.NotEqual(500, (int)page.StatusCode);
    }

    sealed class Told : ILoggerProvider, ILogger
    {
        public ConcurrentQueue<string> Errors { get; } = [];

        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Error;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            Errors.Enqueue(formatter(state, exception));

        public void Dispose()
        {
        }
    }
}
