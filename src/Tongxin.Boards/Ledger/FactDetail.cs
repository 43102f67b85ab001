using Microsoft.EntityFrameworkCore;
using Tongxin.People;
using Tongxin.People.Organisation;
using Tongxin.Platform.Accounts;
using Tongxin.Platform.Data;
using Tongxin.Platform.Ledger;
using Tongxin.Platform.Modules;

namespace Tongxin.Boards.Ledger;

/// <summary>One fact in full: who, in which post, when, what changed, what it corrects and what corrects it.</summary>
public sealed class FactDetail(OfficeDb db, Units units, Rights rights, FactLinks links) : IUseCase
{
    public sealed record View(
        Fact Fact, string Who, string? Post, string Unit, string Words, string? Address, IReadOnlyList<FactChange> Changes, string? Corrected, IReadOnlyList<long> CorrectedBy);

    /// <exception cref="NotFoundException">There is none.</exception>
    /// <exception cref="NotAllowedException">It stands in another unit's ledger, and somebody else acted.</exception>
    public async Task<View> Show(long seq, CancellationToken ct)
    {
        var fact = await db.Facts.AsNoTracking().SingleOrDefaultAsync(f => f.Seq == seq, ct) ?? throw new NotFoundException($"台账里没有第 {seq} 条。");
        if (fact.Actor is null || fact.Actor != rights.Standing?.Person)
            rights.Insist(LedgerPermissions.View, fact.Unit);
        var tree = await units.Tree(ct);
        var post = await db.Set<Post>().Where(p => p.Id == fact.Post).Select(p => new { p.Unit, p.Title }).SingleOrDefaultAsync(ct);
        var changes = FactChange.Read(fact.Changes, links.Of(fact.Kind)?.Subject);
        var people = await Names.Of(db, changes.SelectMany(change => change.Named).Select(id => (Guid?)id).Append(fact.Actor).Distinct(), ct);
        var corrected = await db.Facts.Where(f => f.Seq == fact.Corrects).Select(f => f.Sentence).SingleOrDefaultAsync(ct);
        var by = await db.Facts.Where(f => f.Subject == fact.Subject && f.Corrects == seq).OrderBy(f => f.Seq).Select(f => f.Seq).ToListAsync(ct);
        return new(fact, people.Of(fact.Actor), post is null ? null : $"{tree.NameOf(post.Unit)}{post.Title}", tree.NameOf(fact.Unit),
            links.Words(fact.Kind), links.Of(fact.Kind)?.Address(fact.Subject),
            [.. changes.Select(change => change.WithNames(id => tree.Find(id)?.Name ?? people.Of(id)))], corrected, by);
    }
}
