using System.Data.Common;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;

namespace Tongxin.Platform.Backup;

/// <summary>A column as a backup holds it: by its property's name, with a value that is the same on every engine.</summary>
abstract class BackupColumn(IColumn column, IProperty property)
{
    public string Name => property.Name;

    /// <summary>The column's name as SQL writes it.</summary>
    public string Sql => $"\"{column.Name}\"";

    /// <summary>Numbers that the database gives out itself.</summary>
    public bool IsNumbered => property.ValueGenerated == ValueGenerated.OnAdd && (property.ClrType == typeof(int) || property.ClrType == typeof(long));

    protected RelationalTypeMapping Mapping { get; } = property.GetRelationalTypeMapping();

    public abstract void Write(DbDataReader row, int at, Utf8JsonWriter json);

    public abstract object? Read(JsonElement value);

    public DbParameter Parameter(DbCommand command, string name, JsonElement value) => Mapping.CreateParameter(command, name, Read(value), column.IsNullable);

    public static BackupColumn Of(IColumn column)
    {
        var property = column.PropertyMappings[0].Property;
        var mapping = property.GetRelationalTypeMapping();
        var stored = mapping.Converter?.ProviderClrType ?? mapping.ClrType;
        return (BackupColumn)Activator.CreateInstance(typeof(BackupColumn<>).MakeGenericType(Nullable.GetUnderlyingType(stored) ?? stored), column, property)!;
    }
}

/// <typeparam name="T">What the driver gives and takes: an enumeration's number or name, an instant, bytes.</typeparam>
sealed class BackupColumn<T>(IColumn column, IProperty property) : BackupColumn(column, property)
{
    public override void Write(DbDataReader row, int at, Utf8JsonWriter json)
    {
        json.WritePropertyName(Name);
        if (row.IsDBNull(at))
            json.WriteNullValue();
        else
            JsonSerializer.Serialize(json, row.GetFieldValue<T>(at) is var value && value is DateTime instant ? (T)(object)DateTime.SpecifyKind(instant, DateTimeKind.Utc) : value);
    }

    public override object? Read(JsonElement value) =>
        value.ValueKind == JsonValueKind.Null ? null
        : Mapping.Converter is { } converter ? converter.ConvertFromProvider(value.Deserialize<T>())
        : value.Deserialize<T>();
}
