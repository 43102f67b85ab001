using System.ComponentModel.DataAnnotations;
using System.ComponentModel.DataAnnotations.Schema;
using Tongxin.Platform.Data;
using Tongxin.Platform.Drafts;

namespace Tongxin.Activities.Kinds;

/// <summary>A kind of activity (活动类别): 主题调研, 讲党课, 主题党日. Kinds are data; the office adds, renames and retires them.</summary>
public sealed class ActivityKind : Record
{
    public const int LongestName = 20;

    IReadOnlyList<ExtraField>? extras;

    ActivityKind() { }

    public ActivityKind(ActivityKindFacts facts, int order)
    {
        (Code, Name, Group, Verb, Measure) = (facts.Code, facts.Name, facts.Group, facts.Verb, facts.Measure);
        (Stream, Pillar, Rows, Sensitive, Order) = (facts.Stream, facts.Pillar, string.Join(',', facts.Rows), facts.Sensitive, order);
        Refusal.ThrowIf(facts is { Sensitive: true } && facts.Extras.Any(extra => extra.Type != ExtraType.Choice)
            ? new("activity-kind.content", "只记覆盖面的类别不能有文字或数字补充项，只能有选项。")
            : null);
        ExtraFields = string.Join('\n', facts.Extras);
        Remember("activity-kind.added", $"增加活动类别“{Name}”");
    }

    /// <summary>Names the kind in addresses and files; never changes.</summary>
    public string Code { get; private set; } = "";

    [Display(Name = "名称")] public string Name { get; private set; } = "";
    public KindGroup Group { get; private set; }

    /// <summary>What one does with it in a sentence: 召开, 开展, 组织.</summary>
    public string Verb { get; private set; } = "";

    public WorkStream Stream { get; private set; }
    public Pillar Pillar { get; private set; }

    /// <summary>The rows of the 三三四 mode that it serves, e.g. H5,H19.</summary>
    public string Rows { get; private set; } = "";

    /// <summary>How it is counted, and how people in it: 次/人次.</summary>
    public string Measure { get; private set; } = "";

    /// <summary>Only that it took place is kept, never what was said (谈心谈话).</summary>
    public bool Sensitive { get; private set; }

    public int Order { get; private set; }
    [Display(Name = "停用日期")] public DateOnly? RetiredOn { get; private set; }

    /// <summary>The extra fields in their written form, one a line.</summary>
    public string ExtraFields { get; private set; } = "";

    [NotMapped] public IReadOnlyList<ExtraField> Extras => extras ??= [.. ExtraFields.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(ExtraField.Parse)];
    [NotMapped] public override string Label => Name;
    [NotMapped] protected override Guid? LedgerUnit => null;

    public bool Serves(string row) => Rows.Split(',').Contains(row);

    public void Rename(string name)
    {
        var before = Name;
        Name = name;
        Remember("activity-kind.renamed", $"活动类别“{before}”改名为“{name}”");
    }

    public Refusal? WhyNotRetire() => RetiredOn is null ? null : new("activity-kind.retired", $"“{Name}”已经停用。");

    /// <summary>No longer offered for new records; what was recorded stays and is counted.</summary>
    public void Retire(DateOnly on)
    {
        Refusal.ThrowIf(WhyNotRetire());
        RetiredOn = on;
        Remember("activity-kind.retired", $"停用活动类别“{Name}”", on);
    }

    public Refusal? WhyNotRestore() => RetiredOn is null ? new("activity-kind.in-use", $"“{Name}”正在使用。") : null;

    public void Restore()
    {
        Refusal.ThrowIf(WhyNotRestore());
        RetiredOn = null;
        Remember("activity-kind.restored", $"恢复使用活动类别“{Name}”");
    }
}

/// <summary>What the shipped file or the form says of a kind.</summary>
public sealed record ActivityKindFacts(
    string Code, string Name, KindGroup Group, string Verb, WorkStream Stream, IReadOnlyList<string> Rows, Pillar Pillar, string Measure,
    IReadOnlyList<ExtraField> Extras, bool Sensitive);
