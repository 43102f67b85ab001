using Tongxin.Platform.Export.Sheets;

namespace Tongxin.Tests.Platform.Export.Sheets;

/// <summary>Short ways to a file and back.</summary>
internal static class Exported
{
    public static readonly Sheet<object?[]> Two = new("名册", [new("甲", row => row[0]), new("乙", row => row[1])]);
    public static readonly Sheet<object?> One = new("名册", [new("文字", row => row)]);

    public static async Task<byte[]> Csv<T>(Sheet<T> sheet, params T[] rows)
    {
        using var to = new MemoryStream();
        await sheet.WriteCsv(rows.ToAsyncEnumerable(), to, TestContext.Current.CancellationToken);
        return to.ToArray();
    }

    public static async Task<MemoryStream> Xlsx<T>(Sheet<T> sheet, params T[] rows)
    {
        using var to = new WriteOnly();
        await sheet.WriteXlsx(rows.ToAsyncEnumerable(), to, TestContext.Current.CancellationToken);
        return new MemoryStream(to.Written.ToArray());
    }

    /// <summary>A stream like a response: it can be written to, asynchronously, and nothing else.</summary>
    public sealed class WriteOnly : Stream
    {
        public MemoryStream Written { get; } = new();
        public override bool CanRead => false;
        public override bool CanSeek => false;
        public override bool CanWrite => true;
        public override long Length => throw new NotSupportedException();
        public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }
        public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default) => Written.WriteAsync(buffer, cancellationToken);
        public override Task WriteAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) => Written.WriteAsync(buffer, offset, count, cancellationToken);
        public override Task FlushAsync(CancellationToken cancellationToken) => Task.CompletedTask;
        public override void Flush() => throw new InvalidOperationException("Synchronous operations are disallowed.");
        public override void Write(byte[] buffer, int offset, int count) => throw new InvalidOperationException("Synchronous operations are disallowed.");
        public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();
        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();
        public override void SetLength(long value) => throw new NotSupportedException();
    }
}
