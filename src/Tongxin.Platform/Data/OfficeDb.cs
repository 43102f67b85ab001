using Microsoft.AspNetCore.DataProtection.EntityFrameworkCore;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.Extensions.DependencyInjection;
using Tongxin.Platform.Accounts;
using Tongxin.Platform.Ledger;
using Tongxin.Platform.Modules;
using Tongxin.Platform.Time;

namespace Tongxin.Platform.Data;

/// <summary>The database of one office. Saving writes the facts that records remember, and refuses a change without one.</summary>
public sealed class OfficeDb(DbContextOptions<OfficeDb> options) : IdentityUserContext<Account, Guid>(options), IDataProtectionKeyContext
{
    readonly ModuleList modules = options.FindExtension<CoreOptionsExtension>()?.ApplicationServiceProvider?.GetRequiredService<ModuleList>()
        ?? throw new InvalidOperationException("OfficeDb needs the application's services: they name the modules that map tables.");

    public DbSet<Fact> Facts => Set<Fact>();
    public DbSet<DataProtectionKey> DataProtectionKeys => Set<DataProtectionKey>();

    /// <summary>The services of the request that uses this context; set by <see cref="OfficeDbSetup"/>.</summary>
    internal IServiceProvider Request { get; set; } = EmptyServices.Instance;

    /// <summary>Fetches a record to act on, insisting that it is still the version the person saw.</summary>
    /// <param name="id">The record.</param>
    /// <param name="version">The version shown in the form; null where no form stood between.</param>
    /// <exception cref="NotFoundException">There is none.</exception>
    /// <exception cref="StaleRecordException">It was changed since.</exception>
    public async Task<T> Get<T>(Guid id, int? version, CancellationToken ct) where T : Record
    {
        var record = await Set<T>().SingleOrDefaultAsync(r => r.Id == id, ct)
            ?? throw new NotFoundException("没有这条记录，可能已经撤销，或网址有误。");
        if (version is { } seen && seen != record.Version)
            throw await StaleRecords.Since(this, record, seen, ct);
        return record;
    }

    /// <summary>Only for the framework's own rows, such as the keys that protect cookies; acts are saved by <see cref="SaveChangesAsync(bool, CancellationToken)"/>.</summary>
    public override int SaveChanges(bool acceptAllChangesOnSuccess) =>
        ChangeTracker.Entries().All(entry => OfficeFacts.IsUnrecorded(entry.Metadata))
            ? base.SaveChanges(acceptAllChangesOnSuccess)
            : throw new NotSupportedException("Use SaveChangesAsync: facts are written on the way.");

    public override async Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        var acting = Request.GetService<Acting>() ?? new Acting();
        var clock = Request.GetService<OfficeClock>() ?? new OfficeClock(TimeProvider.System);
        await new FactWriter(this, acting, clock, Request.GetServices<IFactListener>()).Write(cancellationToken);
        var kinds = ChangeTracker.Entries<Fact>().Where(fact => fact.State == EntityState.Added).Select(fact => fact.Entity.Kind).ToHashSet();
        try
        {
            var rows = await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
            if (kinds.Count > 0)
                foreach (var listener in Request.GetServices<IFactsWritten>())
                    listener.Written(kinds);
            return rows;
        }
        catch (DbUpdateConcurrencyException lost) when (lost.Entries is [{ Entity: Record record } entry, ..])
        {
            var seen = entry.Property(nameof(Record.Version)).OriginalValue as int? ?? 0;
            ChangeTracker.Clear();
            throw await StaleRecords.Since(this, record, seen, cancellationToken);
        }
    }

    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        builder.ApplyConfigurationsFromAssembly(typeof(OfficeDb).Assembly);
        foreach (var module in modules)
            builder.ApplyConfigurationsFromAssembly(module.GetType().Assembly);
        OfficeModel.Conventions(builder);
    }

    sealed class EmptyServices : IServiceProvider
    {
        public static readonly EmptyServices Instance = new();

        public object? GetService(Type serviceType) =>
            serviceType.IsGenericType && serviceType.GetGenericTypeDefinition() == typeof(IEnumerable<>)
                ? Array.CreateInstance(serviceType.GetGenericArguments()[0], 0)
                : null;
    }
}
