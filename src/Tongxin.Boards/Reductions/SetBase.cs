using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Tongxin.Platform.Accounts;
using Tongxin.Platform.Data;
using Tongxin.Platform.Figures;
using Tongxin.Platform.Modules;
using Tongxin.Platform.Time;
using Tongxin.Platform.Ui;

namespace Tongxin.Boards.Reductions;

/// <summary>The general office says against which year and number meetings or documents are to become fewer.</summary>
public sealed class SetBase(OfficeDb db, Rights rights, FigureCatalogue catalogue, OfficeClock clock) : IUseCase
{
    public sealed class Input : IVersioned
    {
        [Required(ErrorMessage = "请填写基准年。"), Range(1990, 2200, ErrorMessage = "基准年请填四位数的年份。")]
        public int? Year { get; set; }

        [Required(ErrorMessage = "请填写基准年的总数。"), Range(1, 1_000_000, ErrorMessage = "总数请填 1 到 1000000 的整数。")]
        public int? Number { get; set; }

        [Required(ErrorMessage = "请写明这个数出自哪里，例如“2012年度机关工作总结”。"), StringLength(200, ErrorMessage = "依据最多 200 字。")]
        public string Source { get; set; } = "";

        public int Version { get; set; }
    }

    public sealed record View(Figure Figure, ReductionBase? Kept, Input Filled);

    /// <exception cref="NotFoundException">The figure is not one that is to become smaller.</exception>
    public async Task<View> Show(string figure, CancellationToken ct)
    {
        rights.Insist(BoardPermissions.Targets, null);
        var kept = await db.Set<ReductionBase>().AsNoTracking().SingleOrDefaultAsync(one => one.Figure == figure, ct);
        return new(Of(figure), kept, kept is null ? new() : new() { Year = kept.Year, Number = kept.Number, Source = kept.Source, Version = kept.Version });
    }

    public async Task Run(string figure, Input input, CancellationToken ct)
    {
        rights.Insist(BoardPermissions.Targets, null);
        var of = Of(figure);
        if (input.Year >= clock.Today.Year)
            throw new WrongInputException(nameof(input.Year), "基准年应早于今年。");
        var kept = await db.Set<ReductionBase>().Where(one => one.Figure == figure).Select(one => (Guid?)one.Id).SingleOrDefaultAsync(ct);
        if (kept is { } id)
            (await db.Get<ReductionBase>(id, input.Version, ct)).Change(input.Year!.Value, input.Number!.Value, Typed.Line(input.Source));
        else
            db.Add(new ReductionBase(figure, of.Name, input.Year!.Value, input.Number!.Value, Typed.Line(input.Source)));
        await db.SaveChangesAsync(ct);
    }

    Figure Of(string figure) => ReadReductions.Figures.Contains(figure) && catalogue.Find(figure) is { } of
        ? of
        : throw new NotFoundException("没有这个压减指标。");
}
