using Microsoft.EntityFrameworkCore;
using Tongxin.People;
using Tongxin.Platform.Accounts;
using Tongxin.Platform.Data;

namespace Tongxin.Web.Demo;

/// <summary>Lets simulated people act through the product's own use cases, with the rights that their posts give.</summary>
sealed class SimulatedActs(IServiceProvider services)
{
    /// <param name="by">Null where the calendar acts.</param>
    public Task<T> Inside<T>(Person? by, Func<IServiceProvider, Task<T>> act) => InsideOf(by?.Id, act);

    public Task Inside(Person? by, Func<IServiceProvider, Task> act) => InsideOf(by?.Id, act);

    public async Task<T> InsideOf<T>(Guid? by, Func<IServiceProvider, Task<T>> act)
    {
        await using var scope = services.GetRequiredService<IServiceScopeFactory>().CreateAsyncScope();
        if (by is { } person)
        {
            var db = scope.ServiceProvider.GetRequiredService<OfficeDb>();
            var account = await db.Set<Account>().Where(a => a.Person == person).Select(a => a.Id).SingleAsync();
            var standing = (await scope.ServiceProvider.GetRequiredService<IStandings>().Of(account, CancellationToken.None))!;
            scope.ServiceProvider.GetRequiredService<CurrentRights>().Set(standing);
            var acting = scope.ServiceProvider.GetRequiredService<Acting>();
            (acting.Account, acting.Person, acting.Post, acting.Name) = (account, person, standing.Main?.Post, standing.Name);
        }
        return await act(scope.ServiceProvider);
    }

    public Task InsideOf(Guid? by, Func<IServiceProvider, Task> act) => InsideOf(by, async scope =>
    {
        await act(scope);
        return 0;
    });
}
