using System.IO.Compression;
using System.Xml;

namespace Tongxin.Platform.Import;

/// <summary>The parts inside a workbook, unpacked no further than a bound: what a zip says of its sizes may be a lie.</summary>
sealed class BookParts(ZipArchive zip, long bound)
{
    static readonly XmlReaderSettings Settings = new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
        CloseInput = true,
    };

    long left = bound;

    public bool Has(string path) => Find(path) is not null;

    public XmlReader Open(string path) => Find(path) is { } entry
        ? XmlReader.Create(new Bounded(entry.Open(), this), Settings)
        : throw new InvalidDataException($"The part {path} is missing.");

    // Names of parts do not distinguish case; some programs write backslashes.
    ZipArchiveEntry? Find(string path) => zip.Entries.FirstOrDefault(entry =>
        entry.FullName.Replace('\\', '/').TrimStart('/').Equals(path.TrimStart('/'), StringComparison.OrdinalIgnoreCase));

    sealed class Bounded(Stream inner, BookParts parts) : Stream
    {
        public override bool CanRead => true;
        public override bool CanSeek => false;
        public override bool CanWrite => false;
        public override long Length => throw new NotSupportedException();
        public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

        public override int Read(byte[] buffer, int offset, int count) => Count(inner.Read(buffer, offset, count));

        public override int Read(Span<byte> buffer) => Count(inner.Read(buffer));

        int Count(int read)
        {
            parts.left -= read;
            return parts.left >= 0 ? read : throw new UnreadableBookException("这个文件解开以后太大，不再往下读。请把内容复制到新的空白工作簿里再传。");
        }

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();
        public override void SetLength(long value) => throw new NotSupportedException();
        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        protected override void Dispose(bool disposing)
        {
            if (disposing)
                inner.Dispose();
            base.Dispose(disposing);
        }
    }
}
