using Microsoft.EntityFrameworkCore;
using Tongxin.Platform.Data;

namespace Tongxin.Platform.Search;

/// <summary>Finds records of one kind by part of a name, through the index of the search box, for lists and fields.</summary>
public static class RecordsNamed
{
    /// <summary>Identifiers of the records that hold all words of the question; null when it has no words.</summary>
    /// <param name="kind">As the records name themselves in <see cref="SearchText.Kind"/>, e.g. 人员.</param>
    public static IQueryable<Guid>? Find(OfficeDb db, string kind, string? question)
    {
        var words = Bigrams.ForQuestion(Typed.Line(question));
        if (words.Count == 0)
            return null;
        var database = db.Database.IsNpgsql() ? DatabaseKind.Postgres : DatabaseKind.Sqlite;
        return SearchDialect.Matching(db, database, words).Where(entry => entry.Kind == kind).OrderByDescending(entry => entry.Id).Select(entry => entry.Subject);
    }
}
