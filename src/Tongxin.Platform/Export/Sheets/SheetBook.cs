using System.IO.Compression;

namespace Tongxin.Platform.Export.Sheets;

/// <summary>A workbook of several lists, each in a sheet of its own name, written row by row.</summary>
public sealed class SheetBook
{
    readonly List<(string Name, Func<ZipArchive, string, XlsxFile.Outbox, CancellationToken, Task> Write)> sheets = [];

    public SheetBook Add<T>(Sheet<T> sheet, IAsyncEnumerable<T> rows)
    {
        sheets.Add((sheet.Name, async (zip, path, outbox, ct) =>
        {
            await using var row = rows.GetAsyncEnumerator(ct);
            var more = await row.MoveNextAsync();
            await using var part = XlsxFile.Open(zip, path);
            if (await XlsxFile.WriteSheet(sheet, row, more, part, outbox, ct))
                throw new InvalidOperationException($"The list {sheet.Name} is longer than a sheet may be.");
        }
        ));
        return this;
    }

    /// <summary>Writes the workbook (.xlsx). The stream need not be seekable and stays open; only asynchronous writes are made.</summary>
    public async Task Write(Stream to, CancellationToken ct = default)
    {
        using var outbox = new XlsxFile.Outbox(to);
        using (var zip = new ZipArchive(outbox, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (at, sheet) in sheets.Index())
                await sheet.Write(zip, $"xl/worksheets/sheet{at + 1}.xml", outbox, ct);
            XlsxFile.Put(zip, "xl/workbook.xml", XlsxParts.Workbook([.. sheets.Select(sheet => sheet.Name)]));
            XlsxFile.Put(zip, "xl/_rels/workbook.xml.rels", XlsxParts.WorkbookRelations(sheets.Count));
            XlsxFile.Put(zip, "xl/styles.xml", XlsxParts.Styles);
            XlsxFile.Put(zip, "_rels/.rels", XlsxParts.Relations);
            XlsxFile.Put(zip, "[Content_Types].xml", XlsxParts.ContentTypes(sheets.Count));
        }
        await outbox.Send(ct);
    }
}
