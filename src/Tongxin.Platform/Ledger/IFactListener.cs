using Tongxin.Platform.Data;

namespace Tongxin.Platform.Ledger;

/// <summary>A module that acts when a neighbour's fact is written, in the same transaction.</summary>
public interface IFactListener
{
    /// <summary>Called before the save for every new fact; may change records of its own module through the same context.</summary>
    Task Heard(Fact fact, Record subject, OfficeDb db, CancellationToken ct);
}
