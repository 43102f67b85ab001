using Tongxin.Rules.Calendar;
using Tongxin.Rules.Clocks;
using Tongxin.Rules.Packs;

namespace Tongxin.Rules.Tests.Suggestions;

/// <summary>Every deadline of 200 suggestions of each place, by the program and on fingers.</summary>
public sealed class TwoComputations
{
    private const int Items = 200;

    public static TheoryData<string> Places => [.. Provided.All.Select(clock => clock.Place).Distinct()];

    [Theory]
    [MemberData(nameof(Places))]
    public void Every_deadline_falls_on_the_day_that_is_found_on_fingers(string place)
    {
        var pack = PackOf(place);
        foreach (var item in ItemsOf(pack))
            foreach (var clock in Provided.All.Where(clock => clock.Place == place))
            {
                var start = clock.Starts is null ? item.Submitted : item.Days[clock.Starts];
                var rule = pack.Rule(clock.Clock, start)!;
                start = rule.EventIn(start.Year) ?? start;

                Same(clock, item, start, rule, extended: false);
                if (item.Extended)
                    Same(clock, item, start, rule, extended: true);
            }
    }

    [Theory]
    [MemberData(nameof(Places))]
    public void The_two_know_the_same_deadlines_and_what_starts_them(string place)
    {
        var typed = Provided.All.Where(clock => clock.Place == place).Select(clock => (clock.Clock, clock.Starts)).Order();
        var packed = PackOf(place).Deadlines.Where(rule => rule.Area == "suggestion").Select(rule => (rule.Id, rule.Starts)).Distinct().Order();

        Assert.Equal(typed, packed);
    }

    [Theory]
    [MemberData(nameof(Places))]
    public void The_items_are_awkward_enough(string place)
    {
        var pack = PackOf(place);
        var items = ItemsOf(pack);

        Assert.Equal(Items, items.Count);
        Assert.InRange(items.Count(item => item.Extended), Items / 4, Items * 3 / 4);
        Assert.All(items, item => Assert.All(item.Days.Values, day => Assert.True(pack.From <= day && (pack.To is null || day <= pack.To))));
        // Nobody has entered the holidays before 2018, nor worked on weekends because of them.
        Assert.All(Awkward.All, kind => Assert.True(items.Any(item => kind.Value(item.Submitted)) || (place == "henan-old" && kind.Key is "before a long holiday" or "weekend at work"), kind.Key));
    }

    [Fact]
    public void All_shipped_places_are_held_against_it() =>
        Assert.Equal(RulePack.Places.Keys.Append("national").Append("yunchuan").Order(), Places.Select(row => row.Data).Order());

    private static void Same(Provided clock, Item item, DateOnly start, ClockRule rule, bool extended)
    {
        var due = new Clock(rule, start, WorkCalendar.Official, extended: extended).Due;
        var found = OnFingers.Due(start, extended ? clock.Extended : clock.Number, clock.Unit);
        Assert.True(due == found, $"{clock.Place} {clock.Clock}, submitted {item.Submitted:yyyy-MM-dd}, counted from {start:yyyy-MM-dd}{(extended ? ", extended" : "")}: program {due:yyyy-MM-dd}, fingers {found:yyyy-MM-dd}.");
    }

    private static RulePack PackOf(string place) => place switch
    {
        "national" => RulePack.National,
        "yunchuan" => RulePack.Yunchuan,
        _ => RulePack.Places[place],
    };

    /// <summary>Submitted in the years whose holidays are known, or in the last two years of a text that ended before.</summary>
    private static IReadOnlyList<Item> ItemsOf(RulePack pack)
    {
        var last = pack.To ?? new DateOnly(2026, 12, 31);
        DateOnly[] first = [pack.From, new(2018, 1, 1)];
        return Item.Of(pack.Id, last < first[1] ? last.AddYears(-2) : first.Max(), last, Items);
    }
}
