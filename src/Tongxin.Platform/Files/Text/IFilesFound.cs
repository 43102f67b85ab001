namespace Tongxin.Platform.Files.Text;

/// <summary>Lets the search box find records by the words of their files.</summary>
public interface IFilesFound
{
    /// <summary>The heading under which the records stand among the results, e.g. 活动.</summary>
    string Kind { get; }

    /// <summary>Files that the person of this request may take, with the record on which each hangs.</summary>
    IQueryable<FoundFile> Visible();

    string AddressOf(Guid record);
}

/// <summary>A file and the record to which the search leads.</summary>
public sealed class FoundFile
{
    public required Guid File { get; init; }
    public required Guid Record { get; init; }

    /// <summary>The record's title.</summary>
    public required string Title { get; init; }
}
