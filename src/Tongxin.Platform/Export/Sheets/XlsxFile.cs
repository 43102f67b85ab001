using System.IO.Compression;
using System.Text;

namespace Tongxin.Platform.Export.Sheets;

/// <summary>
/// An Excel workbook (Office Open XML), written into its zip row by row. Lists longer than a sheet may be go on in the next one.
/// </summary>
internal static class XlsxFile
{
    private const int RowsPerSheet = 1_048_576;

    // The same rows give the same file; the zip format begins with this year.
    private static readonly DateTimeOffset entryTime = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public static async Task Write<T>(Sheet<T> sheet, IAsyncEnumerable<T> rows, Stream to, CancellationToken ct)
    {
        using var outbox = new Outbox(to);
        await using var row = rows.GetAsyncEnumerator(ct);
        using (var zip = new ZipArchive(outbox, ZipArchiveMode.Create, leaveOpen: true))
        {
            var sheets = 0;
            var more = await row.MoveNextAsync();
            do
            {
                using var part = Open(zip, $"xl/worksheets/sheet{++sheets}.xml");
                more = await WriteSheet(sheet, row, more, part, outbox, ct);
            } while (more);

            Put(zip, "xl/workbook.xml", XlsxParts.Workbook(sheet.Name, sheets));
            Put(zip, "xl/_rels/workbook.xml.rels", XlsxParts.WorkbookRelations(sheets));
            Put(zip, "xl/styles.xml", XlsxParts.Styles);
            Put(zip, "_rels/.rels", XlsxParts.Relations);
            Put(zip, "[Content_Types].xml", XlsxParts.ContentTypes(sheets));
        }
        await outbox.Send(ct);
    }

    /// <returns>Whether there is a row left for another sheet.</returns>
    internal static async Task<bool> WriteSheet<T>(Sheet<T> sheet, IAsyncEnumerator<T> row, bool more, StreamWriter part, Outbox outbox, CancellationToken ct)
    {
        part.Write(XlsxParts.SheetStart(sheet.Columns.Select(column => column.Name)));
        var xml = new StringBuilder();
        var number = 1;
        Cells.AppendRow(xml, number, sheet.Columns.Select(column => (object?)column.Name), head: true);
        part.Write(xml);
        for (; more && number < RowsPerSheet; more = await row.MoveNextAsync())
        {
            Cells.AppendRow(xml.Clear(), ++number, sheet.Columns.Select(column => column.Value(row.Current)), head: false);
            part.Write(xml);
            if (outbox.Length >= Outbox.Full) await outbox.Send(ct);
        }
        part.Write(XlsxParts.SheetEnd(sheet.Columns.Count, number));
        return more;
    }

    internal static void Put(ZipArchive zip, string name, string xml)
    {
        using var part = Open(zip, name);
        part.Write(xml);
    }

    internal static StreamWriter Open(ZipArchive zip, string name)
    {
        var entry = zip.CreateEntry(name, CompressionLevel.Fastest);
        entry.LastWriteTime = entryTime;
        return new StreamWriter(entry.Open(), new UTF8Encoding(false), 32 * 1024);
    }

    /// <summary>
    /// Stands between the zip, which writes synchronously when a part is closed, and a response, which takes asynchronous writes only.
    /// Not seekable, so that the zip never wants to go back over what has been sent.
    /// </summary>
    internal sealed class Outbox(Stream to) : MemoryStream
    {
        public const int Full = 64 * 1024;

        public override bool CanSeek => false;

        public async Task Send(CancellationToken ct)
        {
            await to.WriteAsync(GetBuffer().AsMemory(0, (int)Length), ct);
            SetLength(0);
        }
    }
}
