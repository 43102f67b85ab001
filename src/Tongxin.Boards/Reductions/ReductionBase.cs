using System.ComponentModel.DataAnnotations;
using System.ComponentModel.DataAnnotations.Schema;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Tongxin.Platform.Data;

namespace Tongxin.Boards.Reductions;

/// <summary>The year against which meetings or documents are to become fewer (基准年), with its number and where that is written (精文简会).</summary>
public sealed class ReductionBase : Record
{
    ReductionBase() { }

    /// <param name="figure">The figure that counts, e.g. <c>activities.meeting</c>.</param>
    public ReductionBase(string figure, string name, int year, int number, string source)
    {
        (Figure, Name) = (figure, name);
        Take(year, number, source);
        Remember("reduction.based", $"{Label}：{year}年为基准年，{number}；依据：{source}");
    }

    public string Figure { get; private set; } = "";
    public string Name { get; private set; } = "";
    [Display(Name = "基准年")] public int Year { get; private set; }
    [Display(Name = "基准数")] public int Number { get; private set; }
    [Display(Name = "依据")] public string Source { get; private set; } = "";

    /// <summary>Another base, or the number put right.</summary>
    public void Change(int year, int number, string source)
    {
        Refusal.ThrowIf((year, number, source) == (Year, Number, Source) ? new("reduction.nothing-changed", "没有改动任何内容。") : null);
        Take(year, number, source);
        Remember("reduction.rebased", $"{Label}：改以{year}年为基准年，{number}；依据：{source}");
    }

    [NotMapped] public override string Label => $"{Name}压减基准";
    [NotMapped] protected override Guid? LedgerUnit => null;

    void Take(int year, int number, string source) => (Year, Number, Source) = (year, number, source);
}

sealed class ReductionBaseMapping : IEntityTypeConfiguration<ReductionBase>
{
    public void Configure(EntityTypeBuilder<ReductionBase> reduction)
    {
        reduction.ToTable("reduction_bases");
        reduction.HasIndex(r => r.Figure).IsUnique();
        reduction.Property(r => r.Figure).HasMaxLength(60);
        reduction.Property(r => r.Name).HasMaxLength(30);
        reduction.Property(r => r.Source).HasMaxLength(200);
    }
}
