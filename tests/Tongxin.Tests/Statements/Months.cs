using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Tongxin.People;
using Tongxin.Statements;
using Tongxin.Statements.Open;
using Tongxin.Tests.Kit;

namespace Tongxin.Tests.Statements;

/// <summary>Rounds and accounts for tests.</summary>
static class Months
{
    /// <summary>Lets the calendar act as on that day.</summary>
    public static async Task Opened(Office office, string day = "2026-04-01")
    {
        office.On(day, "00:30");
        await office.Do(services => services.GetRequiredService<OpenRound>().Run(CancellationToken.None));
        office.On(day);
    }

    public static Task<Statement> Of(Office office, string unit) => office.Look(async db =>
    {
        var id = await db.Set<Unit>().Where(u => u.Code == unit).Select(u => u.Id).SingleAsync();
        return await db.Set<Statement>().AsNoTracking().Include(s => s.Lines).OrderByDescending(s => s.MonthNumber).FirstAsync(s => s.Unit == id);
    });

    /// <summary>The head opens the page and hands it up as it stands, with one judgement.</summary>
    public static async Task<Page> HandUp(Office office, string unit, string by, string judgement = "工作平稳。")
    {
        var page = await (await office.As(by)).Open($"/statements/{(await Of(office, unit)).Id}");
        return await page.Submit(("Input.PartyDone", judgement), ("Input.Act", "up"));
    }
}
