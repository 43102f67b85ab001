using System.ComponentModel.DataAnnotations;
using System.ComponentModel.DataAnnotations.Schema;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Tongxin.Platform.Data;
using Tongxin.Platform.Time;

namespace Tongxin.Appraisal.Reports;

/// <summary>A judged person's report on duty and responsibility in a year (述责述职报告): the person's own until it is handed in, and then read by whoever votes.</summary>
public sealed class ResponsibilityReport : Record
{
    ResponsibilityReport() { }

    public ResponsibilityReport(Assessment assessment, Guid person, string name)
    {
        (Assessment, Person, PersonName) = (assessment.Id, person, name);
        Remember("duty-report.begun", $"开始写{Label}");
    }

    public Guid Assessment { get; private set; }
    public Guid Person { get; private set; }
    public string PersonName { get; private set; } = "";

    /// <summary>Kept while it is typed, without a fact; fixed once it is handed in.</summary>
    public string Text { get; private set; } = "";

    /// <summary>Counts how often the draft was kept.</summary>
    public int Saves { get; private set; }

    [Display(Name = "提交日期")] public DateOnly? HandedInOn { get; private set; }

    [NotMapped] public override string Label => $"{PersonName}的述责述职报告";
    [NotMapped] protected override Guid? LedgerUnit => null;

    /// <summary>Why it cannot be written, handed in or taken back at that instant; null when it can.</summary>
    /// <param name="polls">When the first poll of the assessment opens; null while there is none.</param>
    public static Refusal? WhyNotAny(Assessment assessment, DateTime? polls, DateTime now) => assessment.WhyNotMark(byObjection: false) is { } closed ? closed
        : polls <= now ? new("duty-report.late", $"测评已于{OfficeClock.Local(polls.Value):M月d日 HH:mm}开始，报告不能再改。") : null;

    /// <summary>Hands it in; from now on it is read and does not change.</summary>
    public void HandIn(DateOnly on)
    {
        Refusal.ThrowIf(HandedInOn is null ? null : Locked);
        Refusal.ThrowIf(Text.Length == 0 ? new("duty-report.empty", "报告还没有写，不能提交。") : null);
        HandedInOn = on;
        Remember("duty-report.handed-in", $"提交{Label}（{Text.Length} 字）");
    }

    /// <summary>Takes it back, to write on.</summary>
    public void TakeBack()
    {
        Refusal.ThrowIf(HandedInOn is null ? new("duty-report.not-handed-in", "报告还没有提交，可以接着写。") : null);
        HandedInOn = null;
        Remember("duty-report.taken-back", $"收回{Label}");
    }

    internal static Refusal Locked => new("duty-report.handed-in", "报告已经提交，不能再改；测评开始以前可以收回来改。");
}

sealed class ResponsibilityReportMapping : IEntityTypeConfiguration<ResponsibilityReport>
{
    /// <summary>More than any rule would allow; the rule's own length is a setting.</summary>
    public const int LongestText = 20_000;

    public void Configure(EntityTypeBuilder<ResponsibilityReport> report)
    {
        report.ToTable("responsibility_reports");
        report.HasOne<Assessment>().WithMany().HasForeignKey(r => r.Assessment).OnDelete(DeleteBehavior.Restrict);
        report.HasIndex(r => new { r.Assessment, r.Person }).IsUnique();
        report.Property(r => r.PersonName).HasMaxLength(AppraisalMapping.LongestName);
        report.Property(r => r.Text).HasMaxLength(LongestText);
    }
}
