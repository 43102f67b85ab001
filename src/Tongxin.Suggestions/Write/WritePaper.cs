using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Tongxin.People.Organisation;
using Tongxin.Platform.Cases;
using Tongxin.Platform.Data;
using Tongxin.Platform.Modules;
using Tongxin.Platform.Time;
using Tongxin.Platform.Ui;

namespace Tongxin.Suggestions.Write;

/// <summary>A deputy writes a paper; it saves itself and nobody else sees it until it is put forward (起草、提出).</summary>
public sealed class WritePaper(OfficeDb db, SuggestionAccess access, CaseRules rules, SuggestionNotices notices, OfficeClock clock) : IUseCase
{
    /// <summary>What a deputy types; a draft may lack anything.</summary>
    public sealed class Input : IVersioned
    {
        public SuggestionKind Kind { get; set; }

        [StringLength(SuggestionMapping.LongestTitle, ErrorMessage = "标题最多 200 字。")] public string? Title { get; set; }
        [StringLength(SuggestionMapping.LongestText, ErrorMessage = "最多 2 万字。")] public string? Text { get; set; }
        [StringLength(SuggestionMapping.LongestText, ErrorMessage = "最多 2 万字。")] public string? Grounds { get; set; }
        [StringLength(SuggestionMapping.LongestText, ErrorMessage = "最多 2 万字。")] public string? Plan { get; set; }
        [StringLength(SuggestionMapping.LongestPlace, ErrorMessage = "地点最多 100 字。")] public string? Place { get; set; }
        public bool InSession { get; set; }

        /// <summary>Who is asked to sign beside.</summary>
        [System.Diagnostics.CodeAnalysis.AllowNull]
        public ChosenMany Asked { get => field ??= new(); set; }

        /// <summary>save keeps the draft; propose puts it forward.</summary>
        public string? Act { get; set; }

        public int Version { get; set; }
    }

    /// <summary>A new draft, empty, to be written on its own page.</summary>
    public async Task<Guid> Begin(CancellationToken ct)
    {
        var draft = new PaperDraft { Author = Deputy(), SavedAt = clock.Now };
        db.Add(draft);
        await db.SaveChangesAsync(ct);
        return draft.Id;
    }

    public async Task<PaperDraft> Show(Guid id, CancellationToken ct) => await Own(id).AsNoTracking().SingleOrDefaultAsync(ct) ?? throw NoDraft();

    /// <summary>Keeps what was typed.</summary>
    /// <returns>The version now kept.</returns>
    public async Task<int> Save(Guid id, Input input, CancellationToken ct)
    {
        var draft = await Own(id).SingleOrDefaultAsync(ct) ?? throw NoDraft();
        Put(draft, input);
        // A page that saves itself may have kept the same words a moment before somebody pressed the button.
        if (db.Entry(draft).State != EntityState.Modified)
            return draft.Version;
        Refusal.ThrowIf(input.Version != draft.Version ? new("draft.saved-since", "这份草稿在别处又保存过。请先复制您刚写的，再刷新本页接着写。") : null);
        (draft.Version, draft.SavedAt) = (draft.Version + 1, clock.Now);
        await db.SaveChangesAsync(ct);
        return draft.Version;
    }

    /// <param name="version">The version that was seen; null where whoever throws it away has it before the eyes.</param>
    public async Task Discard(Guid id, int? version, CancellationToken ct)
    {
        var draft = await Own(id).SingleOrDefaultAsync(ct) ?? throw NoDraft();
        Refusal.ThrowIf(version is { } seen && seen != draft.Version ? new("draft.saved-since", "这份草稿后来又保存过，没有删。请看过再删。") : null);
        db.Remove(draft);
        await db.SaveChangesAsync(ct);
    }

    /// <summary>Puts it forward: at once, or to gather names first.</summary>
    public async Task<Guid> Propose(Guid id, Input input, string name, CancellationToken ct)
    {
        var draft = await Own(id).SingleOrDefaultAsync(ct) ?? throw NoDraft();
        var facts = Facts(input);
        var asked = await NamesTyped.People(db, input.Asked, nameof(Input.Asked), ct);
        await InsistOnDeputies(asked, ct);
        var suggestion = new Suggestion(facts, draft.Author, asked, rules, clock.Today);
        db.Add(suggestion);
        db.Remove(draft);
        await notices.Asked(suggestion, name, ct);
        await db.SaveChangesAsync(ct);
        return suggestion.Id;
    }

    static void Put(PaperDraft draft, Input input)
    {
        (draft.Kind, draft.Title, draft.Place, draft.InSession) = (input.Kind, Typed.Line(input.Title), Typed.Line(input.Place), input.InSession);
        (draft.Text, draft.Grounds, draft.Plan) = (Typed.Text(input.Text), Typed.Text(input.Grounds), Typed.Text(input.Plan));
        draft.Asked = string.Join('\n', input.Asked.Ids.Append(Typed.Line(input.Asked.Text)).Where(one => one.Length > 0)).Cut(SuggestionMapping.LongestText);
    }

    static SuggestionFacts Facts(Input input)
    {
        var (title, text) = (Typed.Line(input.Title), Typed.Text(input.Text));
        if (title.Length == 0)
            throw new WrongInputException(nameof(Input.Title), "请写标题，一句话说明要办什么事。");
        if (text.Length == 0)
            throw new WrongInputException(nameof(Input.Text), input.Kind == SuggestionKind.Bill ? "请写案由。" : "请写正文：情况、问题和建议。");
        return new(input.Kind, title, text, input.Kind == SuggestionKind.Bill ? Typed.Text(input.Grounds) : "", input.Kind == SuggestionKind.Bill ? Typed.Text(input.Plan) : "", Typed.Line(input.Place), input.InSession);
    }

    async Task InsistOnDeputies(IReadOnlyList<Guid> asked, CancellationToken ct)
    {
        var deputies = await Deputies.Among(db, asked, clock.Today, ct);
        if (asked.Any(person => !deputies.Contains(person)))
            throw new WrongInputException(nameof(Input.Asked), "联名的应当都是现任代表，请核对。");
    }

    IQueryable<PaperDraft> Own(Guid id)
    {
        var author = Deputy();
        return db.Set<PaperDraft>().Where(draft => draft.Id == id && draft.Author == author);
    }

    Guid Deputy() => access.IsDeputy ? access.Me!.Value : throw new NotAllowedException("代表本人才能提建议。纸质提交的，请代表工作机构代为录入。");

    static NotFoundException NoDraft() => new("没有这份草稿，可能已经提交或删除。");
}
