using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Tongxin.Platform.Accounts;
using Tongxin.Platform.Data;
using Tongxin.Platform.Modules;

namespace Tongxin.Appraisal.Schemes;

/// <summary>A scheme that was edited as a file comes back as a new version, after the same checks as in the editor.</summary>
public sealed class UploadScheme(OfficeDb db, WriteScheme write, Rights rights) : IUseCase
{
    // Four bytes are the most that a character takes.
    const int Largest = SchemeVersion.LongestText * 4;

    public sealed class Input
    {
        public IFormFile? File { get; set; }

        /// <summary>The version that was shown; 0 for a new scheme.</summary>
        public int Seen { get; set; }
    }

    /// <param name="code">The scheme that gets a version; null for a new one.</param>
    /// <returns>The scheme's code.</returns>
    /// <exception cref="WrongInputException">It cannot be read or computed; says the line and why.</exception>
    public async Task<string> Run(string? code, Input input, CancellationToken ct)
    {
        rights.Insist(AppraisalPermissions.Keep, null);
        if (input.File is not { Length: > 0 and <= Largest } file)
            throw new WrongInputException(nameof(input.File), input.File is { Length: > Largest } ? "文件太大，方案最多 200000 字。" : "请选方案文件（*.json）。");
        using var content = new MemoryStream((int)file.Length);
        await file.CopyToAsync(content, ct);
        try
        {
            return await write.Run(code, new() { Text = TextOf(content.ToArray()), Seen = input.Seen }, ct);
        }
        catch (WrongInputException wrong)
        {
            throw new WrongInputException(nameof(input.File), wrong.Message);
        }
    }

    /// <summary>Adds the version to whichever scheme the file names, whatever its latest version is, for the command line.</summary>
    /// <param name="dryRun">Only checks it.</param>
    /// <returns>The scheme, the number of the version, and what the check found.</returns>
    public async Task<(string Name, int Number, IReadOnlyList<Rules.Appraisal.Finding> Findings)> Take(byte[] file, bool dryRun, CancellationToken ct)
    {
        rights.Insist(AppraisalPermissions.Keep, null);
        var text = TextOf(file);
        var scheme = WriteScheme.Read(text);
        var latest = await db.Set<SchemeVersion>().Where(s => s.Code == scheme.Id).MaxAsync(s => (int?)s.Number, ct) ?? 0;
        if (!dryRun)
            await write.Run(null, new() { Text = text, Seen = latest }, ct);
        return (scheme.Name, latest + 1, await write.Check(scheme, ct));
    }

    static string TextOf(byte[] file)
    {
        try
        {
            var text = new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(file).TrimStart('\uFEFF');
            return text.Length <= SchemeVersion.LongestText ? text : throw new WrongInputException(nameof(WriteScheme.Input.Text), "方案最多 200000 字。");
        }
        catch (DecoderFallbackException)
        {
            throw new WrongInputException(nameof(WriteScheme.Input.Text), "这个文件不是 UTF-8 编码的文字。请用记事本另存为 UTF-8 再传。");
        }
    }
}
