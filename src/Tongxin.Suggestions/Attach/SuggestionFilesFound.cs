using Tongxin.Platform.Data;
using Tongxin.Platform.Files;
using Tongxin.Platform.Files.Text;

namespace Tongxin.Suggestions.Attach;

/// <summary>Finds suggestions by the words of their files and of the files of answers; closed ones are not in the search.</summary>
sealed class SuggestionFilesFound(OfficeDb db, SuggestionAccess access) : IFilesFound
{
    public string Kind => "代表建议";

    public IQueryable<FoundFile> Visible()
    {
        var searched = db.Set<Suggestion>().Where(s => !s.IsClosed && s.State != States.Signing);
        var ofPapers = from file in db.Set<StoredFile>()
                       join suggestion in access.Visible(searched) on file.Owner equals suggestion.Id
                       select new FoundFile { File = file.Id, Record = suggestion.Id, Title = suggestion.Title };
        var ofParts = from file in access.Visible(db.Set<HandlingFile>())
                      join handling in db.Set<Handling>() on file.Handling equals handling.Id
                      join suggestion in searched on handling.Suggestion equals suggestion.Id
                      select new FoundFile { File = file.File, Record = suggestion.Id, Title = suggestion.Title };
        return ofPapers.Concat(ofParts);
    }

    public string AddressOf(Guid record) => $"/suggestions/{record}";
}
