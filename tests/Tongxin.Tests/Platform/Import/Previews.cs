using Tongxin.Tests.Kit;

namespace Tongxin.Tests.Platform.Import;

/// <summary>What the preview of an uploaded workbook shows.</summary>
static class Previews
{
    /// <summary>Says yes to what the preview shows.</summary>
    public static Task<Page> Confirm(this Page preview, params (string Field, string Value)[] filled) =>
        preview.Submit([("Input.Fingerprint", preview.Find("[name='Input.Fingerprint']")!.GetAttribute("value")!), .. filled]);

    /// <summary>The rows of a preview: result, sheet, row and what is said of it.</summary>
    public static IReadOnlyList<string> Results(this Page page) =>
        [.. page.Rows.Select(row => string.Join(' ', row.TextContent.Split(default(char[]), StringSplitOptions.RemoveEmptyEntries)))];
}
