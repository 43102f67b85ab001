using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Tongxin.Platform.Data;

/// <summary>What every table has in common on both databases.</summary>
static class OfficeModel
{
    // SQLite gives instants back without a kind; the office keeps them in UTC.
    static readonly ValueConverter<DateTime, DateTime> Utc =
        new(value => value, value => DateTime.SpecifyKind(value, DateTimeKind.Utc));

    public static void Conventions(ModelBuilder builder)
    {
        foreach (var type in builder.Model.GetEntityTypes())
        {
            if (typeof(Record).IsAssignableFrom(type.ClrType) && type.BaseType is null)
            {
                builder.Entity(type.ClrType).Property(nameof(Record.Version)).IsConcurrencyToken();
                builder.Entity(type.ClrType).Property(nameof(Record.Id)).ValueGeneratedNever();
                builder.Entity(type.ClrType).Ignore(nameof(Record.Label)).Ignore(nameof(Record.LedgerUnit));
            }
            foreach (var property in type.GetProperties())
                if (property.ClrType == typeof(DateTime) || property.ClrType == typeof(DateTime?))
                    property.SetValueConverter(Utc);
        }
    }
}
