namespace Tongxin.Platform.Export.Sheets;

/// <summary>A list that can be taken away (导出), as CSV or as an Excel workbook. Rows are written as they come; no list is too long for memory.</summary>
/// <param name="Name">What the sheet is called in the workbook; signs that Excel forbids there are replaced.</param>
/// <param name="Columns">At least one.</param>
public sealed record Sheet<T>(string Name, IReadOnlyList<Column<T>> Columns)
{
    /// <summary>Writes CSV (RFC 4180, UTF-8 with a byte-order mark so that Excel reads Chinese). The stream stays open; only asynchronous writes are made.</summary>
    public Task WriteCsv(IAsyncEnumerable<T> rows, Stream to, CancellationToken ct = default) => CsvFile.Write(this, rows, to, gbk: null, ct);

    /// <summary>Writes CSV in GBK, without a mark. The stream stays open; only asynchronous writes are made.</summary>
    /// <exception cref="UnwritableException">GBK cannot hold all of it; what was written until then is of no use.</exception>
    public Task WriteGbkCsv(IAsyncEnumerable<T> rows, Stream to, CancellationToken ct = default) => CsvFile.Write(this, rows, to, new Gbk(), ct);

    /// <summary>Writes an Excel workbook (.xlsx). The stream need not be seekable and stays open; only asynchronous writes are made.</summary>
    public Task WriteXlsx(IAsyncEnumerable<T> rows, Stream to, CancellationToken ct = default) => XlsxFile.Write(this, rows, to, ct);
}

/// <summary>What the files of a <see cref="Sheet{T}"/> are called on the web.</summary>
public static class SheetType
{
    public const string Csv = "text/csv; charset=utf-8";
    public const string GbkCsv = "text/csv; charset=gbk";
    public const string Xlsx = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
}
