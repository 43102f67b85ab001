using Microsoft.EntityFrameworkCore;
using Tongxin.Platform.Accounts;
using Tongxin.Platform.Data;
using Tongxin.Platform.Ledger;
using Tongxin.Platform.Modules;
using Tongxin.Platform.Ui;

namespace Tongxin.Web.Administration.Acts;

/// <summary>Everything done to accounts (账号变动), the newest first: the auditor's.</summary>
public sealed class AccountActList(OfficeDb db) : IUseCase
{
    public const int PageSize = 50;

    /// <summary>What is asked, as it stands in the address.</summary>
    public sealed record Question
    {
        /// <summary>A kind of act, e.g. account.role; empty for all.</summary>
        public string? Kind { get; init; }

        /// <summary>The account's login name, in full.</summary>
        public string? Name { get; init; }

        public string? After { get; init; }
        public string? Total { get; init; }
    }

    public sealed record Row(long Seq, DateTime At, string Who, string Kind, string Account, string Sentence);

    public sealed record View(Paged<Row> Page, IReadOnlyList<Filter> Filters);

    public async Task<View> Show(Question question, CancellationToken ct)
    {
        var asked = Ask(question);
        var rows = await Rows(Place.Read<long>(question.After) is { } after ? asked.Where(f => f.Seq < after) : asked, PageSize + 1, ct);
        var next = rows.Count > PageSize ? Place.Of(rows[PageSize - 1].Seq) : null;
        return new(new(next is null ? rows : rows[..PageSize], next, await Total.Of(asked, question.Total == "exact", ct)),
            await CountedFilters.Count<Fact>(db,
                [new("kind", "做了什么", [.. AccountActs.Kinds.Select(kind => (kind.Key, kind.Value))], kind => Ask(question with { Kind = kind }))], ct));
    }

    /// <summary>The same rows without pages, for exports.</summary>
    public async IAsyncEnumerable<Row> All(Question question, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken ct)
    {
        List<Row> rows = [];
        do
        {
            var asked = Ask(question);
            rows = await Rows(rows.Count > 0 && rows[^1].Seq is var last ? asked.Where(f => f.Seq < last) : asked, 500, ct);
            foreach (var row in rows)
                yield return row;
        }
        while (rows.Count == 500);
    }

    IQueryable<Fact> Ask(Question question)
    {
        // The words of the partial index, so that the databases see that it serves.
        var facts = db.Facts.AsNoTracking().Where(f => EF.Functions.Like(f.Kind, "account.%"));
        if (question.Kind is { } kind && AccountActs.Kinds.ContainsKey(kind))
            facts = facts.Where(f => f.Kind == kind);
        if (question.Name?.Trim() is { Length: > 0 } name)
        {
            var normal = LoginNames.Normal(name);
            facts = facts.Where(f => db.Set<Account>().Where(a => a.NormalizedUserName == normal).Select(a => a.Id).Contains(f.Subject));
        }
        return facts;
    }

    async Task<List<Row>> Rows(IQueryable<Fact> facts, int most, CancellationToken ct)
    {
        var lines = await LedgerOf.Lines(db, facts.OrderByDescending(f => f.Seq).Take(most), ct);
        var subjects = lines.Select(line => line.Subject).Distinct().ToList();
        var names = await db.Set<Account>().Where(a => subjects.Contains(a.Id)).ToDictionaryAsync(a => a.Id, a => a.UserName ?? "", ct);
        return [.. lines.Select(line => new Row(line.Seq, line.At, line.Who, line.Kind, names.GetValueOrDefault(line.Subject, ""), line.Sentence))];
    }
}
