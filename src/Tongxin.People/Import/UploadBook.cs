using Microsoft.AspNetCore.Http;
using Tongxin.Platform.Accounts;
using Tongxin.Platform.Data;
using Tongxin.Platform.Import;
using Tongxin.Platform.Modules;

namespace Tongxin.People.Import;

/// <summary>The system administrator uploads a workbook (导入); it is judged and kept for a day, and nothing is written.</summary>
public sealed class UploadBook(StagedImports staged, ReadPeopleBook read, Rights rights) : IUseCase
{
    public sealed class Input
    {
        public IFormFile? File { get; set; }
    }

    /// <returns>Where the preview is.</returns>
    /// <exception cref="WrongInputException">There is no file, or none that can be read.</exception>
    public async Task<Guid> Run(Input input, CancellationToken ct)
    {
        rights.Insist(PeoplePermissions.Edit, null);
        return await staged.Put(BookShape.Kind, input.File, nameof(input.File), async file => await read.Run(file, ct), ct);
    }
}
