using Microsoft.EntityFrameworkCore;
using Tongxin.People;
using Tongxin.Statements;
using Tongxin.Tests.Kit;

namespace Tongxin.Tests.Statements;

public sealed class OpenRoundTests
{
    [Fact]
    public async Task On_the_first_workday_the_calendar_opens_last_month_for_every_office_and_every_party_organisation()
    {
        await using var office = await Office.Open();

        await Months.Opened(office);

        var units = await office.Look(db => (from s in db.Set<Statement>() join u in db.Set<Unit>() on s.Unit equals u.Id orderby u.Order select u.Code).ToListAsync());
        Assert.Equal(["CWH", "BGS", "DGW", "JSW", "CDZ", "JGDZ", "JGDW", "ZB1", "ZB2", "XZ1", "XZ2"], units);
        Assert.Equal(202603, (await Months.Of(office, "DGW")).MonthNumber);
    }

    [Fact]
    public async Task Opening_twice_changes_nothing()
    {
        await using var office = await Office.Open();
        await Months.Opened(office);
        var facts = await office.Look(db => db.Facts.CountAsync());

        await Months.Opened(office, "2026-04-02");

        Assert.Equal(facts, await office.Look(db => db.Facts.CountAsync()));
    }

    [Fact]
    public async Task A_first_day_that_is_a_holiday_opens_on_the_next_workday()
    {
        await using var office = await Office.Open();

        await Months.Opened(office, "2026-05-01");
        Assert.Equal(0, await office.Look(db => db.Set<Round>().CountAsync()));

        await Months.Opened(office, "2026-05-06");
        Assert.Equal(new DateOnly(2026, 5, 6), (await office.Look(db => db.Set<Round>().SingleAsync())).Opened);
    }

    [Fact]
    public async Task An_office_that_begins_in_the_middle_of_a_month_has_its_days_from_then()
    {
        await using var office = await Office.Open();

        await Months.Opened(office, "2026-04-20");

        // Five workdays after Monday the 20th.
        var statement = await Months.Of(office, "DGW");
        Assert.Equal((202603, new DateOnly(2026, 4, 27)), (statement.MonthNumber, statement.Due));
    }

    [Fact]
    public async Task Those_below_are_due_before_those_above()
    {
        await using var office = await Office.Open();
        await Months.Opened(office);

        // 2026-04-01 is a Wednesday and 04-06 a holiday; five workdays, then three for each level: law and arithmetic by hand.
        Assert.Equal(new DateOnly(2026, 4, 9), (await Months.Of(office, "XZ1")).Due);
        Assert.Equal(new DateOnly(2026, 4, 14), (await Months.Of(office, "ZB1")).Due);
        Assert.Equal(new DateOnly(2026, 4, 17), (await Months.Of(office, "JGDW")).Due);
        Assert.Equal(new DateOnly(2026, 4, 22), (await Months.Of(office, "JGDZ")).Due);
        Assert.Equal(new DateOnly(2026, 4, 27), (await Months.Of(office, "CDZ")).Due);
        Assert.Equal(new DateOnly(2026, 4, 9), (await Months.Of(office, "DGW")).Due);
        Assert.Equal(new DateOnly(2026, 4, 14), (await Months.Of(office, "CWH")).Due);
    }
}
