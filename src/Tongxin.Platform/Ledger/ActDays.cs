using Microsoft.EntityFrameworkCore;
using Tongxin.Platform.Data;

namespace Tongxin.Platform.Ledger;

/// <summary>On which days what was done to records: the short story of very many of them.</summary>
public static class ActDays
{
    sealed class Line
    {
        public Guid Subject { get; init; }
        public string Act { get; init; } = "";
    }

    /// <summary>By record, a line for each act: its kind, a space, its day as 2026-04-03. Put together by the database from one index; a row for each act would cost several times as much.</summary>
    public static Task<Dictionary<Guid, string>> Of(OfficeDb db, IReadOnlyList<Guid> records, CancellationToken ct) =>
        // Said in SQL because the two providers write a day as text in different ways.
        db.Database.SqlQuery<Line>($"""SELECT "Subject", "Kind" || ' ' || CAST("On" AS text) AS "Act" FROM facts""")
            .Where(line => records.Contains(line.Subject)).GroupBy(line => line.Subject).Select(same => new { same.Key, Lines = string.Join("\n", same.Select(line => line.Act)) })
            .ToDictionaryAsync(one => one.Key, one => one.Lines, ct);
}
