using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Tongxin.Platform.Data;
using Tongxin.Platform.Jobs;
using Tongxin.Platform.Search;

namespace Tongxin.Platform.Files.Text;

/// <summary>Puts the words of files into the index of the search: right after they were kept, and every minute those for which there was no time.</summary>
public sealed partial class FileTexts(OfficeDb db, TextApart apart, ILogger<FileTexts> log) : IDuty
{
    /// <summary>Heading of the entries of files; they carry no permission, so that only whoever asks for files finds them (<see cref="IFilesFound"/>).</summary>
    public const string Kind = "附件";

    /// <summary>What stands beside a file that should have text and has none that can be read: scanned, locked, damaged.</summary>
    public const string NoText = "无可检索文字";

    const int MostAtOnce = 200;

    // Whoever sends a file waits no longer for its words, and other duties no longer than that for theirs.
    static readonly TimeSpan Patience = TimeSpan.FromSeconds(3), Turn = TimeSpan.FromSeconds(20);

    public bool EveryMinute => true;

    /// <summary>Reads files that were just kept. An upload never fails for the sake of its words: what goes wrong is logged, and done in the next minute.</summary>
    public async Task Soon(IReadOnlyList<StoredFile> files, CancellationToken ct)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(ct);
        patience.CancelAfter(Patience);
        try
        {
            foreach (var file in files)
                await Read(file, patience.Token);
        }
        catch (Exception exception)
        {
            Later(log, exception);
        }
    }

    public async Task Run(CancellationToken ct)
    {
        // Taken away while they were read.
        await db.Set<SearchEntry>().Where(e => e.Kind == Kind && !db.Set<StoredFile>().Any(f => f.Id == e.Subject)).ExecuteDeleteAsync(ct);
        var unread = await db.Set<StoredFile>().Where(f => !db.Set<SearchEntry>().Any(e => e.Subject == f.Id)).OrderBy(f => f.Id).Select(f => f.Id).Take(MostAtOnce).ToListAsync(ct);
        var since = Stopwatch.GetTimestamp();
        foreach (var id in unread.TakeWhile(_ => Stopwatch.GetElapsedTime(since) < Turn))
            if (await db.Set<StoredFile>().AsNoTracking().SingleOrDefaultAsync(f => f.Id == id, ct) is { } file)
                await Read(file, ct);
    }

    async Task Read(StoredFile file, CancellationToken ct)
    {
        var kind = FileKind.Of(file.Content);
        var text = kind switch
        {
            { IsUnfolded: true } => await apart.Of(file.Id, file.Content, ct),
            { HasText: true } => TextOfFile.Of(file.Content),
            _ => "",
        };
        db.Add(new SearchEntry
        {
            Subject = file.Id,
            Kind = Kind,
            Title = file.Name,
            Detail = kind is { HasText: true } && text.Length == 0 ? NoText : "",
            Address = "",
            Permission = "",
            Terms = Bigrams.ForIndex(file.Name, text),
        });
        await db.SaveChangesAsync(ct);
    }

    [LoggerMessage(LogLevel.Warning, "The words of files were not read with the upload; it is tried again within a minute")]
    static partial void Later(ILogger log, Exception exception);
}
