using Tongxin.People;
using Tongxin.Platform.Data;
using Tongxin.Platform.Time;

namespace Tongxin.Web.Demo;

/// <summary>What people do each month.</summary>
sealed class SimulatedActivities(OfficeDb db, SimulatedStructure office, Chance chance, int scale, Action<DateOnly, Person, Action> note)
{
    public Task Begin(CancellationToken ct) => Task.CompletedTask;

    public void Note(Month month) => _ = (db, office, chance, scale, note, month);
}
