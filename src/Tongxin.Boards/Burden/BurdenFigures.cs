using Microsoft.EntityFrameworkCore;
using Tongxin.Boards.Overview;
using Tongxin.People.Organisation;
using Tongxin.Platform.Accounts;
using Tongxin.Platform.Burden;
using Tongxin.Platform.Data;
using Tongxin.Platform.Figures;

namespace Tongxin.Boards.Burden;

/// <summary>What the product itself costs the office (减负账). No figure of it knows a person.</summary>
sealed class BurdenFigures(BurdenSource source) : IFigures
{
    public IReadOnlyList<Figure> All =>
    [
        new BurdenFigure(source, "burden.typed", "填写项数", "项", "日期在时段内，在表单里由人填写的项；表单已替人填好而没有改的、从表格导入的、程序写入的不计。", entries => entries.Where(entry => entry.Typed > 0)
            .Select(entry => new FigureRow { Id = entry.Id, Day = entry.Day, Unit = entry.Unit, Title = entry.What, Amount = entry.Typed, Stream = null, Pillar = null, Person = null })),
        new BurdenFigure(source, "burden.asked-again", "重复填报", "项", "日期在时段内，同一单位九十天内已在别的表单里写过、又填了一遍的同样内容。", entries => entries.Where(entry => entry.AskedAgain > 0)
            .Select(entry => new FigureRow { Id = entry.Id, Day = entry.Day, Unit = entry.Unit, Title = entry.What, Amount = entry.AskedAgain, Stream = null, Pillar = null, Person = null })),
        new BurdenFigure(source, "burden.notices", "发出通知", "条", "日期在时段内发给人的通知，算在收的人所在单位；当天同一件事没读就换成新的，只算一条。", entries => entries.Where(entry => entry.Notices > 0)
            .Select(entry => new FigureRow { Id = entry.Id, Day = entry.Day, Unit = entry.Unit, Title = entry.What, Amount = entry.Notices, Stream = null, Pillar = null, Person = null })),
    ];
}

/// <summary>What was measured, for whoever sees the unit's board.</summary>
sealed class BurdenSource(OfficeDb db, Rights rights, Units units, BoardReach reach)
{
    public async Task<IQueryable<BurdenEntry>> Visible(Moment? asOf, CancellationToken ct)
    {
        var (entries, scope) = (db.Set<BurdenEntry>().AsNoTracking(), rights.For(BoardPermissions.View));
        // Whoever sees the office's board sees what stands on it.
        if (!reach.Covers(null, await units.Tree(ct)))
            entries = entries.Where(entry => scope.Units.Contains(entry.Unit));
        // These rows are written once and never changed: what was known is what was written.
        return asOf is { Before: var before } ? entries.Where(entry => entry.At < before) : entries;
    }
}

sealed class BurdenFigure(BurdenSource source, string id, string name, string unit, string definition, Func<IQueryable<BurdenEntry>, IQueryable<FigureRow>> rows)
    : Figure(new(id, name, unit, definition, "F7", Dimensions.None, "量过就不再改。"))
{
    public override Type Record => typeof(BurdenEntry);

    public override async Task<Found> Find(Slice slice, CancellationToken ct) => new(slice.Of(rows(await source.Visible(slice.AsOf, ct))), []);
}
