using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Quartz;
using Tongxin.Platform.Data;

namespace Tongxin.Platform.Jobs;

/// <summary>Runs all duties of all modules, each in its own transaction.</summary>
[DisallowConcurrentExecution]
public sealed partial class Duties(IServiceScopeFactory scopes, Opening opening, ILogger<Duties> log) : IJob
{
    internal const string EveryMinute = "every-minute";

    public async Task Execute(IJobExecutionContext context)
    {
        await opening.Opened.WaitAsync(context.CancellationToken);
        await RunAll(context.CancellationToken, onlyEveryMinute: context.MergedJobDataMap.ContainsKey(EveryMinute));
    }

    /// <summary>Runs every duty once; one that fails is logged and does not keep the others from running.</summary>
    /// <param name="onlyEveryMinute">Only those that cannot wait for the turn of the others.</param>
    public async Task RunAll(CancellationToken ct, bool onlyEveryMinute = false)
    {
        IReadOnlyList<Type> kinds;
        await using (var scope = scopes.CreateAsyncScope())
            kinds = [.. scope.ServiceProvider.GetServices<IDuty>().Where(duty => !onlyEveryMinute || duty.EveryMinute).Select(duty => duty.GetType())];
        foreach (var kind in kinds)
        {
            await using var scope = scopes.CreateAsyncScope();
            try
            {
                await scope.ServiceProvider.GetServices<IDuty>().First(duty => duty.GetType() == kind).Run(ct);
            }
            catch (Exception exception) when (exception is not OperationCanceledException)
            {
                Failed(log, kind.Name, exception);
            }
        }
    }

    [LoggerMessage(LogLevel.Error, "The duty {Duty} failed; it is tried again at the next turn")]
    static partial void Failed(ILogger log, string duty, Exception exception);
}

public static class DutySetup
{
    /// <summary>Lets the calendar act: soon after the start, when whoever waited has been answered, and every ten minutes; what cannot wait, every minute.</summary>
    public static void AddDuties(this IServiceCollection services)
    {
        services.AddTransient<Duties>();
        services.AddQuartz(quartz =>
        {
            var all = new JobKey("duties");
            quartz.AddJob<Duties>(all);
            quartz.AddTrigger(trigger => trigger.ForJob(all).WithIdentity("duties").StartAt(DateBuilder.FutureDate(10, IntervalUnit.Second))
                .WithSimpleSchedule(schedule => schedule.WithIntervalInMinutes(10).RepeatForever()));
            quartz.AddTrigger(trigger => trigger.ForJob(all).WithIdentity("every minute").UsingJobData(Duties.EveryMinute, true)
                .StartAt(DateBuilder.FutureDate(1, IntervalUnit.Minute)).WithSimpleSchedule(schedule => schedule.WithIntervalInMinutes(1).RepeatForever()));
        });
        services.AddQuartzHostedService(hosted => hosted.WaitForJobsToComplete = true);
    }
}
