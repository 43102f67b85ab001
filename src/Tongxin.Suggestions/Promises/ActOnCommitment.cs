using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Tongxin.Platform.Cases;
using Tongxin.Platform.Data;
using Tongxin.Platform.Modules;
using Tongxin.Platform.Time;
using Tongxin.Platform.Ui;

namespace Tongxin.Suggestions.Promises;

/// <summary>What is done to a promise: the unit reports how it was kept or moves its day, the deputy agrees or not, the office settles it.</summary>
public sealed class ActOnCommitment(OfficeDb db, SuggestionAccess access, CaseRules rules, SuggestionNotices notices, OfficeClock clock) : IUseCase
{
    /// <param name="Label">What is to be written; null where nothing is.</param>
    public sealed record Plain(string Id, string? Label, bool HasDay, string Explains);

    public static readonly IReadOnlyList<Plain> All =
    [
        new("report", "落实情况", false, "写明怎样落实的，作为再次答复发给代表；代表认为没有落实的，继续办。"),
        new("postpone", "理由", true, "改日期的理由代表看得到，原来的日期留在经过里。"),
        new("accept", null, false, "您认可承诺已经落实，这件事就此了结。"),
        new("refuse", "哪里没有落实", false, "退给承办单位继续落实，日期不变。"),
        new("lapse", null, false, "代表没有异议，按已落实了结。"),
        new("drop", "说明", false, "确实办不到的，向代表说明以后了结，说明留在经过里。"),
    ];

    public sealed class Input : IVersioned
    {
        [StringLength(SuggestionMapping.LongestText, ErrorMessage = "最多 2 万字。")] public string? Words { get; set; }
        public DateOnly? On { get; set; }
        public int Version { get; set; }
    }

    public sealed record View(Commitment Commitment, Plain Act, string Name, Refusal? WhyNot);

    public async Task<View> Show(Guid id, string act, CancellationToken ct)
    {
        var (commitment, suggestion) = await Find(id, null, ct);
        var plain = Of(act);
        access.Insist(act, commitment, suggestion, rules);
        return new(commitment, plain, commitment.ProcedureOf(rules).Act(act).Name, commitment.WhyNot(act, rules));
    }

    public async Task<Guid> Run(Guid id, string act, Input input, CancellationToken ct)
    {
        var (commitment, suggestion) = await Find(id, input.Version, ct);
        var (plain, today, words) = (Of(act), clock.Today, Typed.Text(input.Words));
        access.Insist(act, commitment, suggestion, rules);
        if (plain.Label is { } label && words.Length == 0)
            throw new WrongInputException(nameof(Input.Words), $"请写明{label}。");
        if (act != "report" && words.Length > SuggestionMapping.LongestReason)
            throw new WrongInputException(nameof(Input.Words), $"最多 {SuggestionMapping.LongestReason} 字。");
        if (plain.HasDay && input.On is null)
            throw new WrongInputException(nameof(Input.On), "请填新的落实日期。");
        switch (act)
        {
            case "report": commitment.Report(words, rules, today); break;
            case "postpone": commitment.Postpone(input.On!.Value, words, rules, today); break;
            case "accept": commitment.Accept(rules, today); break;
            case "refuse": commitment.Refuse(words, rules, today); break;
            case "lapse": commitment.Lapse(rules, today); break;
            case "drop": commitment.Drop(words, rules, today); break;
        }
        await notices.Promised(suggestion, commitment, act, ct);
        await db.SaveChangesAsync(ct);
        return commitment.Suggestion;
    }

    async Task<(Commitment, Suggestion)> Find(Guid id, int? version, CancellationToken ct)
    {
        var commitment = await access.Visible(db.Set<Commitment>()).SingleOrDefaultAsync(c => c.Id == id, ct) ?? throw new NotFoundException("没有这项承诺，或者不在您能看的范围内。");
        if (version is { } seen && seen != commitment.Version)
            await db.Get<Commitment>(id, seen, ct);
        return (commitment, await db.Set<Suggestion>().Include(s => s.CoSponsors).SingleAsync(s => s.Id == commitment.Suggestion, ct));
    }

    static Plain Of(string act) => All.FirstOrDefault(one => one.Id == act) ?? throw new NotFoundException("没有这个操作，可能网址有误。");
}
