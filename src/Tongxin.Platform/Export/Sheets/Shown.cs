using System.Globalization;

namespace Tongxin.Platform.Export.Sheets;

/// <summary>How a value reads as text, the same in every export.</summary>
internal static class Shown
{
    public static string As(object? value) => value switch
    {
        null => "",
        string text => text,
        bool yes => yes ? "是" : "否",
        DateOnly date => date.ToString("O", CultureInfo.InvariantCulture),
        DateTime instant => instant.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture),
        TimeOnly time => time.ToString("HH:mm", CultureInfo.InvariantCulture),
        IFormattable other => other.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString() ?? "",
    };

    public static bool IsNumber(object? value) =>
        value is int or long or short or byte or uint or ulong or ushort or sbyte or decimal or double or float;
}
