using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Tongxin.People.Organisation;
using Tongxin.Platform.Accounts;
using Tongxin.Platform.Data;
using Tongxin.Platform.Drafts;
using Tongxin.Platform.Ledger;
using Tongxin.Platform.Modules;
using Tongxin.Platform.Time;
using Tongxin.Platform.Ui;
using Tongxin.Statements.Draft;

namespace Tongxin.Statements.Write;

/// <summary>The month's page of a unit: already written from the records; people edit, drop, add judgement (两总结两安排).</summary>
public sealed class WriteStatement(OfficeDb db, Units units, DraftOf drafts, Rights rights, Acting acting, OfficeClock clock) : IUseCase
{
    public sealed class Input : IVersioned
    {
        /// <summary>Drafted lines as they stand in the form.</summary>
        [System.Diagnostics.CodeAnalysis.AllowNull]
        public List<LineInput> Lines { get => field ??= []; set; }

        [StringLength(4000, ErrorMessage = "补充的内容最多 4000 字。")] public string? PartyDone { get; set; }
        [StringLength(4000, ErrorMessage = "补充的内容最多 4000 字。")] public string? BusinessDone { get; set; }
        [StringLength(4000, ErrorMessage = "补充的内容最多 4000 字。")] public string? PartyNext { get; set; }
        [StringLength(4000, ErrorMessage = "补充的内容最多 4000 字。")] public string? BusinessNext { get; set; }

        /// <summary>Version of the draft that was shown.</summary>
        public int Version { get; set; }

        /// <summary>save keeps the draft; up hands it up.</summary>
        public string? Act { get; set; }
    }

    public sealed class LineInput
    {
        public string Key { get; set; } = "";

        /// <summary>The words that were shown, so that a line whose records changed meanwhile is not taken for an edit.</summary>
        public string Shown { get; set; } = "";

        public string? Text { get; set; }
        public bool Dropped { get; set; }
    }

    public sealed record View(
        Statement Statement, UnitTree Tree, IReadOnlyList<DraftLine> Drafted, Edits Edits, int Version, DateTime? SavedAt,
        IReadOnlyList<LedgerLine> Story, DateOnly Today, bool MayWrite, bool MayHandUp, bool MayDecide);

    public async Task<View> Show(Guid id, CancellationToken ct)
    {
        var statement = await db.Set<Statement>().AsNoTracking().Include(s => s.Lines.OrderBy(l => l.Order)).SingleOrDefaultAsync(s => s.Id == id, ct)
            ?? throw new NotFoundException("没有这份交账，可能网址有误。");
        rights.Insist(StatementPermissions.View, statement.Unit);
        var (edits, draft) = await drafts.Edits(id, ct);
        return new(statement, await units.Tree(ct), statement.IsWithUnit ? await drafts.Lines(statement, ct) : [], edits, draft?.Version ?? 0, draft?.SavedAt,
            await LedgerOf.Record(db, id, ct), clock.Today,
            statement.IsWithUnit && rights.For(StatementPermissions.Write).Covers(statement.Unit),
            statement.IsWithUnit && rights.For(StatementPermissions.HandUp).Covers(statement.Unit),
            statement.WhyNotDecide() is null && rights.For(StatementPermissions.Decide).Covers(statement.Superior));
    }

    /// <summary>Keeps what was typed; nothing is handed up.</summary>
    /// <returns>The version now kept.</returns>
    /// <exception cref="StaleRecordException">Somebody else saved meanwhile; their words are beside.</exception>
    public async Task<int> Save(Guid id, Input input, CancellationToken ct)
    {
        var statement = await db.Get<Statement>(id, null, ct);
        rights.Insist(StatementPermissions.Write, statement.Unit);
        Refusal.ThrowIf(statement.WhyNotHandUp());
        InsistOnLength(input);
        var draft = await db.Set<StatementDraft>().SingleOrDefaultAsync(d => d.Statement == id, ct);
        var edits = EditsOf(input);
        // A page that saves itself while its button is pressed races only with itself.
        if (draft is not null && draft.Version != input.Version && draft.SavedBy != acting.Person)
            throw await Theirs(draft, edits, input, ct);
        if (draft is null)
            db.Add(draft = new() { Statement = id });
        draft.Save(edits, clock.Now, acting.Person);
        try
        {
            await db.SaveChangesAsync(ct);
        }
        catch (DbUpdateException)
        {
            // Two first saves at once, or two of the same version: the other one is kept, this one is shown both.
            db.ChangeTracker.Clear();
            throw await Theirs(await db.Set<StatementDraft>().AsNoTracking().SingleAsync(d => d.Statement == id, ct), edits, input, ct);
        }
        return draft.Version;
    }

    // An emptied line is a line left out. A key stands once in the page; a forged one may hold it twice, or none.
    public static Edits EditsOf(Input input)
    {
        var lines = input.Lines.Where(line => !string.IsNullOrEmpty(line.Key)).DistinctBy(line => line.Key).ToList();
        var left = lines.Where(line => line.Dropped || string.IsNullOrWhiteSpace(line.Text ?? line.Shown)).Select(line => line.Key).ToHashSet();
        return new(
            lines.Where(line => !left.Contains(line.Key) && line.Text is { } text && Flat(text) != Flat(line.Shown)).ToDictionary(line => line.Key, line => Flat(line.Text!)),
            left,
            new()
            {
                [Box.PartyDone] = Typed.Text(input.PartyDone),
                [Box.BusinessDone] = Typed.Text(input.BusinessDone),
                [Box.PartyNext] = Typed.Text(input.PartyNext),
                [Box.BusinessNext] = Typed.Text(input.BusinessNext),
            });
    }

    // What is handed up holds so much in a line; nothing is cut from what somebody wrote.
    static void InsistOnLength(Input input)
    {
        const int Longest = StatementMapping.LongestLine;
        if (input.Lines.FindIndex(line => line.Text?.Length > Longest) is >= 0 and var index)
            throw new WrongInputException(nameof(Input.Lines), $"第 {index + 1} 条最多 {Longest} 字，现在 {input.Lines[index].Text!.Length} 字。请写短些，细节写进“补充”。");
        foreach (var (name, text) in new[]
        {
            (nameof(Input.PartyDone), input.PartyDone), (nameof(Input.BusinessDone), input.BusinessDone),
            (nameof(Input.PartyNext), input.PartyNext), (nameof(Input.BusinessNext), input.BusinessNext),
        })
            if (DraftOf.Sentences(Typed.Text(text)).Any(sentence => sentence.Length > Longest))
                throw new WrongInputException(name, $"补充的内容一行最多 {Longest} 字。请分成几行，一行写一条。");
    }

    async Task<StaleRecordException> Theirs(StatementDraft draft, Edits mine, Input input, CancellationToken ct)
    {
        var names = await Names.Of(db, [draft.SavedBy], ct);
        var theirs = draft.Read();
        string? Words(string key) => input.Lines.Find(line => line.Key == key)?.Shown;
        var changes = theirs.Texts.Where(t => mine.Texts.GetValueOrDefault(t.Key) != t.Value)
            .Select(t => new TheirChange(names.Of(draft.SavedBy), draft.SavedAt, "一条的写法", mine.Texts.GetValueOrDefault(t.Key) ?? Words(t.Key), t.Value))
            .Concat(theirs.Added.Where(a => a.Value != mine.Added.GetValueOrDefault(a.Key, ""))
                .Select(a => new TheirChange(names.Of(draft.SavedBy), draft.SavedAt, $"补充：{a.Key.Words()}", mine.Added.GetValueOrDefault(a.Key), a.Value)))
            .Concat(theirs.Dropped.Except(mine.Dropped).Select(key => new TheirChange(names.Of(draft.SavedBy), draft.SavedAt, "不写的一条", Words(key), null)));
        return new(draft.Version, [.. changes]);
    }

    // A line is one line: browsers send line ends their own way, and a pasted break must not count as an edit.
    static string Flat(string text) => Typed.Text(text).Replace('\n', ' ');
}
