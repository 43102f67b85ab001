using Microsoft.EntityFrameworkCore;
using Tongxin.Platform.Accounts;
using Tongxin.Platform.Data;
using Tongxin.Platform.Modules;
using Tongxin.Platform.Time;
using Tongxin.Platform.Ui;

namespace Tongxin.Web.Administration.SignIns;

/// <summary>Who tried to get in, when and from where (登录记录), the newest first: the auditor's.</summary>
public sealed class SignInLog(OfficeDb db) : IUseCase
{
    public const int PageSize = 50;

    /// <summary>What is asked, as it stands in the address.</summary>
    public sealed record Question
    {
        /// <summary>SignedIn, WrongPassword …; empty for all.</summary>
        public string? Outcome { get; init; }

        /// <summary>The login name, in full.</summary>
        public string? Name { get; init; }

        public DateOnly? Day { get; init; }
        public string? After { get; init; }
        public string? Total { get; init; }
    }

    public sealed record Row(long Id, DateTime At, string UserName, string Address, SignInOutcome Outcome);

    public sealed record View(Paged<Row> Page, IReadOnlyList<Filter> Filters);

    public async Task<View> Show(Question question, CancellationToken ct)
    {
        var asked = Ask(question);
        var rows = await Rows(After(asked, question.After)).Take(PageSize + 1).ToListAsync(ct);
        var next = rows.Count > PageSize ? Place.Of(rows[PageSize - 1].At, rows[PageSize - 1].Id) : null;
        return new(new(next is null ? rows : rows[..PageSize], next, await Total.Of(asked, question.Total == "exact", ct)),
            await CountedFilters.Count<SignInAttempt>(db,
            [
                // How often one name was tried has no bound, and no index tells how that ended.
                new("outcome", "结果", [.. Enum.GetValues<SignInOutcome>().Select(o => (o.ToString(), o.Words()))],
                    outcome => string.IsNullOrWhiteSpace(question.Name) ? Ask(question with { Outcome = outcome }) : null),
            ], ct));
    }

    /// <summary>The same rows without pages, for exports.</summary>
    public IAsyncEnumerable<Row> All(Question question) => Rows(Ask(question)).AsAsyncEnumerable();

    IQueryable<SignInAttempt> Ask(Question question)
    {
        var attempts = db.Set<SignInAttempt>().AsNoTracking();
        if (Enum.TryParse<SignInOutcome>(question.Outcome, out var outcome))
            attempts = attempts.Where(a => a.Outcome == outcome);
        if (question.Name?.Trim() is { Length: > 0 } name)
        {
            var normal = LoginNames.Normal(name);
            attempts = attempts.Where(a => a.UserName == normal);
        }
        // The first and the last day there are have no day before or after them.
        if (question.Day is { Year: > 1900 and < 9000 } day)
        {
            var (from, to) = (OfficeClock.Utc(day, default), OfficeClock.Utc(day.AddDays(1), default));
            attempts = attempts.Where(a => a.At >= from && a.At < to);
        }
        return attempts;
    }

    static IQueryable<SignInAttempt> After(IQueryable<SignInAttempt> attempts, string? after)
    {
        if (Place.Read<DateTimeOffset, long>(after) is not var (instant, id))
            return attempts;
        var at = instant.UtcDateTime;
        return attempts.Where(a => a.At < at || (a.At == at && a.Id < id));
    }

    static IQueryable<Row> Rows(IQueryable<SignInAttempt> attempts) =>
        attempts.OrderByDescending(a => a.At).ThenByDescending(a => a.Id).Select(a => new Row(a.Id, a.At, a.UserName, a.Address, a.Outcome));
}
