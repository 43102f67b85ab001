using System.ComponentModel.DataAnnotations;
using System.ComponentModel.DataAnnotations.Schema;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Tongxin.Platform.Cases;
using Tongxin.Platform.Data;

namespace Tongxin.Suggestions.Promises;

/// <summary>What a unit's answer promised to do by a day (承诺事项): followed across years until it is kept, with a second answer.</summary>
public sealed class Commitment : Case
{
    public const string Open = "open", Reported = "reported", Kept = "kept", Dropped = "dropped";

    Commitment() { }

    /// <summary>An answer is sent whose class promises something.</summary>
    public Commitment(Handling handling, string promise, DateOnly due, CaseRules rules, DateOnly on)
    {
        (Suggestion, Handling, Unit, Title, Promise, MadeOn, DueOn, FirstDueOn) = (handling.Suggestion, handling.Id, handling.Unit, handling.Title, promise, on, due, due);
        Begin(Open, rules);
        Remember("commitment.made", $"承诺{due:yyyy年M月d日}前落实：{promise}", on);
    }

    public Guid Suggestion { get; private set; }
    public Guid Handling { get; private set; }
    [Display(Name = "承办单位")] public Guid Unit { get; private set; }

    /// <summary>The suggestion's title.</summary>
    public string Title { get; private set; } = "";

    [Display(Name = "承诺")] public string Promise { get; private set; } = "";
    public DateOnly MadeOn { get; private set; }
    [Display(Name = "落实日期")] public DateOnly DueOn { get; private set; }

    /// <summary>The day as first promised.</summary>
    public DateOnly FirstDueOn { get; private set; }

    /// <summary>The second answer: how it was kept.</summary>
    [Display(Name = "落实情况")] public string Result { get; private set; } = "";

    [Display(Name = "报落实日期")] public DateOnly? ReportedOn { get; private set; }

    [NotMapped] public override string Label => Promise;
    [NotMapped] protected override string ProcedureId => "commitment";
    [NotMapped] protected override Guid? LedgerUnit => Unit;
    [NotMapped] public bool IsPostponed => DueOn != FirstDueOn;
    protected override DateOnly? DueBeside => State == Open ? DueOn : null;

    public void Report(string result, CaseRules rules, DateOnly on)
    {
        Refusal.ThrowIf(WhyNot("report", rules));
        (Result, ReportedOn) = (result, on);
        Do("report", rules, on, $"报承诺落实情况：{Promise}，{(on > DueOn ? "逾期" : "按期")}");
    }

    public void Postpone(DateOnly to, string reason, CaseRules rules, DateOnly on)
    {
        Refusal.ThrowIf(WhyNot("postpone", rules) ?? (to <= DueOn ? new("commitment.postponed-backwards", $"新的日期应晚于现在的{DueOn:yyyy年M月d日}。") : to > on.AddYears(5) ? new("commitment.too-far", "落实日期不能在五年以后。") : null));
        var before = DueOn;
        DueOn = to;
        Do("postpone", rules, on, $"承诺落实日期由{before:yyyy年M月d日}改为{to:yyyy年M月d日}：{Promise}；理由：{reason}");
    }

    public void Accept(CaseRules rules, DateOnly on) => Do("accept", rules, on, $"认可承诺已落实：{Promise}");

    public void Refuse(string reason, CaseRules rules, DateOnly on) => Do("refuse", rules, on, $"承诺没有落实：{Promise}；{reason}");

    /// <summary>The deputy said nothing in time, or the office settles it.</summary>
    public void Lapse(CaseRules rules, DateOnly on) => Do("lapse", rules, on, $"到期没有异议，按已落实了结：{Promise}");

    /// <summary>It is not to be kept after all: explained to the deputy, or another answer took its place.</summary>
    public void Drop(string reason, CaseRules rules, DateOnly on) => Do("drop", rules, on, $"承诺不再落实：{Promise}；{reason}");
}

sealed class CommitmentMapping : IEntityTypeConfiguration<Commitment>
{
    public void Configure(EntityTypeBuilder<Commitment> commitment)
    {
        commitment.ToTable("commitments");
        commitment.HasOne<Suggestion>().WithMany().HasForeignKey(c => c.Suggestion).OnDelete(DeleteBehavior.Restrict);
        commitment.HasOne<Handling>().WithMany().HasForeignKey(c => c.Handling).OnDelete(DeleteBehavior.Restrict);
        SuggestionMapping.Of(commitment);
        commitment.Property(c => c.Title).HasMaxLength(SuggestionMapping.LongestTitle);
        commitment.Property(c => c.Promise).HasMaxLength(SuggestionMapping.LongestReason);
        commitment.Property(c => c.Result).HasMaxLength(SuggestionMapping.LongestText);
        commitment.HasIndex(c => new { c.Phase, c.DueOrder, c.Id });
        commitment.HasIndex(c => new { c.Unit, c.Phase, c.DueOrder, c.Id });
        commitment.HasIndex(c => new { c.State, c.DueOrder, c.Id });
        // The ledger of promises in its order, and each filter with it.
        commitment.HasIndex(c => new { c.DueOn, c.Id });
        commitment.HasIndex(c => new { c.Phase, c.DueOn, c.Id });
        commitment.HasIndex(c => new { c.Unit, c.DueOn, c.Id }, "IX_commitments_reported").HasFilter($"\"State\" = '{Commitment.Reported}'");
        commitment.HasIndex(c => new { c.Unit, c.DueOn, c.Id });
        commitment.HasIndex(c => new { c.Unit, c.Phase, c.DueOn, c.Id });
        commitment.HasIndex(c => c.Suggestion);
    }
}
