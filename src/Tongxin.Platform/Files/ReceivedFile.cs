using System.Buffers;
using Microsoft.AspNetCore.Http;
using Tongxin.Platform.Data;
using Tongxin.Platform.Export;

namespace Tongxin.Platform.Files;

/// <summary>A file as a form sent it, once it was found fit to be kept.</summary>
public sealed record ReceivedFile(string Name, FileKind Kind, byte[] Content)
{
    static readonly SearchValues<char> NotInNames = SearchValues.Create("<>:\"/\\|?*");

    /// <summary>Reads the files that were sent with a form; none where no form was sent.</summary>
    /// <exception cref="WrongInputException">One is too large, or of a kind that is not kept.</exception>
    public static async Task<IReadOnlyList<ReceivedFile>> Of(HttpContext? http, CancellationToken ct)
    {
        var received = new List<ReceivedFile>();
        if (http is { Request.HasFormContentType: true })
            foreach (var file in (await http.Request.ReadFormAsync(ct)).Files.Where(file => file.Length > 0 || file.FileName.Length > 0))
                received.Add(await Read(file, Attaching.Field, ct));
        return received;
    }

    static async Task<ReceivedFile> Read(IFormFile file, string field, CancellationToken ct)
    {
        var name = CleanText.OneLine(file.FileName);
        name = name.Length > 0 ? name : "未命名";
        if (file.Length > StoredFile.Largest)
            throw new WrongInputException(field, $"“{name}”有 {file.Length / 1024 / 1024.0:0.#} MB，超过 {StoredFile.Largest / 1024 / 1024} MB，没有收。请压缩照片或另存为 PDF 后再传。");
        if (file.Length == 0)
            throw new WrongInputException(field, $"“{name}”是空文件，没有收。");
        using var content = new MemoryStream((int)file.Length);
        await file.CopyToAsync(content, ct);
        var bytes = content.ToArray();
        if (Zipped.Is(bytes) && Zipped.WhyNot(bytes) is { } why)
            throw new WrongInputException(field, $"“{name}”{why}，没有收。请用 Word、Excel 或 WPS 打开后另存为 docx、xlsx 或 PDF 再传。");
        return FileKind.Of(bytes) is { } kind && !kind.IsDisguised(name)
            ? new(NameOf(name, kind), kind, bytes)
            : throw new WrongInputException(field, $"“{name}”的内容不是{FileKind.Words}，没有收。旧格式和带宏的文件请另存为 docx、xlsx 或 PDF。");
    }

    /// <summary>A name that is safe in every file system, with an ending that tells the truth.</summary>
    static string NameOf(string name, FileKind kind)
    {
        var last = name[(name.LastIndexOfAny(['/', '\\']) + 1)..];
        var safe = string.Concat(last.Where(c => !NotInNames.Contains(c))).TrimEnd(' ', '.');
        var ending = kind.Endings.FirstOrDefault(known => safe.EndsWith(known, StringComparison.OrdinalIgnoreCase)) ?? "";
        var stem = safe[..^ending.Length].Trim(' ', '.').Cut(StoredFile.LongestName - 5);
        return (stem.Length > 0 ? stem : "附件") + (ending.Length > 0 ? ending : kind.Endings[0]);
    }
}
