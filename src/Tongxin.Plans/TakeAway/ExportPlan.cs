using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Tongxin.People;
using Tongxin.People.Organisation;
using Tongxin.Platform.Accounts;
using Tongxin.Platform.Data;
using Tongxin.Platform.Export.Sheets;
using Tongxin.Platform.Modules;

namespace Tongxin.Plans.TakeAway;

/// <summary>The numbered items of a year's plan as a workbook (导出年度要点), in the order of the plan.</summary>
public sealed class ExportPlan(OfficeDb db, Units units, Rights rights) : IUseCase
{
    const int MostItems = 5000;

    sealed record Row(PlanItem Item, string? Person, string Parent);

    public async Task<IResult> Show(int year, string? format, CancellationToken ct)
    {
        rights.Insist(PlanPermissions.View, null);
        var plan = await db.Set<Plan>().AsNoTracking().SingleOrDefaultAsync(p => p.Year == year, ct) ?? throw new NotFoundException($"还没有{year}年的年度要点。");
        var tree = await units.Tree(ct);
        var items = await db.Set<PlanItem>().AsNoTracking().Include(i => i.CoOwners).Include(i => i.Milestones).AsSplitQuery()
            .Where(i => i.Plan == plan.Id && string.Compare(i.Number, "") > 0).OrderBy(i => i.Number).Take(MostItems).ToListAsync(ct);
        var people = items.Select(i => i.Person).OfType<Guid>().Distinct().ToList();
        var names = await db.Set<Person>().Where(p => people.Contains(p.Id)).ToDictionaryAsync(p => p.Id, p => p.Name, ct);
        var numbers = items.ToDictionary(i => i.Id, i => i.Number);
        var rows = items.OrderBy(i => i.Stream).ThenBy(i => i.Number, NumberOrder.Instance)
            .Select(i => new Row(i, i.Person is { } id ? names.GetValueOrDefault(id) : null, i.Parent is { } parent ? numbers.GetValueOrDefault(parent, "") : ""));
        return new SheetAnswer<Row>(Columns(tree), rows.ToAsyncEnumerable(), format ?? "xlsx", plan.Label);
    }

    static Sheet<Row> Columns(UnitTree tree) => new("年度要点",
    [
        new("编号", row => row.Item.Number),
        new("条线", row => row.Item.Stream.Words()),
        new("对应", row => row.Item.Row),
        new("事项", row => row.Item.Title),
        new("上级编号", row => row.Parent),
        new("牵头单位", row => tree.NameOf(row.Item.Owner)),
        new("配合单位", row => string.Join("、", row.Item.CoOwners.Select(c => tree.NameOf(c.Unit)))),
        new("承办人", row => row.Person),
        new("开始", row => row.Item.FirstDay),
        new("期限", row => row.Item.LastDay),
        new("来源文件", row => row.Item.SourceDocument),
        new("条款", row => row.Item.SourceClause),
        new("交办", row => row.Item.Instruction),
        new("节点", row => string.Join('\n', row.Item.Milestones.OrderBy(m => m.Day).Select(m => m.Day.ToString("M-d ", CultureInfo.InvariantCulture) + m.Text))),
        new("状态", row => row.Item.State.Words()),
        new("完成日期", row => row.Item.DoneOn),
        new("成效", row => row.Item.Result),
    ]);

    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapGet("/plans/{year:int}/export", (int year, string? format, ExportPlan export, CancellationToken ct) => export.Show(year, format, ct))
            .RequireAuthorization(PlanPermissions.View).ExcludeFromDescription();
}
