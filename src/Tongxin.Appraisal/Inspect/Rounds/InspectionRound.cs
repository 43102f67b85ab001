using System.ComponentModel.DataAnnotations.Schema;
using Tongxin.Appraisal.Inspect.Lists;
using Tongxin.Platform.Data;
using Tongxin.Rules.Inspection;

namespace Tongxin.Appraisal.Inspect.Rounds;

/// <summary>A round of inspection of all 委室 and Party organisations together (月检查、季督查、半年和年终交账), made by the calendar.</summary>
public sealed class InspectionRound : Record
{
    InspectionRound() { }

    /// <param name="due">Until when what people have to look at is looked at.</param>
    /// <param name="seed">Decides the draw; published with it.</param>
    /// <param name="among">Codes of the units among which it is drawn.</param>
    /// <param name="count">How many are drawn.</param>
    public InspectionRound(InspectedPeriod period, ChecklistVersion checklist, DateOnly on, DateOnly due, string seed, IReadOnlyCollection<string> among, int count)
    {
        (Rhythm, Name, From, To, Checklist, OpenedOn, Due, Seed, Among, Count) = (period.Rhythm, period.Name, period.From, period.To, checklist.Id, on, due, seed, string.Join('\n', among), count);
        Remember("inspection.opened", $"开启{Name}（{checklist.Name}第{checklist.Number}版），以种子 {seed} 从 {among.Count} 个单位中抽查 {count} 个", on);
    }

    public Rhythm Rhythm { get; private set; }
    public string Name { get; private set; } = "";
    public DateOnly From { get; private set; }
    public DateOnly To { get; private set; }

    /// <summary>The version of the list by which it looks.</summary>
    public Guid Checklist { get; private set; }

    public DateOnly OpenedOn { get; private set; }
    public DateOnly Due { get; private set; }
    public string Seed { get; private set; } = "";

    /// <summary>Codes of the units among which was drawn, one a line.</summary>
    public string Among { get; private set; } = "";

    [NotMapped] public IReadOnlyList<string> Codes => Among.Split('\n', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>How many were drawn.</summary>
    public int Count { get; private set; }

    /// <summary>The codes that were drawn, in the order of their tickets; the same whenever it is asked.</summary>
    [NotMapped] public IReadOnlyList<string> Drawn => Draw.Of(Seed, Codes, code => code, Count);

    [NotMapped] public override string Label => Name;
    [NotMapped] protected override Guid? LedgerUnit => null;
}
