using Microsoft.EntityFrameworkCore;
using Tongxin.People.Organisation;
using Tongxin.Platform.Accounts;
using Tongxin.Platform.Cases;
using Tongxin.Platform.Data;
using Tongxin.Platform.Export.Word;
using Tongxin.Platform.Modules;
using Tongxin.Platform.Time;

namespace Tongxin.Suggestions.Letters;

/// <summary>The answer of a unit as an official letter to the authors (答复函), sent or still to be checked (送审稿). What is merged gets a letter of its own.</summary>
public sealed class ReplyLetter(OfficeDb db, SuggestionAccess access, Rights rights, Units units, CaseRules rules, OfficeClock clock) : IUseCase
{
    /// <summary>As it was sent, for whoever may read the suggestion it answers, and for the unit that wrote it.</summary>
    /// <param name="handling">The unit's part.</param>
    /// <param name="to">The suggestion whose authors are addressed; null for the one that the unit was given.</param>
    /// <exception cref="NotFoundException">No such letter, or not for this person.</exception>
    public async Task<Letter> Sent(Guid handling, int round, Guid? to, CancellationToken ct)
    {
        var (part, suggestion) = await Find(handling, to, ct);
        var answer = part.Answers.FirstOrDefault(one => one.Round == round) ?? throw Missing();
        return await Write(part, suggestion, answer, "", ct);
    }

    /// <summary>As it would be sent now, for the unit's own people.</summary>
    /// <inheritdoc cref="Sent"/>
    public async Task<Letter> Draft(Guid handling, Guid? to, CancellationToken ct)
    {
        var (part, suggestion) = await Find(handling, to, ct);
        rights.Insist(SuggestionPermissions.Handle, part.Unit);
        if (!part.HasDraft)
            throw Missing();
        return await Write(part, suggestion, new(part.Id, part.Round, part.Draft, part.DraftClass, "", part.DraftContact, clock.Today), "送审稿", ct);
    }

    // An author reads the answer to his own paper also where the one it was merged into is closed to him.
    async Task<(Handling Part, Suggestion To)> Find(Guid id, Guid? to, CancellationToken ct)
    {
        var part = await db.Set<Handling>().AsNoTracking().Include(h => h.Answers).SingleOrDefaultAsync(h => h.Id == id, ct) ?? throw Missing();
        var addressed = to ?? part.Suggestion;
        var all = db.Set<Suggestion>().AsNoTracking().Where(s => s.Id == addressed && (s.Id == part.Suggestion || s.MergedInto == part.Suggestion));
        var suggestion = await (access.Handles(part) ? all : access.Visible(all)).Include(s => s.CoSponsors).SingleOrDefaultAsync(ct) ?? throw Missing();
        return (part, suggestion);
    }

    async Task<Letter> Write(Handling part, Suggestion to, Answer answer, string stamp, CancellationToken ct)
    {
        var tree = await units.Tree(ct);
        var names = await Names.Of(db, to.Authors.Select(author => (Guid?)author), ct);
        var helpers = await db.Set<Handling>().Where(h => h.Suggestion == part.Suggestion && h.Role == HandlingRole.Assist && h.Opinion != "").OrderBy(h => h.AssignedOn).ThenBy(h => h.Id).Select(h => h.Unit).ToListAsync(ct);
        var opening = $"{(to.Authors.Count > 1 ? "你们" : "您")}提出的“{to.Title}”（{to.Year}年第{to.Number}号）收悉{(to.MergedInto is null ? "" : "，与内容相近的建议并案办理")}。"
            + $"{(part.Part.Length > 0 ? $"其中“{part.Part}”由我单位主办，" : "")}{(helpers.Count > 0 ? $"经会同{string.Join("、", helpers.Select(unit => tree.NameOf(unit)))}研究办理" : "经研究办理")}，现答复如下：";
        var unit = tree.NameOf(part.Unit);
        return Letter.Write(
            new(unit, answer.Letter, rules.ClassWords(answer.ResultClass, answer.On), stamp),
            $"关于{to.Year}年第{to.Number}号代表{to.Kind.Words()}的{(answer.Round > 1 ? "再次" : "")}答复",
            to.Authors.Select(author => names.Of(author)), $"{opening}\n{answer.Text}", unit, answer.On, answer.Contact);
    }

    static NotFoundException Missing() => new("没有这份答复函，或者不在您能看的范围内。");
}
