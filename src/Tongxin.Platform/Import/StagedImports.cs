using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Tongxin.Platform.Accounts;
using Tongxin.Platform.Data;
using Tongxin.Platform.Modules;
using Tongxin.Platform.Time;

namespace Tongxin.Platform.Import;

/// <summary>Uploaded workbooks that wait for their owner's yes (待核对的文件): put in, found again by nobody else, taken out once.</summary>
public sealed class StagedImports(OfficeDb db, Acting acting, OfficeClock clock) : IUseCase
{
    /// <summary>Keeps an uploaded workbook for a day, once it was judged.</summary>
    /// <param name="field">Name of the property of the input.</param>
    /// <returns>Where the preview is.</returns>
    /// <exception cref="WrongInputException">There is no file, or none that can be read.</exception>
    public async Task<Guid> Put(ImportKind kind, IFormFile? file, string field, Func<byte[], Task<JudgedBook>> judge, CancellationToken ct)
    {
        if (file is null)
            throw new WrongInputException(field, "请选择一个文件。");
        if (file.Length > BookLimits.Upload.File)
            throw new WrongInputException(field, BookLimits.Upload.FileWords);
        using var copy = new MemoryStream((int)file.Length);
        await file.CopyToAsync(copy, ct);
        var bytes = copy.ToArray();
        var judged = await Judge(bytes, field, judge);
        var now = clock.Now;
        await db.Set<StagedImport>().Where(s => s.ExpiresAt < now).ExecuteDeleteAsync(ct);
        var name = Typed.Line(Path.GetFileName(file.FileName));
        var staged = new StagedImport(kind, acting.Account!.Value, name.Length > StagedImport.LongestName ? "（文件名太长）.xlsx" : name, bytes, judged.Fingerprint, now);
        db.Add(staged);
        await db.SaveChangesAsync(ct);
        return staged.Id;
    }

    /// <exception cref="NotFoundException">There is none, or it is somebody else's.</exception>
    public async Task<StagedImport> Find(ImportKind kind, Guid id, CancellationToken ct)
    {
        var (account, now) = (acting.Account, clock.Now);
        return await db.Set<StagedImport>().AsNoTracking().SingleOrDefaultAsync(s => s.Id == id && s.Kind == kind.Code && s.Account == account && s.ExpiresAt > now, ct)
            ?? throw new NotFoundException("没有这个待核对的文件，可能已过了一天。请重新上传。");
    }

    /// <summary>Takes the file out of the waiting ones, within the transaction that writes it. Whoever confirms a second time, on whichever node, finds it taken.</summary>
    public async Task Take(StagedImport staged, JudgedBook judged, CancellationToken ct)
    {
        var (id, now) = (staged.Id, clock.Now);
        var taken = await db.Set<StagedImport>().Where(s => s.Id == id && s.WrittenAt == null).ExecuteUpdateAsync(set => set
            .SetProperty(s => s.WrittenAt, now).SetProperty(s => s.File, Array.Empty<byte>())
            .SetProperty(s => s.NewRows, judged.Count(LineState.New)).SetProperty(s => s.ChangedRows, judged.Count(LineState.Changed))
            .SetProperty(s => s.SameRows, judged.Count(LineState.Same)).SetProperty(s => s.RefusedRows, judged.Count(LineState.Refused)), ct);
        Refusal.ThrowIf(taken == 1 ? null : ImportKind.AlreadyWritten);
    }

    static async Task<JudgedBook> Judge(byte[] file, string field, Func<byte[], Task<JudgedBook>> judge)
    {
        try
        {
            var judged = await judge(file);
            return judged.Lines.Count > 0 ? judged : throw new WrongInputException(field, "列名以外没有任何一行内容。请按模板填写以后再传。");
        }
        catch (UnreadableBookException unreadable)
        {
            throw new WrongInputException(field, unreadable.Message);
        }
    }
}
