namespace Tongxin.Platform.Export.Sheets;

/// <summary>One column of an exported list: its head, and what it shows of a row — text, a number, a date, yes or no, or nothing.</summary>
/// <remarks>Instants are shown as they come; whoever exports them turns them into the office's time first.</remarks>
public sealed record Column<T>(string Name, Func<T, object?> Value);
