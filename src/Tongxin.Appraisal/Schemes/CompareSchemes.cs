using Microsoft.EntityFrameworkCore;
using Tongxin.Platform.Data;
using Tongxin.Platform.Modules;
using Tongxin.Rules.Appraisal;

namespace Tongxin.Appraisal.Schemes;

/// <summary>Two versions of a scheme side by side, in words.</summary>
public sealed class CompareSchemes(OfficeDb db) : IUseCase
{
    public sealed record View(string Name, int From, int To, IReadOnlyList<int> Numbers, IReadOnlyList<string> Changes);

    /// <param name="from">The version before; the one before <paramref name="to"/> without it.</param>
    /// <param name="to">The version after; the latest without it.</param>
    /// <exception cref="NotFoundException">No such scheme or version.</exception>
    public async Task<View> Show(string code, int? from, int? to, CancellationToken ct)
    {
        var numbers = await db.Set<SchemeVersion>().Where(s => s.Code == code).OrderByDescending(s => s.Number).Select(s => s.Number).Take(200).ToListAsync(ct);
        if (numbers.Count == 0)
            throw new NotFoundException("没有这个考核方案。");
        var after = to ?? numbers[0];
        var before = from ?? Math.Max(1, after - 1);
        var (old, now) = (await Read(code, before, ct), await Read(code, after, ct));
        return new(now.Name, before, after, numbers, SchemeDifferences.Of(old, now));
    }

    async Task<Scheme> Read(string code, int number, CancellationToken ct) =>
        await db.Set<SchemeVersion>().Where(s => s.Code == code && s.Number == number).Select(s => s.Text).SingleOrDefaultAsync(ct) is { } text
            ? Scheme.Parse(text)
            : throw new NotFoundException($"没有第{number}版。");
}
