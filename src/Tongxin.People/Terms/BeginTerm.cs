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
        var span = new TermSpan(input.Number!.Value, input.From!.Value, input.To);
        Refusal.ThrowIf(span.WhyNot([]));
        var taken = new Refusal("term.exists", $"第{span.Number}届已经登记过了。");
        var others = await db.Set<Term>().ToListAsync(ct);
        Refusal.ThrowIf(others.Exists(t => t.Number == span.Number) ? taken : null);
        others.Where(t => t.To is null && t.From < span.From && t.Number < span.Number).MaxBy(t => t.Number)?.End(span.From.AddDays(-1));
        Refusal.ThrowIf(span.WhyNot(others.Select(t => t.Span)));
        var term = new Term(span.Number, span.From, span.To);
        db.Add(term);
        await db.SaveUnlessTaken(taken, ct);
        return term.Id;
    }
}
