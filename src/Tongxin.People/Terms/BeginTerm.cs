using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Tongxin.People.Organisation;
using Tongxin.Platform.Accounts;
using Tongxin.Platform.Data;
using Tongxin.Platform.Modules;

namespace Tongxin.People.Terms;

/// <summary>The terms of the congress (届), and the beginning of a new one.</summary>
public sealed class BeginTerm(OfficeDb db, Rights rights) : IUseCase
{
    public sealed class Input
    {
        [Required(ErrorMessage = "请填写是第几届。"), Range(1, 999, ErrorMessage = "届请填 1 到 999 的整数。")]
        public int? Number { get; set; }

        [Required(ErrorMessage = "请填写开始日期。")]
        public DateOnly? From { get; set; }

        public DateOnly? To { get; set; }
    }

    /// <param name="Holders">Posts held in the term.</param>
    public sealed record Row(Term Term, int Holders);

    public async Task<IReadOnlyList<Row>> Show(CancellationToken ct)
    {
        var terms = await db.Set<Term>().AsNoTracking().OrderByDescending(t => t.Number).Take(100).ToListAsync(ct);
        var holders = await db.Set<Post>().Where(p => p.Term != null).GroupBy(p => p.Term).Select(g => new { g.Key, Count = g.Count() }).ToListAsync(ct);
        return [.. terms.Select(term => new Row(term, holders.FirstOrDefault(h => h.Key == term.Id)?.Count ?? 0))];
    }

    public async Task<Guid> Run(Input input, CancellationToken ct)
    {
        rights.Insist(PeoplePermissions.Edit, null);
        var (number, from, to) = (input.Number!.Value, input.From!.Value, input.To);
        if (to < from)
            throw new RefusedException(new("term.ends-before-it-begins", "届满日期早于开始日期，请核对。"));
        var taken = new Refusal("term.exists", $"第{number}届已经登记过了。");
        Refusal.ThrowIf(await db.Set<Term>().AnyAsync(t => t.Number == number, ct) ? taken : null);
        var before = await db.Set<Term>().OrderByDescending(t => t.Number).FirstOrDefaultAsync(t => t.To == null && t.From < from && t.Number < number, ct);
        before?.End(from.AddDays(-1));
        var ended = before?.Id;
        var other = await db.Set<Term>().AsNoTracking().FirstOrDefaultAsync(t => t.Id != ended && (to == null || t.From <= to) && (t.To == null || from <= t.To), ct);
        Refusal.ThrowIf(other is null ? null : new("term.overlaps",
            $"与{other.Label}（{other.From:yyyy年M月d日}起{(other.To is { } end ? $"，至{end:yyyy年M月d日}" : "，没有写届满日期")}）的日期重叠，请核对。"));
        var term = new Term(number, from, to);
        db.Add(term);
        await db.SaveUnlessTaken(taken, ct);
        return term.Id;
    }
}
