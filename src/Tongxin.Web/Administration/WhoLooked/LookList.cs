using Microsoft.EntityFrameworkCore;
using Tongxin.People;
using Tongxin.People.Organisation;
using Tongxin.Platform.Accounts;
using Tongxin.Platform.Data;
using Tongxin.Platform.Looking;
using Tongxin.Platform.Modules;
using Tongxin.Platform.Time;
using Tongxin.Platform.Ui;

namespace Tongxin.Web.Administration.WhoLooked;

/// <summary>Who was shown sensitive records, and when (查看记录), the newest first: the auditor's.</summary>
public sealed class LookList(OfficeDb db, Units units, IEnumerable<LookKind> kinds, LookSettings settings) : IUseCase
{
    public const int PageSize = 50;

    /// <summary>What is asked, as it stands in the address.</summary>
    public sealed record Question
    {
        /// <summary>The name of a person or of an account, in full.</summary>
        public string? Name { get; init; }

        public DateOnly? From { get; init; }
        public DateOnly? To { get; init; }
        public string? After { get; init; }
        public string? Total { get; init; }
    }

    /// <param name="Post">Unit and title; empty for who has none.</param>
    public sealed record Row(long Id, DateTime At, string Who, string Post, string Kind, Guid Record);

    public sealed record View(Paged<Row> Page, int KeepMonths);

    public async Task<View> Show(Question question, CancellationToken ct)
    {
        var asked = await Ask(question, ct);
        var rows = await (await Rows(After(asked, question.After).Take(PageSize + 1), ct)).ToListAsync(ct);
        var next = rows.Count > PageSize ? Place.Of(rows[PageSize - 1].At, rows[PageSize - 1].Id) : null;
        return new(new(next is null ? rows : rows[..PageSize], next, await Total.Of(asked, question.Total == "exact", ct)), settings.KeepMonths);
    }

    /// <summary>The same rows without pages, for exports.</summary>
    public async Task<IAsyncEnumerable<Row>> All(Question question, CancellationToken ct) => await Rows(Ordered(await Ask(question, ct)), ct);

    async Task<IQueryable<Look>> Ask(Question question, CancellationToken ct)
    {
        var looks = db.Set<Look>().AsNoTracking();
        if (question.Name?.Trim() is { Length: > 0 } name)
        {
            var who = await Named(name, ct);
            // For a single one the order comes from the index.
            looks = who is [var one] ? looks.Where(l => l.Who == one) : looks.Where(l => EF.Parameter(who).Contains(l.Who));
        }
        // The first and the last day there are have no day before or after them.
        if (question.From is { Year: > 1900 and < 9000 } from && OfficeClock.Utc(from, default) is var begin)
            looks = looks.Where(l => l.At >= begin);
        if (question.To is { Year: > 1900 and < 9000 } to && OfficeClock.Utc(to.AddDays(1), default) is var end)
            looks = looks.Where(l => l.At < end);
        return looks;
    }

    // Namesakes are all meant.
    async Task<List<Guid>> Named(string name, CancellationToken ct)
    {
        var normal = LoginNames.Normal(name);
        var people = await db.Set<Person>().Where(p => p.Name == name).Select(p => p.Id).ToListAsync(ct);
        var accounts = await db.Set<Account>().Where(a => a.NormalizedUserName == normal).Select(a => a.Person ?? a.Id).ToListAsync(ct);
        return [.. people.Union(accounts)];
    }

    static IQueryable<Look> After(IQueryable<Look> looks, string? after)
    {
        if (Place.Read<DateTimeOffset, long>(after) is not var (instant, id))
            return Ordered(looks);
        var at = instant.UtcDateTime;
        return Ordered(looks.Where(l => l.At < at || (l.At == at && l.Id < id)));
    }

    static IQueryable<Look> Ordered(IQueryable<Look> looks) => looks.OrderByDescending(l => l.At).ThenByDescending(l => l.Id);

    async Task<IAsyncEnumerable<Row>> Rows(IQueryable<Look> looks, CancellationToken ct)
    {
        var (tree, names) = (await units.Tree(ct), kinds.ToDictionary(kind => kind.Code, kind => kind.Name));
        var named =
            from look in looks
            join one in db.Set<Person>() on look.Who equals one.Id into people
            from person in people.DefaultIfEmpty()
            join one in db.Set<Account>() on look.Who equals one.Id into accounts
            from account in accounts.DefaultIfEmpty()
            join one in db.Set<Post>() on look.Post equals one.Id into posts
            from post in posts.DefaultIfEmpty()
            orderby look.At descending, look.Id descending
            select new { look, Name = person.Name ?? account.UserName, Unit = (Guid?)post.Unit, post.Title };
        return named.AsAsyncEnumerable().Select(row => new Row(row.look.Id, row.look.At, row.Name ?? "（已删除）",
            row.Unit is { } unit ? tree.NameOf(unit) + row.Title : "", names.GetValueOrDefault(row.look.Kind, row.look.Kind), row.look.Record));
    }
}
