using System.ComponentModel.DataAnnotations;
using Tongxin.People.Organisation;
using Tongxin.Platform.Accounts;
using Tongxin.Platform.Cases;
using Tongxin.Platform.Data;
using Tongxin.Platform.Files;
using Tongxin.Platform.Modules;
using Tongxin.Platform.Time;

namespace Tongxin.Suggestions.Enter;

/// <summary>The working body enters a paper that came on paper, on the deputies' behalf (代为录入): whoever signed it by hand has signed.</summary>
public sealed class EnterPaper(OfficeDb db, Rights rights, CaseRules rules, JointNames joint, Attaching attaching, SuggestionNotices notices, OfficeClock clock) : IUseCase
{
    public sealed class Input
    {
        public SuggestionKind Kind { get; set; }

        [Required(ErrorMessage = "请写标题。"), StringLength(SuggestionMapping.LongestTitle, ErrorMessage = "标题最多 200 字。")]
        public string Title { get; set; } = "";

        [Required(ErrorMessage = "请写正文；议案写案由。"), StringLength(SuggestionMapping.LongestText, ErrorMessage = "最多 2 万字。")]
        public string Text { get; set; } = "";

        [StringLength(SuggestionMapping.LongestText, ErrorMessage = "最多 2 万字。")] public string? Grounds { get; set; }
        [StringLength(SuggestionMapping.LongestText, ErrorMessage = "最多 2 万字。")] public string? Plan { get; set; }
        [StringLength(SuggestionMapping.LongestPlace, ErrorMessage = "地点最多 100 字。")] public string? Place { get; set; }
        public bool InSession { get; set; }

        [System.Diagnostics.CodeAnalysis.AllowNull]
        public ChosenOne Lead { get => field ??= new(); set; }

        [System.Diagnostics.CodeAnalysis.AllowNull]
        public ChosenMany Signed { get => field ??= new(); set; }

        [Required(ErrorMessage = "请填收到的日期。")]
        public DateOnly? On { get; set; }
    }

    public Input Show()
    {
        rights.Insist(SuggestionPermissions.Office, null);
        return new() { On = clock.Today };
    }

    public async Task<Guid> Run(Input input, IReadOnlyList<ReceivedFile> files, CancellationToken ct)
    {
        rights.Insist(SuggestionPermissions.Office, null);
        var on = input.On!.Value;
        if (on > clock.Today || on < clock.Today.AddYears(-1))
            throw new WrongInputException(nameof(Input.On), "收到的日期应在今天以前的一年内。");
        var lead = await NamesTyped.Person(db, input.Lead, nameof(Input.Lead), ct) ?? throw new WrongInputException(nameof(Input.Lead), "请写领衔代表。");
        var signed = (await NamesTyped.People(db, input.Signed, nameof(Input.Signed), ct)).Where(person => person != lead).ToList();
        var deputies = await Deputies.Among(db, [lead, .. signed], on, ct);
        if (!deputies.Contains(lead))
            throw new WrongInputException(nameof(Input.Lead), "领衔的那天不是代表，请核对姓名和日期。");
        if (!signed.TrueForAll(deputies.Contains))
            throw new WrongInputException(nameof(Input.Signed), "联名的有人那天不是代表，请核对姓名和日期。");
        var isBill = input.Kind == SuggestionKind.Bill;
        var suggestion = new Suggestion(new(input.Kind, Typed.Line(input.Title), Typed.Text(input.Text), isBill ? Typed.Text(input.Grounds) : "", isBill ? Typed.Text(input.Plan) : "",
            Typed.Line(input.Place), input.InSession), lead, signed, rules, on);
        foreach (var person in signed)
            suggestion.Sign(person, rules, on);
        if (suggestion.State == States.Signing)
            suggestion.Submit(rules, on, await joint.Of(suggestion, ct));
        db.Add(suggestion);
        await notices.Acted(suggestion, ct);
        var kept = await attaching.Put(suggestion.Id, files, suggestion.Attach, ct);
        await db.SaveChangesAsync(ct);
        await attaching.Kept(kept, ct);
        return suggestion.Id;
    }
}
