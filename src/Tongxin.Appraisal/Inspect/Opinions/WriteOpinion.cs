using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Tongxin.Appraisal.Inspect.Rounds;
using Tongxin.People;
using Tongxin.People.Organisation;
using Tongxin.Platform.Cases;
using Tongxin.Platform.Data;
using Tongxin.Platform.Modules;
using Tongxin.Platform.Time;
using Tongxin.Platform.Ui;
using Tongxin.Rules.Packs;

namespace Tongxin.Appraisal.Inspect.Opinions;

/// <summary>Drafts an opinion, or alters its words before it is submitted. What a round found is filled in already.</summary>
public sealed class WriteOpinion(OfficeDb db, InspectionAccess access, Units units, CaseRules rules, OfficeClock clock) : IUseCase
{
    public sealed class Input : IVersioned
    {
        [Required(ErrorMessage = "请选被督查单位。")] public Guid? Unit { get; set; }

        [Required(ErrorMessage = "请写标题，一句话说清是什么事。"), StringLength(InspectionMapping.LongestTitle, ErrorMessage = "标题最多 200 字。")]
        public string Title { get; set; } = "";

        [Required(ErrorMessage = "请写发现的问题。"), StringLength(InspectionMapping.LongestText, ErrorMessage = "最多 4000 字。")]
        public string Found { get; set; } = "";

        [Required(ErrorMessage = "请写整改要求：改成什么样算改好。"), StringLength(InspectionMapping.LongestText, ErrorMessage = "最多 4000 字。")]
        public string Demand { get; set; } = "";

        [Required(ErrorMessage = "请选等级。")] public string Grade { get; set; } = "";

        public Guid? Round { get; set; }

        [StringLength(InspectionMapping.LongestQuestion)] public string? Question { get; set; }

        public int Version { get; set; }
    }

    /// <param name="Id">Null while it is new.</param>
    public sealed record View(Guid? Id, IReadOnlyList<UnitNode> Units, IReadOnlyList<Choice> Grades, InspectionRound? Round, Refusal? Refusal, Input Filled);

    /// <param name="found">The round and the question that showed it; null otherwise.</param>
    public async Task<View> New(Guid? unit, (Guid Round, string Question)? found, CancellationToken ct)
    {
        var choices = await Choices(ct);
        if (choices.Count == 0)
            throw new NotAllowedException("督查由上级单位负责人或办公室进行，您没有下级单位。");
        var check = found is var (id, question) ? await access.Checks().AsNoTracking().FirstOrDefaultAsync(c => c.Round == id && c.Unit == unit && c.Question == question, ct) : null;
        var round = found is null ? null : await db.Set<InspectionRound>().AsNoTracking().SingleOrDefaultAsync(r => r.Id == found.Value.Round, ct);
        return new(null, choices, Grades(), round, null, new()
        {
            Unit = unit,
            Round = round?.Id,
            Question = round is null ? null : found!.Value.Question,
            Title = round is null ? "" : found!.Value.Question,
            Found = round is null ? "" : $"{round.Name}：{found!.Value.Question}，未达到。{check?.Found}",
            Grade = Grades()[0].Code,
        });
    }

    /// <exception cref="NotFoundException">No such opinion among those this person sees.</exception>
    public async Task<View> Edit(Guid id, CancellationToken ct)
    {
        var opinion = await Find(id, ct);
        return new(id, await Choices(ct), Grades(), null, opinion.WhyNotEdit(access.Me), new()
        {
            Unit = opinion.Unit,
            Title = opinion.Title,
            Found = opinion.Found,
            Demand = opinion.Demand,
            Grade = opinion.Grade,
            Version = opinion.Version,
        });
    }

    /// <returns>The opinion's id.</returns>
    public async Task<Guid> Run(Guid? id, Input input, CancellationToken ct)
    {
        var text = new OpinionText(Typed.Line(input.Title), Typed.Text(input.Found), Typed.Text(input.Demand), input.Grade);
        if (Grades().All(grade => grade.Code != text.Grade))
            throw new WrongInputException(nameof(input.Grade), "没有这个等级，请从列出的里面选。");
        if (id is { } known)
        {
            await Find(known, ct);
            var opinion = await db.Get<InspectionOpinion>(known, input.Version, ct);
            opinion.Edit(text, access.Me!.Value, clock.Today);
            await db.SaveChangesAsync(ct);
            return known;
        }
        if ((await Choices(ct)).All(unit => unit.Id != input.Unit))
            throw new WrongInputException(nameof(input.Unit), "不能督查这个单位：只有它的上级负责人和办公室可以。");
        (Guid, string)? found = input.Round is { } round && await db.Set<InspectionRound>().AnyAsync(r => r.Id == round, ct) ? (round, Typed.Line(input.Question)) : null;
        var made = db.Add(new InspectionOpinion(input.Unit!.Value, text, access.Me!.Value, found, rules, clock.Today)).Entity;
        await db.SaveChangesAsync(ct);
        return made.Id;
    }

    IReadOnlyList<Choice> Grades() => rules.Choices("inspection-opinion.grade", clock.Today).Values;

    // The units of the office and of the Party that stand below, in official order.
    async Task<IReadOnlyList<UnitNode>> Choices(CancellationToken ct)
    {
        var (tree, below, today) = (await units.Tree(ct), await access.Below(ct), clock.Today);
        return [.. tree.All.Where(unit => below.Contains(unit.Id) && unit.Kind.HandsInStatements() && unit.ExistsOn(today)).OrderBy(unit => tree.Position(unit.Id), StringComparer.Ordinal)];
    }

    async Task<InspectionOpinion> Find(Guid id, CancellationToken ct)
    {
        var opinion = await access.Opinion(id, ct);
        await access.InsistInspect(opinion.Unit, ct);
        return opinion;
    }
}
