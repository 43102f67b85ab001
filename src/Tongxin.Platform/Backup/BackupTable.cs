using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Tongxin.Platform.Data;
using Tongxin.Platform.Ledger.Sealing;

namespace Tongxin.Platform.Backup;

/// <summary>A table of the office as a backup holds it.</summary>
sealed class BackupTable(ITable table)
{
    public string Name => table.Name;

    /// <summary>The table's entry in the file.</summary>
    public string Entry => $"tables/{Name}.ndjson";

    /// <summary>The table's name as SQL writes it.</summary>
    public string Sql => $"\"{Name}\"";

    public IReadOnlyList<BackupColumn> Columns { get; } = [.. table.Columns.Select(BackupColumn.Of)];

    public string Select => $"SELECT {string.Join(", ", Columns.Select(column => column.Sql))} FROM {Sql} ORDER BY {string.Join(", ", table.PrimaryKey!.Columns.Select(key => $"\"{key.Name}\""))}";

    public string Count => $"SELECT COUNT(*) FROM {Sql}";

    public bool Holds(Type type) => table.EntityTypeMappings.Any(mapping => mapping.TypeBase.ClrType == type);

    /// <summary>All tables; what waits for sealing comes last, because the database itself notes every fact that is put in.</summary>
    public static IReadOnlyList<BackupTable> All(OfficeDb db) =>
        [.. db.Model.GetRelationalModel().Tables.Select(table => new BackupTable(table))
            .OrderBy(table => table.Holds(typeof(UnsealedFact))).ThenBy(table => table.Name, StringComparer.Ordinal)];
}
