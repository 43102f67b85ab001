using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Tongxin.People;
using Tongxin.People.Organisation;
using Tongxin.Plans.Import;
using Tongxin.Platform.Accounts;
using Tongxin.Platform.Data;
using Tongxin.Platform.Drafts;
using Tongxin.Platform.Export.Sheets;
using Tongxin.Platform.Import;
using Tongxin.Platform.Modules;

namespace Tongxin.Plans.TakeAway;

/// <summary>The numbered items of a year's plan as a workbook (导出年度要点), in the order of the plan and the shape in which they come in: imported again it changes nothing.</summary>
public sealed class ExportPlan(OfficeDb db, Units units, Rights rights) : IUseCase
{
    sealed record Row(PlanItemFacts Facts, int Year, string Parent, string Owner, string CoOwners, string? Person, string? State, DateOnly? DoneOn, string? Result);

    static readonly Sheet<Row> Columns = PlanBook.Items.Of<Row>(
        row => new CodeText(row.Facts.Number), row => row.Facts.Stream.Words(), row => row.Facts.Row, row => row.Facts.Title, row => row.Parent.Length == 0 ? null : new CodeText(row.Parent),
        row => row.Owner, row => row.CoOwners, row => row.Person, row => row.Facts.FirstDay, row => row.Facts.LastDay,
        row => row.Facts.SourceDocument, row => row.Facts.SourceClause, row => row.Facts.Instruction, row => MilestoneLines.Write(row.Facts.Milestones, row.Year),
        row => row.State, row => row.DoneOn, row => row.Result);

    public async Task<IResult> Show(int year, string? format, CancellationToken ct)
    {
        rights.Insist(PlanPermissions.View, null);
        var plan = await PlanItems.PlanOfYear(db, year, ct);
        return new SheetAnswer<Row>(Columns, (await Rows(plan, ct)).ToAsyncEnumerable(), format ?? "xlsx", plan.Label);
    }

    /// <summary>The workbook itself, for whoever runs the machine.</summary>
    public async Task Write(int year, Stream to, CancellationToken ct) =>
        await Columns.WriteXlsx((await Rows(await PlanItems.PlanOfYear(db, year, ct), ct)).ToAsyncEnumerable(), to, ct);

    /// <summary>The same workbook with nothing in it but an example.</summary>
    static IResult Template(int year)
    {
        var example = new PlanItemFacts(TableRow.Example, "组织代表视察重点民生项目（这一行是示例，不读取）", WorkStream.Business, "H5", Guid.Empty, [], null,
            new(year, 3, 1), new(year, 6, 30), $"{year}年工作要点", "第三部分第2条", "", [(new(year, 3, 15), "方案报主任会议"), (new(year, 6, 20), "视察报告印发")]);
        return new SheetAnswer<Row>(Columns, new[] { new Row(example, year, "", "代表工作委员会", "办公室", null, null, null, null) }.ToAsyncEnumerable(), "xlsx", "年度要点模板");
    }

    async Task<IEnumerable<Row>> Rows(Plan plan, CancellationToken ct)
    {
        var byName = new UnitsByName(await units.Tree(ct));
        var items = await PlanItems.Numbered(db, plan.Id).AsNoTracking().OrderBy(i => i.Number).Take(PlanBook.MostItems).ToListAsync(ct);
        var people = items.Select(i => i.Person).OfType<Guid>().Distinct().ToList();
        var names = await db.Set<Person>().Where(p => EF.Parameter(people).Contains(p.Id)).ToDictionaryAsync(p => p.Id, p => p.Name, ct);
        var numbers = items.ToDictionary(i => i.Id, i => i.Number);
        return items.OrderBy(i => i.Stream).ThenBy(i => i.Number, NumberOrder.Instance).Select(i => new Row(
            i.Facts(), plan.Year, i.Parent is { } parent ? numbers.GetValueOrDefault(parent, "") : "", byName.Write(i.Owner), string.Join('、', i.CoOwners.Select(c => byName.Write(c.Unit))),
            i.Person is { } id ? names.GetValueOrDefault(id) : null, i.State.Words(), i.DoneOn, i.Result));
    }

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/plans/{year:int}/export", (int year, string? format, ExportPlan export, CancellationToken ct) => export.Show(year, format, ct))
            .RequireAuthorization(PlanPermissions.View).ExcludeFromDescription();
        routes.MapGet("/plans/{year:int}/import/template", Template).RequireAuthorization(PlanPermissions.Adopt).ExcludeFromDescription();
    }
}
