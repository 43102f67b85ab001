using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Tongxin.People.Organisation;
using Tongxin.Platform.Cases;
using Tongxin.Platform.Data;
using Tongxin.Platform.Files;
using Tongxin.Platform.Modules;
using Tongxin.Platform.Time;
using Tongxin.Platform.Ui;
using Tongxin.Suggestions.Attach;

namespace Tongxin.Suggestions.Handle;

/// <summary>The unit that leads writes its answer for its head to check (起草答复).</summary>
public sealed class WriteAnswer(OfficeDb db, SuggestionAccess access, CaseFiles files, Units units, CaseRules rules, SuggestionNotices notices, OfficeClock clock) : IUseCase
{
    public sealed class Input : IVersioned
    {
        [Required(ErrorMessage = "请写答复。"), StringLength(SuggestionMapping.LongestText, ErrorMessage = "答复最多 2 万字。")]
        public string Text { get; set; } = "";

        [Required(ErrorMessage = "请选办理结果的类别。")]
        public string Class { get; set; } = "";

        [StringLength(SuggestionMapping.LongestPlace, ErrorMessage = "联系人和电话最多 100 字。")]
        public string? Contact { get; set; }

        [StringLength(SuggestionMapping.LongestReason, ErrorMessage = "承诺最多 500 字。")]
        public string? Promise { get; set; }

        public DateOnly? PromiseDue { get; set; }
        public int Version { get; set; }
    }

    /// <summary>What a helping unit said.</summary>
    public sealed record Help(Guid Handling, string Unit, string Opinion, IReadOnlyList<FileLine> Files);

    /// <param name="Opinions">What helping units said, by unit.</param>
    /// <param name="Contact">Whom the letter names, as written before, or whoever does it in the unit.</param>
    public sealed record View(Handling Handling, IReadOnlyList<(string Code, string Words, bool IsPromise)> Classes, IReadOnlyList<Help> Opinions, string Contact, Refusal? WhyNot);

    public async Task<View> Show(Guid id, CancellationToken ct)
    {
        var handling = await access.GetHandling(id, null, ct);
        access.Insist("draft", handling, rules);
        var tree = await units.Tree(ct);
        var helping = await db.Set<Handling>().Where(h => h.Suggestion == handling.Suggestion && h.Role == HandlingRole.Assist && h.Opinion != "").Select(h => new { h.Id, h.Unit, h.Opinion }).ToListAsync(ct);
        var helpingFiles = await files.OfParts([.. helping.Select(one => one.Id)], ct);
        var names = await Names.Of(db, [handling.Person], ct);
        var contact = handling.DraftContact.Length > 0 || handling.Person is null ? handling.DraftContact : names.Of(handling.Person);
        return new(handling, rules.Classes(clock.Today), [.. helping.Select(one => new Help(one.Id, tree.NameOf(one.Unit), one.Opinion, [.. helpingFiles[one.Id]]))], contact, handling.WhyNotDraft(rules));
    }

    public async Task Run(Guid id, Input input, CancellationToken ct)
    {
        var handling = await access.GetHandling(id, input.Version, ct);
        access.Insist("draft", handling, rules);
        var chosen = rules.Classes(clock.Today).FirstOrDefault(one => one.Code == input.Class);
        if (chosen.Code is null)
            throw new WrongInputException(nameof(Input.Class), "没有这个类别，请从列表里选。");
        handling.Write(Typed.Text(input.Text), input.Class, Typed.Text(input.Contact), rules, clock.Today, chosen.IsPromise ? PromiseOf(input) : null);
        await notices.Written(handling, ct);
        await db.SaveChangesAsync(ct);
    }

    // Promised is what somebody can be asked about on a day.
    (string, DateOnly) PromiseOf(Input input)
    {
        var words = Typed.Line(input.Promise);
        if (words.Length == 0)
            throw new WrongInputException(nameof(Input.Promise), "这一类答复要写明承诺办成什么。");
        if (input.PromiseDue is not { } due || due <= clock.Today || due > clock.Today.AddYears(5))
            throw new WrongInputException(nameof(Input.PromiseDue), "请填承诺落实的日期，在今天以后五年以内。");
        return (words, due);
    }
}
