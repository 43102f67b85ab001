using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Tongxin.Platform.Accounts;
using Tongxin.Platform.Data;
using Tongxin.Platform.Import;
using Tongxin.Platform.Modules;
using Tongxin.Platform.Time;

namespace Tongxin.People.Import;

/// <summary>The system administrator uploads a workbook (导入); it is judged and kept for a day, and nothing is written.</summary>
public sealed class UploadBook(OfficeDb db, ReadPeopleBook read, Rights rights, Acting acting, OfficeClock clock) : IUseCase
{
    public sealed class Input
    {
        public IFormFile? File { get; set; }
    }

    /// <returns>Where the preview is.</returns>
    public async Task<Guid> Run(Input input, CancellationToken ct)
    {
        rights.Insist(PeoplePermissions.Edit, null);
        if (input.File is not { } file)
            throw new WrongInputException(nameof(input.File), "请选择一个文件。");
        if (file.Length > BookFile.LargestFile)
            throw new WrongInputException(nameof(input.File), $"文件太大，最多 {BookFile.LargestFile / 1024 / 1024} MB。请删去图片，或分成几个文件。");
        using var bytes = new MemoryStream((int)file.Length);
        await file.CopyToAsync(bytes, ct);
        var judged = await Judge(bytes.ToArray(), ct);
        var now = clock.Now;
        await db.Set<StagedImport>().Where(s => s.ExpiresAt < now).ExecuteDeleteAsync(ct);
        var name = Typed.Line(Path.GetFileName(file.FileName));
        var staged = new StagedImport(acting.Account!.Value, name.Length > 200 ? "（文件名太长）.xlsx" : name, bytes.ToArray(), judged.Fingerprint, now);
        db.Add(staged);
        await db.SaveChangesAsync(ct);
        return staged.Id;
    }

    async Task<Judged> Judge(byte[] file, CancellationToken ct)
    {
        try
        {
            var judged = await read.Run(file, ct);
            return judged.Lines.Count > 0 ? judged : throw new WrongInputException(nameof(Input.File), "列名以外没有任何一行内容。请按模板填写以后再传。");
        }
        catch (UnreadableBookException unreadable)
        {
            throw new WrongInputException(nameof(Input.File), unreadable.Message);
        }
    }
}
