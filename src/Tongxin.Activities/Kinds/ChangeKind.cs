using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Tongxin.Platform.Data;
using Tongxin.Platform.Modules;
using Tongxin.Platform.Time;
using Tongxin.Platform.Ui;

namespace Tongxin.Activities.Kinds;

/// <summary>The general office renames a kind, retires it or takes it into use again (改名、停用、恢复).</summary>
public sealed class ChangeKind(OfficeDb db, OfficeClock clock) : IUseCase
{
    public sealed class Input : IVersioned
    {
        [Required(ErrorMessage = "请填名称。"), StringLength(ActivityKind.LongestName, ErrorMessage = "名称最多 20 字。")]
        public string Name { get; set; } = "";

        public int Version { get; set; }
    }

    /// <summary>Nothing is asked when a kind is retired or restored, but that it is still what was seen.</summary>
    public sealed class Switch : IVersioned
    {
        public int Version { get; set; }
    }

    public sealed record View(ActivityKind Kind, bool IsUsed);

    public async Task<View> Show(string code, CancellationToken ct)
    {
        var kind = await db.Set<ActivityKind>().AsNoTracking().SingleOrDefaultAsync(k => k.Code == code, ct) ?? throw new NotFoundException("没有这个活动类别。");
        return new(kind, await db.Set<Activity>().AnyAsync(a => a.Kind == kind.Id, ct));
    }

    public async Task Rename(string code, Input input, CancellationToken ct)
    {
        var kind = await Find(code, input.Version, ct);
        var name = KindName.Read(input.Name);
        await KindName.InsistFree(db, name, kind.Id, ct);
        kind.Rename(name);
        await db.SaveChangesAsync(ct);
    }

    public async Task RetireOrRestore(string code, Switch input, CancellationToken ct)
    {
        var kind = await Find(code, input.Version, ct);
        if (kind.RetiredOn is null)
            kind.Retire(clock.Today);
        else
            kind.Restore();
        await db.SaveChangesAsync(ct);
    }

    async Task<ActivityKind> Find(string code, int version, CancellationToken ct)
    {
        var id = await db.Set<ActivityKind>().Where(k => k.Code == code).Select(k => (Guid?)k.Id).SingleOrDefaultAsync(ct);
        return await db.Get<ActivityKind>(id ?? throw new NotFoundException("没有这个活动类别。"), version, ct);
    }
}
