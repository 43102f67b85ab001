using Tongxin.Platform.Jobs;

namespace Tongxin.Platform.Burden;

/// <summary>Marks of typed words are kept no longer than another form could ask for the same.</summary>
public sealed class ForgetTypedWords(BurdenMeter meter) : IDuty
{
    public Task Run(CancellationToken ct) => meter.Forget(ct);
}
