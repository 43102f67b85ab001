using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Tongxin.Activities;
using Tongxin.Platform.Data;
using Tongxin.Platform.Looking;
using Tongxin.Tests.Activities;
using Tongxin.Tests.Kit;

namespace Tongxin.Tests.Looking;

public sealed class WriteLooksTests
{
    static readonly Guid One = new("019614f2-7c00-7000-8000-000000000001"), Other = new("019614f2-7c00-7000-8000-000000000002");

    [Fact]
    public async Task A_person_s_look_at_a_record_is_written_once_an_hour()
    {
        await using var office = await Watched.Open();
        office.On("2026-04-01", "09:10");
        await office.Shown("代表工委主任", One);
        await office.Shown("代表工委主任", One);
        Assert.Single(await office.Written());

        office.On("2026-04-01", "09:59");
        await office.Shown("代表工委主任", One);
        await office.Shown("代表工委科员", One);
        await office.Shown("代表工委主任", Other);
        Assert.Equal(3, (await office.Written()).Count);

        office.On("2026-04-01", "10:00");
        await office.Shown("代表工委主任", One);
        var looks = await office.Written();
        Assert.Equal(4, looks.Count);
        Assert.Equal(new DateTime(2026, 4, 1, 1, 10, 0, DateTimeKind.Utc), looks[0].At, TimeSpan.FromSeconds(1));
    }

    [Fact]
    public async Task What_another_node_wrote_meanwhile_is_not_written_twice()
    {
        await using var office = await Watched.Open();
        await office.Shown("代表工委主任", One);
        await office.Shown("代表工委主任", Other);
        await office.Do(async services =>
        {
            var db = services.GetRequiredService<OfficeDb>();
            var look = services.GetRequiredService<WaitingLooks>().All.Single(look => look.Record == One);
            db.Add(new Look { At = look.At, Hour = look.Hour, Who = look.Who, Kind = look.Kind, Record = look.Record });
            await db.SaveChangesAsync();
        });

        Assert.Equal([One, Other], (await office.Written()).Select(look => look.Record));
        Assert.Empty(office.Services.GetRequiredService<WaitingLooks>().All);
    }

    [Fact]
    public async Task More_looks_than_fit_into_one_transaction_are_all_written()
    {
        await using var office = await Watched.Open();
        await office.Shown("代表工委主任", [.. Enumerable.Range(0, 1100).Select(_ => Guid.CreateVersion7())]);

        Assert.Equal(1100, (await office.Written()).Count);
    }

    [Fact]
    public async Task Nobody_looks_at_the_command_line()
    {
        await using var office = await Watched.Open();
        await office.Shown(null, One);

        Assert.Empty(await office.Written());
    }

    [Fact]
    public async Task Reading_goes_on_when_nothing_can_be_written_and_the_look_waits()
    {
        await using var office = await Watched.Open(await Office.OfItsOwn());
        var talk = await Done.That(office, "talk", "DGW", people: ["代表工委主任", "代表工委科员"]);
        await office.Look(db => db.Database.ExecuteSqlRawAsync("ALTER TABLE looks RENAME TO gone"));

        Assert.Equal(talk.Title, (await (await office.As("代表工委主任")).Open($"/activities/{talk.Id}")).Heading);
        await Assert.ThrowsAnyAsync<System.Data.Common.DbException>(() => office.Duty<WriteLooks>());

        await office.Look(db => db.Database.ExecuteSqlRawAsync("ALTER TABLE gone RENAME TO looks"));
        Assert.Equal(talk.Id, Assert.Single(await office.Written()).Record);
    }

    [Fact]
    public async Task What_waits_is_written_when_the_program_stops()
    {
        await using var office = await Watched.Open();
        await office.Shown("代表工委主任", One);

        await office.Services.GetServices<IHostedService>().OfType<LastLooks>().Single().StopAsync(TestContext.Current.CancellationToken);

        Assert.Equal(One, await office.Look(db => db.Set<Look>().Select(l => l.Record).SingleAsync()));
    }

    [Fact]
    public async Task Looks_are_kept_three_years_and_then_deleted()
    {
        await using var office = await Watched.Open();
        office.On("2026-04-01");
        await office.Shown("代表工委主任", One);
        office.On("2026-04-02");
        await office.Shown("代表工委主任", Other);
        Assert.Equal(2, (await office.Written()).Count);

        office.On("2029-04-01", "08:59");
        await office.Duty<ForgetLooks>();
        Assert.Equal(2, (await office.Written()).Count);

        office.On("2029-04-01", "09:01");
        await office.Duty<ForgetLooks>();
        Assert.Equal(Other, Assert.Single(await office.Written()).Record);
    }

    [Theory, InlineData("12", 12), InlineData("1", 6), InlineData(null, 36)]
    public void How_long_is_a_setting_of_at_least_half_a_year(string? months, int kept) =>
        Assert.Equal(kept, LookSettings.Read(new Microsoft.Extensions.Configuration.ConfigurationManager { ["Looks:KeepMonths"] = months }).KeepMonths);
}
