using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.Caching.Memory;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Tongxin.Platform.Modules;
using Tongxin.Platform.Similar;

namespace Tongxin.Platform.Data;

/// <summary>Which database the office uses.</summary>
public enum DatabaseKind
{
    Sqlite,
    Postgres,
}

/// <summary>Where the office's data is.</summary>
/// <param name="Kind">SQLite by default; PostgreSQL when the connection string names a host.</param>
/// <param name="ConnectionString">In the manner of the driver.</param>
public sealed record OfficeDatabase(DatabaseKind Kind, string ConnectionString)
{
    /// <summary>A single SQLite file in a folder.</summary>
    public static OfficeDatabase File(string path) => new(DatabaseKind.Sqlite, $"Data Source={path};Cache=Private;Pooling=True;Default Timeout=30");

    /// <summary>Reads a connection string: one that names a host is PostgreSQL's.</summary>
    public static OfficeDatabase Parse(string connectionString) =>
        connectionString.Contains("Host=", StringComparison.OrdinalIgnoreCase)
            ? new(DatabaseKind.Postgres, connectionString)
            : new(DatabaseKind.Sqlite, connectionString);
}

public static class OfficeDbSetup
{
    /// <summary>Questions that were translated into SQL, some ten thousand of them. EF Core keeps a tenth of that by itself: the office asks more, and translating one anew takes as long as answering ten.
    /// The model is kept there too, so that each kind of database has its own.</summary>
    static readonly MemoryCache OnSqlite = Translated(), OnPostgres = Translated();

    static MemoryCache Translated() => new(new MemoryCacheOptions { SizeLimit = 100_000 });

    /// <summary>Registers the office's database. A pool of contexts, each tied to the request that borrows it.</summary>
    public static void AddOfficeDb(this IServiceCollection services, OfficeDatabase database)
    {
        services.AddSingleton(database);
        services.AddSingleton<CommonWords>();
        services.AddPooledDbContextFactory<OfficeDb>((provider, options) => options.UseOffice(database, provider));
        services.AddScoped(provider =>
        {
            var db = provider.GetRequiredService<IDbContextFactory<OfficeDb>>().CreateDbContext();
            db.Request = provider;
            return db;
        });
    }

    /// <summary>Begins to make the model of the database, which every context then shares: nothing else in a start takes as long, and another core is idle meanwhile.
    /// What goes wrong is thrown again to whoever asks for the model.</summary>
    public static void MakeModelAhead(OfficeDatabase database, ModuleList modules) => _ = Task.Run(() =>
    {
        using var services = new ServiceCollection().AddSingleton(modules).BuildServiceProvider();
        var options = new DbContextOptionsBuilder<OfficeDb>();
        options.UseOffice(database, services);
        using var db = new OfficeDb(options.Options);
        return db.Model;
    });

    static void UseOffice(this DbContextOptionsBuilder options, OfficeDatabase database, IServiceProvider provider)
    {
        options.UseApplicationServiceProvider(provider).UseMemoryCache(database.Kind == DatabaseKind.Sqlite ? OnSqlite : OnPostgres);
        // A count that stops at a bound needs no order.
        options.ConfigureWarnings(warnings => warnings.Ignore(CoreEventId.NoEntityTypeConfigurationsWarning, CoreEventId.RowLimitingOperationWithoutOrderByWarning)
            // SQLite cannot rebuild a table inside a transaction. A first start has nothing to lose, and an upgrade begins with a backup (docs/running.md).
            .Log((RelationalEventId.NonTransactionalMigrationOperationWarning, LogLevel.Debug)));
        if (database.Kind == DatabaseKind.Postgres)
            options.UseNpgsql(database.ConnectionString, npgsql => npgsql.MigrationsAssembly("Tongxin.Data.Postgres"));
        else
            options.UseSqlite(database.ConnectionString, sqlite => sqlite
                    .MigrationsAssembly("Tongxin.Data.Sqlite")
                    // One parameter for a list of values, as on PostgreSQL: with one for each value the SQL would be written anew at every call.
                    .UseParameterizedCollectionMode(ParameterTranslationMode.Parameter))
                .AddInterceptors(Sqlite.Pragmas.Instance);
    }
}
