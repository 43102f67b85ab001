using Microsoft.EntityFrameworkCore;
using Tongxin.Platform.Data;

namespace Tongxin.Suggestions;

/// <summary>A first subject tree, for an office that has none yet; it is the office's own from then on.</summary>
sealed class ShippedSubjects : IShippedData
{
    public Type Row => typeof(SubjectClass);

    public async Task Fill(OfficeDb db, CancellationToken ct)
    {
        if (await db.Set<SubjectClass>().AnyAsync(ct))
            return;
        using var stream = typeof(ShippedSubjects).Assembly.GetManifestResourceStream("subjects.tsv") ?? throw new InvalidOperationException("The assembly was built without subjects.tsv.");
        using var reader = new StreamReader(stream);
        var lines = (await reader.ReadToEndAsync(ct)).Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1);
        db.AddRange(lines.Select((line, index) => new SubjectClass(line.Split('\t')[0], line.Split('\t')[1].Trim(), null, index * 10)));
        await db.SaveChangesAsync(ct);
    }
}
