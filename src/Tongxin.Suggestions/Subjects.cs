using Microsoft.EntityFrameworkCore;
using Tongxin.Platform.Data;

namespace Tongxin.Suggestions;

/// <summary>The subject tree (主题分类).</summary>
public sealed class Subjects(OfficeDb db)
{
    IReadOnlyList<SubjectClass>? all;

    /// <summary>All classes, each above those that stand below it.</summary>
    public async Task<IReadOnlyList<SubjectClass>> All(CancellationToken ct)
    {
        if (all is not null)
            return all;
        var rows = (await db.Set<SubjectClass>().AsNoTracking().ToListAsync(ct)).OrderBy(row => row.Order).ThenBy(row => row.Code, StringComparer.Ordinal).ToLookup(row => row.Parent);
        return all = [.. Below(null)];

        IEnumerable<SubjectClass> Below(Guid? parent) => rows[parent].SelectMany(row => Below(row.Id).Prepend(row));
    }

    public async Task<string> NameOf(Guid? id, CancellationToken ct) => (await All(ct)).FirstOrDefault(row => row.Id == id)?.Name ?? "";

    /// <exception cref="WrongInputException">There is no such class.</exception>
    public async Task Insist(Guid? id, string field, CancellationToken ct)
    {
        if (id is { } asked && (await All(ct)).All(row => row.Id != asked))
            throw new WrongInputException(field, "没有这个主题，请从列表里选。");
    }
}
