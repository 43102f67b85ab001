using System.ComponentModel.DataAnnotations;
using System.ComponentModel.DataAnnotations.Schema;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Tongxin.Platform.Data;

namespace Tongxin.Boards.Reports;

/// <summary>The office's own text of a report (报告模板), in its versions; what is shipped is used where there is none.</summary>
public sealed class ReportTemplate : Record
{
    public const int LongestText = 60_000;

    ReportTemplate() { }

    /// <param name="code">Which report, e.g. <c>year</c>.</param>
    /// <param name="number">Counts the versions from 1.</param>
    public ReportTemplate(string code, string name, int number, string text, bool isShipped)
    {
        (Code, Name, Number, Text, IsShipped) = (code, name, number, text, isShipped);
        Remember("template.changed", isShipped ? $"{name}模板第{number}版：恢复为自带的写法" : $"{name}模板改为第{number}版");
    }

    public string Code { get; private set; } = "";
    public string Name { get; private set; } = "";
    public int Number { get; private set; }
    [Display(Name = "模板")] public string Text { get; private set; } = "";

    /// <summary>This version goes back to what is shipped, as it is then.</summary>
    public bool IsShipped { get; private set; }

    [NotMapped] public override string Label => $"{Name}模板";
    [NotMapped] protected override Guid? LedgerUnit => null;
}

/// <summary>A report that was made (成文): what it was made of, so that it can be told from a forged one.</summary>
public sealed class ReportIssue : Record
{
    ReportIssue() { }

    /// <param name="digest">SHA-256 of the references that the file carries.</param>
    public ReportIssue(string code, string title, Guid unit, DateOnly from, DateOnly to, DateTime before, int figures, string digest)
    {
        (Code, Title, Unit, From, To, Before, Figures, Digest) = (code, title, unit, from, to, before, figures, digest);
        Remember("report.made", $"成文：{title}，引用 {figures} 个数，数据指纹 {digest}");
    }

    public string Code { get; private set; } = "";
    public string Title { get; private set; } = "";
    public Guid Unit { get; private set; }
    public DateOnly From { get; private set; }
    public DateOnly To { get; private set; }

    /// <summary>Facts written before this instant were known.</summary>
    public DateTime Before { get; private set; }

    public int Figures { get; private set; }
    public string Digest { get; private set; } = "";

    [NotMapped] public override string Label => Title;
    [NotMapped] protected override Guid? LedgerUnit => Unit;
}

sealed class ReportMapping : IEntityTypeConfiguration<ReportTemplate>, IEntityTypeConfiguration<ReportIssue>
{
    public const int LongestTitle = 200;

    public void Configure(EntityTypeBuilder<ReportTemplate> template)
    {
        template.ToTable("report_templates");
        template.HasIndex(t => new { t.Code, t.Number }).IsUnique();
        template.Property(t => t.Code).HasMaxLength(30);
        template.Property(t => t.Name).HasMaxLength(60);
        template.Property(t => t.Text).HasMaxLength(ReportTemplate.LongestText);
    }

    public void Configure(EntityTypeBuilder<ReportIssue> issue)
    {
        issue.ToTable("report_issues");
        issue.HasIndex(i => i.Digest);
        // The list, the latest first: of everybody and of a unit.
        issue.HasIndex(i => new { i.Before, i.Id });
        issue.HasIndex(i => new { i.Unit, i.Before, i.Id });
        issue.Property(i => i.Code).HasMaxLength(30);
        issue.Property(i => i.Title).HasMaxLength(LongestTitle);
        issue.Property(i => i.Digest).HasMaxLength(64);
    }
}
