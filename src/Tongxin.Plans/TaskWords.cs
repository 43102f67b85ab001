using System.ComponentModel.DataAnnotations;
using Tongxin.People.Organisation;
using Tongxin.Platform.Data;
using Tongxin.Platform.Drafts;

namespace Tongxin.Plans;

/// <summary>A piece of work as a form or a program writes it down.</summary>
public class TaskWords
{
    [StringLength(PlanMapping.LongestNumber, ErrorMessage = "编号最多 20 字。")]
    public string? Number { get; set; }

    [Required(ErrorMessage = "请写明事项。"), StringLength(PlanMapping.LongestTitle, ErrorMessage = "事项最多 200 字。")]
    public string? Title { get; set; }

    [Required(ErrorMessage = "请选择条线。"), EnumDataType(typeof(WorkStream), ErrorMessage = "条线是党建或业务。")]
    public WorkStream? Stream { get; set; }

    [RegularExpression("[HTF][0-9]{1,2}", ErrorMessage = "写三三四的编号，如 H5、T3、F17。")]
    public string? Row { get; set; }

    public ChosenOne? Owner { get; set; } = new();
    public ChosenMany? CoOwners { get; set; } = new();

    [Required(ErrorMessage = "请填写开始日期。")]
    public DateOnly? FirstDay { get; set; }

    [Required(ErrorMessage = "请填写期限。")]
    public DateOnly? LastDay { get; set; }

    [StringLength(PlanMapping.LongestTitle, ErrorMessage = "来源文件最多 200 字。")]
    public string? SourceDocument { get; set; }

    [StringLength(PlanMapping.LongestClause, ErrorMessage = "条款最多 60 字。")]
    public string? SourceClause { get; set; }

    [StringLength(PlanMapping.LongestTitle, ErrorMessage = "交办事项最多 200 字。")]
    public string? Instruction { get; set; }

    [StringLength(4000, ErrorMessage = "节点太多，最多 4000 字。")]
    public string? Milestones { get; set; }

    /// <summary>What is meant, in full.</summary>
    /// <param name="before">What is kept now; null for new work.</param>
    /// <exception cref="WrongInputException">A unit is unknown, or the days do not fit.</exception>
    internal async Task<PlanItemFacts> Read(OfficeDb db, int year, PlanItemFacts? before, CancellationToken ct)
    {
        var owner = await NamesTyped.Unit(db, Owner ?? new(), nameof(Owner), ct) ?? throw new WrongInputException(nameof(Owner), "请填写牵头单位。");
        var along = await NamesTyped.Units(db, CoOwners ?? new(), nameof(CoOwners), ct);
        InsistOnDays(year);
        return Facts(year, before, owner, along);
    }

    /// <summary>What is meant, once it is known which units are.</summary>
    /// <exception cref="WrongInputException">There is no title, or a milestone has no day.</exception>
    internal PlanItemFacts Facts(int year, PlanItemFacts? before, Guid owner, IReadOnlyList<Guid> along) =>
        new(
            Typed.Line(Number), Typed.Line(Title) is { Length: > 0 } title ? title : throw new WrongInputException(nameof(Title), "请写明事项。"),
            Stream!.Value, Typed.Line(Row), owner, [.. along.Where(unit => unit != owner)],
            // Whoever did it for one unit does not do it for another.
            before?.Owner == owner ? before.Person : null,
            FirstDay!.Value, LastDay!.Value, Typed.Line(SourceDocument), Typed.Line(SourceClause), Typed.Line(Instruction), Steps(year));

    internal void Show(PlanItemFacts facts, int year)
    {
        (Number, Title, Stream, Row) = (facts.Number, facts.Title, facts.Stream, facts.Row);
        (Owner, CoOwners) = (ChosenOne.Of(facts.Owner), ChosenMany.Of(facts.CoOwners));
        (FirstDay, LastDay) = (facts.FirstDay, facts.LastDay);
        (SourceDocument, SourceClause, Instruction) = (facts.SourceDocument, facts.SourceClause, facts.Instruction);
        Milestones = MilestoneLines.Write(facts.Milestones, year);
    }

    /// <exception cref="WrongInputException">The days do not fit each other, or the year.</exception>
    internal void InsistOnDays(int year)
    {
        if (FirstDay!.Value.Year < year - 5 || FirstDay.Value.Year > year + 1)
            throw new WrongInputException(nameof(FirstDay), $"开始日期应在{year}年前后。");
        if (LastDay < FirstDay)
            throw new WrongInputException(nameof(LastDay), "期限不能早于开始日期。");
        if (LastDay!.Value.Year < year || LastDay.Value.Year > year + 2)
            throw new WrongInputException(nameof(LastDay), $"这是{year}年的计划，期限应在{year}年内；跨年的事最迟到{year + 2}年。");
    }

    IReadOnlyList<(DateOnly, string)> Steps(int year)
    {
        try
        {
            return MilestoneLines.Parse(Milestones, year);
        }
        catch (FormatException wrong)
        {
            throw new WrongInputException(nameof(Milestones), wrong.Message);
        }
    }
}
