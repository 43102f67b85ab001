using Tongxin.Web.Hosting;

namespace Tongxin.Web.Demo;

/// <summary>Fills an empty database with the simulated office (云川市, fictional), the same for the same seed.</summary>
static class SimulatedOffice
{
    public static Task FillIfEmpty(IServiceProvider services, TongxinOptions options, TextWriter progress, CancellationToken ct) => Task.CompletedTask;
}
