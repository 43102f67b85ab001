namespace Tongxin.Platform.Import;

/// <summary>How much of a file is read.</summary>
/// <param name="File">Bytes of the file.</param>
/// <param name="Unpacked">Bytes of a workbook's parts once they are unpacked.</param>
/// <param name="Rows">Rows of all sheets together.</param>
public sealed record BookLimits(int File, int Unpacked, int Rows)
{
    /// <summary>Of a file that somebody uploads.</summary>
    public static BookLimits Upload { get; } = new(10 << 20, 128 << 20, 50_000);

    /// <summary>Of a file that whoever keeps the machine gives on the command line.</summary>
    public static BookLimits CommandLine { get; } = new(1 << 30, int.MaxValue, 1_000_000);

    public string FileWords => $"文件太大，最多 {File >> 20} MB。请删去图片，或分成几个文件。";

    public UnreadableBookException TooManyRows => new($"行数太多，一次最多 {Rows} 行，请分成几个文件。");

    /// <exception cref="UnreadableBookException">The file is empty or too large.</exception>
    public void Insist(byte[] file)
    {
        if (file.Length == 0)
            throw new UnreadableBookException("这是一个空文件。");
        if (file.Length > File)
            throw new UnreadableBookException(FileWords);
    }
}
