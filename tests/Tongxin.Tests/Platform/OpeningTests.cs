using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Tongxin.Platform.Data;
using Tongxin.Tests.Kit;
using Tongxin.Web.Hosting;

namespace Tongxin.Tests.Platform;

public sealed class OpeningTests
{
    [Fact]
    public async Task Whoever_comes_while_the_database_is_brought_up_to_date_waits_and_is_then_answered()
    {
        await using var office = await Office.Open(options: new TongxinOptions());
        var opening = office.Services.GetRequiredService<Opening>();
        opening.Hold();

        var early = office.Stranger().Client.GetAsync("/sign-in");
        Assert.NotSame(early, await Task.WhenAny(early, Task.Delay(300)));
        opening.Open();

        Assert.Equal(HttpStatusCode.OK, (await early).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await office.Stranger().Client.GetAsync("/sign-in")).StatusCode);
    }

    [Fact]
    public async Task Nothing_reads_the_keys_before_the_database_is_up_to_date()
    {
        await using var office = await Office.Open();

        Assert.DoesNotContain(office.Services.GetServices<IHostedService>(), service => service.GetType().Name.StartsWith("DataProtection", StringComparison.Ordinal));
    }
}
