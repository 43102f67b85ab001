using System.Buffers;
using System.Text.RegularExpressions;

namespace Tongxin.Platform.Export.Sheets;

/// <summary>
/// Text that a spreadsheet would take for a formula. A name typed as =HYPERLINK(…) must not act on whoever opens the export,
/// so CSV puts an apostrophe before it, and workbooks mark the cell as text the way Excel itself does. Plain numbers such as
/// -5 are left alone.
/// </summary>
internal static partial class Formula
{
    // East Asian editions of Excel take the full-width signs for the half-width ones.
    private static readonly SearchValues<char> beginnings = SearchValues.Create("=+-@\t\r\n＝＋－＠");

    public static bool IsLike(string text) => text.Length > 0 && beginnings.Contains(text[0]) && !PlainNumber().IsMatch(text);

    [GeneratedRegex(@"^[+-]?[0-9]{1,15}(\.[0-9]{1,15})?\z")]
    private static partial Regex PlainNumber();
}
