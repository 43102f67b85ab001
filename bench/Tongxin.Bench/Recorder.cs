using System.Data;
using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Npgsql;

namespace Tongxin.Bench;

/// <summary>Notes every question that the product asks of its database, to be asked again as it is.</summary>
sealed class Recorder : DbCommandInterceptor
{
    List<DbCommand> noted = [];

    /// <summary>What was asked since the last time.</summary>
    public IReadOnlyList<DbCommand> Take() => Interlocked.Exchange(ref noted, []);

    public override InterceptionResult<DbDataReader> ReaderExecuting(DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result)
    {
        noted.Add(Copy(command));
        return result;
    }

    public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default) =>
        new(ReaderExecuting(command, eventData, result));

    /// <summary>The same question, without a connection.</summary>
    public static DbCommand Copy(DbCommand command)
    {
        DbCommand copy = command is NpgsqlCommand ? new NpgsqlCommand() : new SqliteCommand();
        copy.CommandText = command.CommandText;
        copy.CommandType = CommandType.Text;
        foreach (DbParameter parameter in command.Parameters)
            copy.Parameters.Add(parameter is NpgsqlParameter npgsql ? npgsql.Clone() : new SqliteParameter(parameter.ParameterName, parameter.Value));
        return copy;
    }
}
