using Microsoft.EntityFrameworkCore;
using Tongxin.People;
using Tongxin.Platform.Accounts;
using Tongxin.Platform.Data;

namespace Tongxin.Web.Demo;

/// <summary>Lets simulated people act through the product's own use cases, with the rights that their posts give.</summary>
sealed class SimulatedActs(IServiceProvider services)
{
    /// <param name="by">Null where the calendar acts.</param>
    public async Task<T> Inside<T>(Person? by, Func<IServiceProvider, Task<T>> act)
    {
        await using var scope = services.GetRequiredService<IServiceScopeFactory>().CreateAsyncScope();
        if (by is not null)
        {
            var db = scope.ServiceProvider.GetRequiredService<OfficeDb>();
            var account = await db.Set<Account>().Where(a => a.Person == by.Id).Select(a => a.Id).SingleAsync();
            var standing = (await scope.ServiceProvider.GetRequiredService<IStandings>().Of(account, CancellationToken.None))!;
            scope.ServiceProvider.GetRequiredService<CurrentRights>().Set(standing);
            var acting = scope.ServiceProvider.GetRequiredService<Acting>();
            (acting.Account, acting.Person, acting.Post, acting.Name) = (account, by.Id, standing.Main?.Post, by.Name);
        }
        return await act(scope.ServiceProvider);
    }

    public Task Inside(Person? by, Func<IServiceProvider, Task> act) => Inside(by, async scope =>
    {
        await act(scope);
        return 0;
    });
}
