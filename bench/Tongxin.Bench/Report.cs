using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Tongxin.Boards.Reports;
using Tongxin.Platform.Data;

namespace Tongxin.Bench;

/// <summary>How long a report takes that cites some two hundred figures, over so many facts, and what it takes of memory.</summary>
static class Report
{
    const string TwoHundred = """
        # {{ unit.name }} / 二百个数
        {{ "tasks.done,tasks.due,tasks.late,tasks.done-late,activities.survey,activities.contact,activities.meeting,activities.document" | table: by: "month" }}
        {{ "tasks.done,tasks.due,tasks.late,tasks.done-late,activities.survey,activities.contact,activities.attendance,statements.handed-up" | table: by: "unit" }}
        {{ "tasks.done,tasks.due,tasks.late,tasks.done-late" | table: by: "pillar" }}
        {{ "tasks.done,tasks.due" | table: by: "stream" }}
        """;

    public static async Task<int> Make(Office office, int facts)
    {
        await using var app = await office.Open();
        await using var scope = app.Services.CreateAsyncScope();
        var (db, make) = (scope.ServiceProvider.GetRequiredService<OfficeDb>(), scope.ServiceProvider.GetRequiredService<MakeReport>());
        db.Database.SetCommandTimeout(600);
        for (var there = await db.Facts.CountAsync(); there < facts;)
            there += await db.Database.ExecuteSqlRawAsync(Seal.Copies, facts - there);
        GC.Collect();
        var watch = Stopwatch.StartNew();
        var file = await make.Try(ReportKind.Find("year")!, TwoHundred, CancellationToken.None);
        var taken = watch.Elapsed;
        using var process = Process.GetCurrentProcess();
        using var word = DocumentFormat.OpenXml.Packaging.WordprocessingDocument.Open(new MemoryStream(file), false);
        var figures = word.MainDocumentPart!.Document!.Descendants<DocumentFormat.OpenXml.Wordprocessing.SdtRun>().Count();
        Console.WriteLine(FormattableString.Invariant($"a report of {figures} figures over {await db.Facts.CountAsync():N0} facts in {taken.TotalSeconds:0.0} s, process at most {process.PeakWorkingSet64 / 1048576:N0} MB"));
        return 0;
    }
}
