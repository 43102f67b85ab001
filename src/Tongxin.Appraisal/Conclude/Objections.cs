using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Tongxin.Appraisal.Score;
using Tongxin.Platform.Accounts;
using Tongxin.Platform.Data;
using Tongxin.Platform.Modules;
using Tongxin.Platform.Ui;
using Tongxin.Platform.Time;

namespace Tongxin.Appraisal.Conclude;

/// <summary>Somebody of a unit objects to its announced points.</summary>
public sealed class RaiseObjection(OfficeDb db, ScoreSheet sheets, OfficeClock clock, Rights rights) : IUseCase
{
    public sealed class Input
    {
        [Required(ErrorMessage = "请写明哪里不对、应该是多少、凭什么。"), StringLength(Objection.LongestText, ErrorMessage = "异议最多 2000 字。")]
        public string Text { get; set; } = "";

        public string? Item { get; set; }
    }

    /// <exception cref="NotFoundException">No such assessment, or it does not judge this one.</exception>
    public async Task<(ScoreSheet.Sheet Sheet, string Name, Refusal? Refusal)> Show(Guid id, Guid judged, CancellationToken ct)
    {
        var sheet = await sheets.Read(id, ct);
        if (!rights.SeesOwn(sheet.Assessment.Objects, judged))
            throw new NotAllowedException(sheet.Assessment.Objects.ArePeople() ? "异议由本人提出。" : "异议由这个单位的人提出。");
        return (sheet, sheet.Of(judged).Name, Objection.WhyNot(sheet.Assessment, clock.Today));
    }

    public async Task Run(Guid id, Guid judged, Input input, CancellationToken ct)
    {
        var (sheet, name, _) = await Show(id, judged, ct);
        if (!string.IsNullOrEmpty(input.Item) && sheet.Scheme.Items.All(item => item.Id != input.Item))
            throw new WrongInputException(nameof(input.Item), "方案里没有这一项，请从单子上选。");
        db.Add(new Objection(sheet.Assessment, judged, name, string.IsNullOrEmpty(input.Item) ? null : input.Item, Typed.Text(input.Text), rights.Standing!.Person ?? Guid.Empty, clock.Today));
        await db.SaveChangesAsync(ct);
    }
}

/// <summary>The general office answers an objection; one that is upheld opens the points of whoever raised it.</summary>
public sealed class AnswerObjection(OfficeDb db, OfficeClock clock, Rights rights) : IUseCase
{
    public sealed class Input : IVersioned
    {
        public bool Upheld { get; set; }

        [Required(ErrorMessage = "请写答复：怎么核实的，怎么处理。"), StringLength(AppraisalMapping.LongestAnswer, ErrorMessage = "答复最多 1000 字。")]
        public string Answer { get; set; } = "";

        public int Version { get; set; }
    }

    /// <exception cref="NotFoundException">No such objection.</exception>
    public async Task<Objection> Show(Guid id, CancellationToken ct)
    {
        rights.Insist(AppraisalPermissions.Keep, null);
        return await db.Set<Objection>().AsNoTracking().SingleOrDefaultAsync(o => o.Id == id, ct) ?? throw new NotFoundException("没有这件异议。");
    }

    public async Task<Objection> Run(Guid id, Input input, CancellationToken ct)
    {
        rights.Insist(AppraisalPermissions.Keep, null);
        var objection = await db.Get<Objection>(id, input.Version, ct);
        objection.Reply(input.Upheld, Typed.Text(input.Answer), clock.Today);
        await db.SaveChangesAsync(ct);
        return objection;
    }
}
