using System.Data;
using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace Tongxin.Platform.Data;

/// <summary>Whatever is asked until it is disposed is of one moment; writers go on meanwhile.</summary>
public sealed class OneMoment : IAsyncDisposable
{
    readonly IDbContextTransaction? shared;

    OneMoment(DbTransaction transaction, IDbContextTransaction? shared) => (Transaction, this.shared) = (transaction, shared);

    internal DbTransaction Transaction { get; }

    public static async Task<OneMoment> Of(OfficeDb db, CancellationToken ct)
    {
        await db.Database.OpenConnectionAsync(ct);
        var transaction = db.Database.GetDbConnection() is SqliteConnection sqlite
            // As a deferred one it only reads; the usual one would hold the only place to write.
            ? sqlite.BeginTransaction(deferred: true)
            : await db.Database.GetDbConnection().BeginTransactionAsync(IsolationLevel.RepeatableRead, ct);
        return new(transaction, await db.Database.UseTransactionAsync(transaction, ct));
    }

    public async ValueTask DisposeAsync()
    {
        if (shared is not null)
            await shared.DisposeAsync();
        await Transaction.DisposeAsync();
    }
}
