using Microsoft.Extensions.DependencyInjection;
using Tongxin.Platform.Drafts;
using Tongxin.Platform.Jobs;
using Tongxin.Plans;
using Tongxin.Tests.Kit;
using Tongxin.Tests.Plans;

namespace Tongxin.Tests.Boards;

/// <summary>A month of work in every unit of the small office, with something of every kind that figures count.</summary>
static class Generated
{
    static readonly string[] Units = ["CWH", "BGS", "DGW", "JSW", "CDZ", "JGDZ", "JGDW", "ZB1", "ZB2", "XZ1", "XZ2"];

    public static async Task Fill(Office office)
    {
        var today = new DateOnly(2026, 4, 1);
        foreach (var (at, unit) in Units.Index())
            for (var n = 0; n <= at % 4 + 1; n++)
            {
                var due = new DateOnly(2026, 2, 20).AddDays(n * 11 + at);
                var task = await Tasks.Planned(office, unit, $"第{n + 1}件事", n % 2 == 0 ? WorkStream.Business : WorkStream.Party, due.ToString("yyyy-MM-dd"));
                if ((n + at) % 3 == 0)
                    task.Finish("办成", new DateOnly(2026, 3, 1).AddDays(n + at), today);
                await office.Has(task);
            }
        await office.Do(async services =>
        {
            foreach (var duty in services.GetServices<IDuty>())
                await duty.Run(TestContext.Current.CancellationToken);
        });
    }
}
