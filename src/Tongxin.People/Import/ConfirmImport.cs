using Microsoft.EntityFrameworkCore;
using Tongxin.Platform.Accounts;
using Tongxin.Platform.Data;
using Tongxin.Platform.Modules;
using Tongxin.Platform.Time;

namespace Tongxin.People.Import;

/// <summary>What an uploaded workbook would do, row by row (核对); and, once confirmed, its rows are written.</summary>
public sealed class ConfirmImport(OfficeDb db, ReadPeopleBook read, WritePeopleBook write, Rights rights, Acting acting, OfficeClock clock) : IUseCase
{
    public const int PageSize = 200;

    public sealed class Input
    {
        /// <summary>What the preview showed when it was confirmed.</summary>
        public string Fingerprint { get; set; } = "";
    }

    /// <param name="Next">Where the next page begins; null on the last.</param>
    /// <param name="Fingerprint">Of what is shown now.</param>
    public sealed record Preview(
        string FileName, DateTime ExpiresAt, IReadOnlyList<string> Notes, IReadOnlyDictionary<LineState, int> Counts, IReadOnlyList<Line> Lines,
        int? Next, string Fingerprint, Refusal? WhyNot);

    public sealed record Written(string FileName, DateTime At, IReadOnlyDictionary<LineState, int> Counts);

    /// <param name="state">new, changed, same or refused; null for all.</param>
    /// <param name="from">Rows before it are left out.</param>
    public async Task<(Preview? Preview, Written? Written)> Show(Guid id, string? state, int from, CancellationToken ct)
    {
        var staged = await Find(id, ct);
        if (staged.WrittenAt is { } at)
            return (null, new(staged.FileName, at, Enum.GetValues<LineState>().ToDictionary(one => one, one => staged[one])));
        var judged = await read.Run(staged.File, ct);
        var shown = Enum.TryParse<LineState>(state, ignoreCase: true, out var only) && Enum.IsDefined(only) ? judged.Lines.Where(line => line.State == only).ToList() : [.. judged.Lines];
        return (new(staged.FileName, staged.ExpiresAt, judged.Notes, Enum.GetValues<LineState>().ToDictionary(one => one, judged.Count),
            [.. shown.Skip(from).Take(PageSize)], shown.Count > from + PageSize ? from + PageSize : null, judged.Fingerprint,
            judged.WritesAnything ? null : new("import.nothing-to-write", "没有新增、也没有更新的行，不用写入。")), null);
    }

    public async Task Run(Guid id, Input input, CancellationToken ct)
    {
        var staged = await Find(id, ct);
        Refusal.ThrowIf(staged.WrittenAt is null ? null : Done);
        var judged = await read.Run(staged.File, ct);
        Refusal.ThrowIf(judged.Fingerprint == input.Fingerprint ? null
            : new("import.changed-meanwhile", "您核对以后，机构人员又有了变动，结果与刚才看到的不同，没有写入任何一行。下面是现在的结果，请再核对一遍。"));
        Refusal.ThrowIf(judged.WritesAnything ? null : new("import.nothing-to-write", "没有新增、也没有更新的行，不用写入。"));
        var now = clock.Now;
        await write.Run(judged, Take, null, ct);

        // Whoever confirms a second time, on whichever node, finds it taken.
        async Task Take()
        {
            var taken = await db.Set<StagedImport>().Where(s => s.Id == id && s.WrittenAt == null).ExecuteUpdateAsync(set => set
                .SetProperty(s => s.WrittenAt, now).SetProperty(s => s.File, Array.Empty<byte>())
                .SetProperty(s => s.NewRows, judged.Count(LineState.New)).SetProperty(s => s.ChangedRows, judged.Count(LineState.Changed))
                .SetProperty(s => s.SameRows, judged.Count(LineState.Same)).SetProperty(s => s.RefusedRows, judged.Count(LineState.Refused)), ct);
            Refusal.ThrowIf(taken == 1 ? null : Done);
        }
    }

    static Refusal Done => new("import.already-written", "这个文件已经写入过了，不会再写一遍。");

    async Task<StagedImport> Find(Guid id, CancellationToken ct)
    {
        rights.Insist(PeoplePermissions.Edit, null);
        var (account, now) = (acting.Account, clock.Now);
        return await db.Set<StagedImport>().AsNoTracking().SingleOrDefaultAsync(s => s.Id == id && s.Account == account && s.ExpiresAt > now, ct)
            ?? throw new NotFoundException("没有这个待核对的文件，可能已过了一天。请重新上传。");
    }
}
