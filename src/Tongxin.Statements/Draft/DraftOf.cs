using Microsoft.EntityFrameworkCore;
using Tongxin.People;
using Tongxin.People.Organisation;
using Tongxin.Platform.Data;
using Tongxin.Platform.Drafts;
using Tongxin.Statements.Write;

namespace Tongxin.Statements.Draft;

/// <summary>Writes a unit's account from the records of all modules, and lays people's edits over it.</summary>
public sealed class DraftOf(OfficeDb db, Units units, IEnumerable<IDraftSource> sources)
{
    /// <summary>The drafted lines of an account, box by box.</summary>
    public async Task<IReadOnlyList<DraftLine>> Lines(Statement statement, CancellationToken ct)
    {
        var tree = await units.Tree(ct);
        var below = new[] { statement.Unit }.Concat(tree.Below(statement.Unit).Where(id => id != statement.Unit)).ToList();
        var gathered = tree.Children(statement.Unit).Any(unit => unit.Kind.HandsInStatements());
        var lines = new List<DraftLine>();
        foreach (var source in sources)
            lines.AddRange(await source.Draft(below, gathered, statement.Month, ct));
        return [.. lines.OrderBy(line => line.Box).ThenBy(line => line.Order).ThenBy(line => line.Key, StringComparer.Ordinal)];
    }

    /// <summary>What people changed so far, with its version.</summary>
    public async Task<(Edits Edits, StatementDraft? Draft)> Edits(Guid statement, CancellationToken ct)
    {
        var draft = await db.Set<StatementDraft>().AsNoTracking().SingleOrDefaultAsync(d => d.Statement == statement, ct);
        return (draft?.Read() ?? Write.Edits.None, draft);
    }

    /// <summary>The lines as they would be handed up: drafted ones with their edits, then people's own.</summary>
    public static IReadOnlyList<StatementLine> Written(Guid statement, IReadOnlyList<DraftLine> drafted, Edits edits)
    {
        var lines = new List<StatementLine>();
        foreach (var line in drafted.Where(line => !edits.Dropped.Contains(line.Key)))
        {
            var edited = edits.Texts.TryGetValue(line.Key, out var text) && text != line.Text;
            lines.Add(new()
            {
                Statement = statement,
                Box = line.Box,
                Order = lines.Count,
                Text = Cut(edited ? text! : line.Text),
                Origin = edited ? LineOrigin.Edited : LineOrigin.Drafted,
                Records = line.Records,
                Address = line.Address,
            });
        }
        foreach (var (box, added) in edits.Added)
            foreach (var sentence in Sentences(added))
                lines.Add(new() { Statement = statement, Box = box, Order = 1000 + lines.Count, Text = Cut(sentence), Origin = LineOrigin.Added });
        return lines;
    }

    public static IEnumerable<string> Sentences(string? added) =>
        (added ?? "").Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    static string Cut(string text) => text.Cut(StatementMapping.LongestLine);
}
