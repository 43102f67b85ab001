using System.ComponentModel.DataAnnotations;
using System.ComponentModel.DataAnnotations.Schema;
using System.Text.Json;
using Tongxin.Activities.Kinds;
using Tongxin.Platform.Data;
using Tongxin.Platform.Drafts;
using Tongxin.Platform.Files;
using Tongxin.Platform.Search;

namespace Tongxin.Activities;

/// <summary>Something people did (活动): a research, a tour, a talk, a lecture, a themed Party day. Recorded once, where it happened.</summary>
public sealed class Activity : Record, ISearchable
{
    readonly List<ActivityPerson> people = [];
    readonly List<ActivityUnit> otherUnits = [];

    Activity() { }

    /// <summary>Records what took place (记活动).</summary>
    public Activity(ActivityFacts facts, ActivityRules rules, Guid? by, DateTime at)
    {
        Refusal.ThrowIf(rules.WhyNotRecord(facts));
        (Unit, Stream, Sensitive, Task) = (facts.Unit, rules.Kind.Stream, rules.Kind.Sensitive, facts.Task);
        (RecordedBy, RecordedAt) = (by, at);
        Take(facts, rules.Kind);
        Remember("activity.recorded", $"{(rules.IsLate(facts.Day) ? "补记" : "记")}{Sentence(rules.Kind)}{rules.LateWords(facts)}", Day);
    }

    public Guid Kind { get; private set; }

    /// <summary>The kind's stream, kept here so that the list's order and this filter share an index.</summary>
    public WorkStream Stream { get; private set; }

    /// <summary>Only that it took place is kept; see <see cref="ActivityKind.Sensitive"/>.</summary>
    public bool Sensitive { get; private set; }

    [Display(Name = "标题")] public string Title { get; private set; } = "";
    [Display(Name = "日期")] public DateOnly Day { get; private set; }

    /// <summary>Null when it took one day.</summary>
    [Display(Name = "结束日期")] public DateOnly? LastDay { get; private set; }

    [Display(Name = "地点")] public string Place { get; private set; } = "";

    /// <summary>The unit in whose ledger it stands: of the office, of the Party, or a delegation.</summary>
    public Guid Unit { get; private set; }

    /// <summary>People who took part and are not on file: 群众, 企业代表.</summary>
    [Display(Name = "其他人数")] public int Others { get; private set; }

    /// <summary>Everybody who took part, on file or not.</summary>
    [Display(Name = "参加人数")] public int Attendance { get; private set; }

    [Display(Name = "成效小结")] public string Summary { get; private set; } = "";

    /// <summary>Values of the kind's extra fields, as JSON by code; empty when there are none.</summary>
    public string Extras { get; private set; } = "";

    /// <summary>The task (任务) that it served.</summary>
    public Guid? Task { get; private set; }

    public Guid? RecordedBy { get; private set; }
    public DateTime RecordedAt { get; private set; }

    /// <summary>The day on which the record was taken back; it stays, with the reason, and counts nowhere.</summary>
    [Display(Name = "撤回日期")] public DateOnly? WithdrawnOn { get; private set; }

    [Display(Name = "撤回理由")] public string WithdrawnBecause { get; private set; } = "";

    [Display(Name = "参加人")] public IReadOnlyList<ActivityPerson> People => people;
    [Display(Name = "参加单位")] public IReadOnlyList<ActivityUnit> OtherUnits => otherUnits;

    [NotMapped] public override string Label => Title;
    [NotMapped] protected override Guid? LedgerUnit => Unit;

    /// <summary>Why it cannot be put right; null when it can.</summary>
    public Refusal? WhyNotCorrect() => WithdrawnOn is { } day ? new("activity.withdrawn", $"这条记录已于{day:yyyy年M月d日}撤回，不能再改。要记，请重新记一条。") : null;

    /// <summary>Puts a wrong record right (更正); the wrong fact stays in the ledger and is named.</summary>
    /// <param name="wrong">The fact that said it wrongly.</param>
    public void Correct(ActivityFacts facts, ActivityRules rules, long wrong)
    {
        Refusal.ThrowIf(WhyNotCorrect() ?? rules.WhyNotCorrect(facts, Sensitive));
        var changed = facts.Differences(Facts());
        Refusal.ThrowIf(changed.Count == 0 ? new("activity.nothing-changed", "没有改动任何内容。") : null);
        Stream = rules.Kind.Stream;
        Take(facts, rules.Kind);
        Remember("activity.corrected", $"更正{Sentence(rules.Kind)}；改了{string.Join("、", changed)}", Day, wrong);
    }

    /// <summary>Why it cannot be taken back; null when it can.</summary>
    public Refusal? WhyNotWithdraw() => WithdrawnOn is { } day ? new("activity.withdrawn", $"这条记录已于{day:yyyy年M月d日}撤回。") : null;

    /// <summary>Takes the record back (撤回); it stays with the reason and is no longer counted.</summary>
    public void Withdraw(string reason, DateOnly on, ActivityKind kind, long wrong)
    {
        Refusal.ThrowIf(WhyNotWithdraw());
        (WithdrawnOn, WithdrawnBecause) = (on, reason);
        Remember("activity.withdrawn", $"撤回{Sentence(kind)}；理由：{reason}", on, wrong);
    }

    /// <summary>Why no file can be attached; null when one can.</summary>
    public Refusal? WhyNotAttach() => Sensitive ? ActivityRules.NoContent : WhyNotCorrect();

    public void Attach(StoredFile file)
    {
        Refusal.ThrowIf(WhyNotAttach());
        Remember("activity.attached", $"附上“{file.Name}”");
    }

    public void Detach(string name)
    {
        Refusal.ThrowIf(WhyNotCorrect());
        Remember("activity.detached", $"删去附件“{name}”");
    }

    protected override bool TakeBack(string field, JsonElement before, JsonElement after)
    {
        var (cut, made) = (Ids(before), Ids(after));
        switch (field)
        {
            case nameof(People):
                people.RemoveAll(p => made.Contains(p.Person));
                people.AddRange(cut.Select(person => new ActivityPerson(Id, person)));
                return true;
            case nameof(OtherUnits):
                otherUnits.RemoveAll(u => made.Contains(u.Unit));
                otherUnits.AddRange(cut.Select(unit => new ActivityUnit(Id, unit)));
                return true;
            default:
                return false;
        }

        static List<Guid> Ids(JsonElement value) => value.ValueKind == JsonValueKind.Array ? [.. value.EnumerateArray().Select(id => id.GetGuid())] : [];
    }

    public ActivityFacts Facts() => new(
        Kind, Title, Day, LastDay, Place, Unit, [.. people.Select(p => p.Person)], [.. otherUnits.Select(u => u.Unit)], Others, Summary, ExtraValues.Read(Extras), Task);

    // What was said in a talk is not kept; that it took place is nobody's business to search.
    public SearchText? ToSearch() => Sensitive || WithdrawnOn is not null
        ? null
        : new("活动", Title, $"{Day:yyyy年M月d日} {Place}".Trim(), Summary, $"/activities/{Id}", ActivityPermissions.View, Unit);

    string Sentence(ActivityKind kind) => Sensitive
        ? $"{kind.Name} 1 次"
        : $"{(Title.Contains(kind.Name, StringComparison.Ordinal) ? "" : kind.Name)}“{Title}”{(Attendance == 0 ? "" : $"，{Attendance} 人参加")}";

    void Take(ActivityFacts facts, ActivityKind kind)
    {
        (Kind, Title, Day, LastDay, Place) = (kind.Id, facts.Title, facts.Day, facts.LastDay == facts.Day ? null : facts.LastDay, facts.Place);
        (Others, Summary, Extras) = (facts.Others, facts.Summary, ExtraValues.Write(facts.Extras));
        // Who took part in a talk is nobody's business who reads the ledger.
        if (!Sensitive)
        {
            Relinked(nameof(People), [.. people.Select(p => p.Person).Except(facts.People)], [.. facts.People.Except(people.Select(p => p.Person))]);
            Relinked(nameof(OtherUnits), [.. otherUnits.Select(u => u.Unit).Except(facts.OtherUnits)], [.. facts.OtherUnits.Except(otherUnits.Select(u => u.Unit))]);
        }
        people.RemoveAll(p => !facts.People.Contains(p.Person));
        people.AddRange(facts.People.Except(people.Select(p => p.Person)).Select(person => new ActivityPerson(Id, person)));
        otherUnits.RemoveAll(u => !facts.OtherUnits.Contains(u.Unit));
        otherUnits.AddRange(facts.OtherUnits.Except(otherUnits.Select(u => u.Unit)).Select(unit => new ActivityUnit(Id, unit)));
        Attendance = people.Count + Others;
    }
}
