using Tongxin.Platform.Jobs;

namespace Tongxin.Platform.Ledger.Sealing;

/// <summary>Every minute what was written since is sealed; at each day's end the head that closes the day.</summary>
public sealed class SealingDuty(SealLedger seal) : IDuty
{
    public bool EveryMinute => true;

    public Task Run(CancellationToken ct) => seal.Run(ct);
}
