using Tongxin.Platform.Accounts;
using Tongxin.Platform.Data;
using Tongxin.Platform.Import;
using Tongxin.Platform.Modules;

namespace Tongxin.People.Import;

/// <summary>What an uploaded workbook would do, row by row (核对); and, once confirmed, its rows are written.</summary>
public sealed class ConfirmImport(StagedImports staged, ReadPeopleBook read, WritePeopleBook write, Rights rights) : IUseCase
{
    public sealed class Input
    {
        /// <summary>What the preview showed when it was confirmed.</summary>
        public string Fingerprint { get; set; } = "";
    }

    /// <param name="state">The rows that are asked for, and where they begin, as it stands in the address.</param>
    public async Task<ImportView> Show(Guid id, string? state, string? from, CancellationToken ct)
    {
        rights.Insist(PeoplePermissions.Edit, null);
        var upload = await staged.Find(BookShape.Kind, id, ct);
        return upload.WrittenAt is null ? ImportView.Waiting(upload, await read.Run(upload.File, ct), state, from) : ImportView.Written(upload);
    }

    public async Task Run(Guid id, Input input, CancellationToken ct)
    {
        rights.Insist(PeoplePermissions.Edit, null);
        var upload = await staged.Find(BookShape.Kind, id, ct);
        Refusal.ThrowIf(upload.WhyNotWrite());
        var judged = await read.Run(upload.File, ct);
        Refusal.ThrowIf(judged.WhyNotWrite(BookShape.Kind, input.Fingerprint));
        await write.Run(judged, () => staged.Take(upload, judged, ct), null, ct);
    }
}
