using Microsoft.EntityFrameworkCore;
using Tongxin.People.Organisation;
using Tongxin.Platform.Accounts;
using Tongxin.Platform.Data;
using Tongxin.Platform.Export.Word;
using Tongxin.Platform.Modules;
using Tongxin.Platform.Time;
using Tongxin.Statements.Draft;

namespace Tongxin.Statements.Report;

/// <summary>A unit's account of a month as an official document in Word (GB/T 9704-2012).</summary>
public sealed class MonthReport(OfficeDb db, Units units, DraftOf drafts, Rights rights, OfficeClock clock) : IUseCase
{
    /// <param name="Name">What the file is to be called, without ending.</param>
    public sealed record File(string Name, byte[] Content);

    /// <summary>The report of one account, for whoever may see it.</summary>
    public async Task<File> Make(Guid id, CancellationToken ct)
    {
        var statement = await db.Set<Statement>().AsNoTracking().Include(s => s.Lines).SingleOrDefaultAsync(s => s.Id == id, ct)
            ?? throw new NotFoundException("没有这份交账。");
        rights.Insist(StatementPermissions.View, statement.Unit);
        return await Write(statement, ct);
    }

    /// <summary>The report of a unit's month, for the command line.</summary>
    public async Task<File> Make(Month month, Guid unit, CancellationToken ct) => await Write(
        await db.Set<Statement>().AsNoTracking().Include(s => s.Lines).SingleOrDefaultAsync(s => s.MonthNumber == month.Number && s.Unit == unit, ct)
            ?? throw new NotFoundException($"{month.Words}还没有这个单位的交账。"), ct);

    /// <summary>The month of the latest round; null when none was opened yet.</summary>
    public async Task<Month?> Latest(CancellationToken ct) =>
        await db.Set<Round>().OrderByDescending(r => r.MonthNumber).Select(r => (int?)r.MonthNumber).FirstOrDefaultAsync(ct) is { } number ? Month.FromNumber(number) : null;

    async Task<File> Write(Statement statement, CancellationToken ct)
    {
        var tree = await units.Tree(ct);
        var unit = tree.NameOf(statement.Unit);
        var lines = statement.IsWithUnit
            ? DraftOf.Written(statement.Id, await drafts.Lines(statement, ct), (await drafts.Edits(statement.Id, ct)).Edits)
            : statement.Lines;
        var title = $"{unit}\n{statement.Month.Words}工作总结和{statement.Month.Next.First.Month}月工作安排";
        var word = new OfficialDocument(title, madeAt: statement.DecidedOn is { } day ? day.ToDateTime(TimeOnly.MinValue) : null);
        if (statement.Superior is not null)
            word.Addressee(tree.NameOf(statement.Superior) + "：");
        foreach (var (heading, box) in new[] { ("上月党建工作", Platform.Drafts.Box.PartyDone), ("上月业务工作", Platform.Drafts.Box.BusinessDone), ("本月党建安排", Platform.Drafts.Box.PartyNext), ("本月业务安排", Platform.Drafts.Box.BusinessNext) })
        {
            word.Heading(1, heading);
            var number = 0;
            foreach (var line in lines.Where(line => line.Box == box).OrderBy(line => line.Order))
                word.Item(++number, line.Text, line.Records.Length > 0 && !line.Records.StartsWith("1 ", StringComparison.Ordinal) ? $"（{line.Records}）" : "");
            if (number == 0)
                word.Paragraph("没有这方面的记录。");
        }
        word.Signature(unit, statement.HandedUpOn ?? clock.Today);
        if (statement.IsWithUnit)
            word.Note("草稿，尚未交账");
        return new($"{unit}{statement.Month.Words}两总结两安排", word.ToArray());
    }
}
