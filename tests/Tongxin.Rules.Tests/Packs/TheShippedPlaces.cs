using Tongxin.Rules.Calendar;
using Tongxin.Rules.Clocks;
using Tongxin.Rules.Packs;
using Tongxin.Rules.Tests.Clocks;

namespace Tongxin.Rules.Tests.Packs;

public sealed class TheShippedPlaces
{
    private static readonly DateOnly Now = new(2026, 11, 23);

    [Fact]
    public void Are_all_packs_that_travel_with_the_program_but_the_national_ones_and_the_invented_citys()
    {
        var files = typeof(RulePack).Assembly.GetManifestResourceNames().Where(name => name.EndsWith(".json", StringComparison.Ordinal)).Select(name => name[..^5]);

        Assert.Equal(files.Except(["national", "defaults", "yunchuan", "procedures"]).Order(), RulePack.Places.Keys.Order());
        Assert.All(RulePack.Places, place => Assert.Equal(place.Key, place.Value.Id));
        Assert.Equal("青岛市", RulePack.Places["qingdao"].Place);
    }

    [Fact]
    public void Quote_the_words_behind_every_entry() => Assert.All(RulePack.Places.Values.SelectMany(pack => pack.All), entry =>
    {
        Assert.Matches(@"^第[一二三四五六七八九十]+条\z", entry.Source.Article);
        Assert.True(entry.Source.Quote.Length >= 8, entry.Id);
        Assert.False(entry.Unverified);
    });

    [Fact]
    public void Explain_each_of_their_deadlines() => Assert.All(RulePack.Places.Values.SelectMany(pack => pack.Deadlines), rule =>
        Assert.Contains(rule.Source.Quote, rule.From(new(2026, 3, 10), extended: true).Explain(new(2026, 5, 1)), StringComparison.Ordinal));

    [Theory]
    [InlineData("shanghai", "已经解决或者采纳，含基本、部分", "列入年度工作方案，正在着手解决|列入工作计划，逐步解决")]
    [InlineData("shandong", "已经解决或者部分解决", "列入工作计划")]
    [InlineData("qingdao", "在答复期限内办理落实", "在年内办理落实|跨年度办理落实")]
    [InlineData("henan", "已经解决", "受条件限制暂时不能解决，列入工作计划、规划")]
    [InlineData("zhejiang", "能够及时解决，予以解决", "列入工作计划、规划，逐步解决")]
    [InlineData("chongqing", "已经解决或者采纳", "正在研究解决")]
    [InlineData("beijing", "已解决或基本解决", "正在解决或列入计划")] // says nothing of its own
    public void Say_which_results_bind_the_unit_to_a_date(string place, string first, string promises)
    {
        var list = RulePack.Defaults.OverriddenBy(RulePack.Places[place]).Choices("suggestion.class", Now)!;

        Assert.Equal(first, list.Values[0].Name);
        Assert.Equal(promises.Split('|'), list.Values.Where(value => value.Promise).Select(value => value.Name));
    }

    [Theory]
    [InlineData("shanghai", 7), InlineData("beijing", 7), InlineData("shandong", 5), InlineData("qingdao", 6), InlineData("zhejiang", 7), InlineData("chongqing", 6), InlineData("henan", 10)]
    public void Say_what_is_no_suggestion(string place, int reasons) =>
        Assert.Equal(reasons, RulePack.Defaults.OverriddenBy(RulePack.Places[place]).Choices("suggestion.unacceptable", Now)!.Values.Count);

    [Fact]
    public void One_word_stands_for_one_reason_everywhere() => Assert.All(
        RulePack.Places.Values.SelectMany(pack => pack.ChoiceLists).SelectMany(list => list.Values, (list, value) => (list.Id, value.Code)),
        said => Assert.Matches(said.Id switch
        {
            "suggestion.class" => "^(done|this-year|planned|cannot|unlawful|superior|feasible|study)$",
            "suggestion.rating" => "^(satisfied|mostly|dissatisfied)$",
            _ => "^(private|letters|complaints|cases|bidding|academic|empty|powers|interest|other)$",
        }, said.Code));

    [Theory]
    [InlineData("shanghai", ExtensionKind.Adds, 3)] // 延长时间不得超过三个月
    [InlineData("beijing", ExtensionKind.Replaces, 6)] // 至迟不得超过六个月
    [InlineData("shandong", ExtensionKind.Replaces, 6)]
    [InlineData("qingdao", ExtensionKind.Replaces, 6)] // 自交办之日起最长不得超过六个月
    [InlineData("henan", ExtensionKind.Replaces, 6)]
    [InlineData("zhejiang", ExtensionKind.Replaces, 6)] // 延长至六个月
    [InlineData("chongqing", ExtensionKind.Replaces, 6)]
    public void Put_off_an_answer_each_in_its_own_way(string place, ExtensionKind kind, int months)
    {
        var rule = RulePack.Places[place].Rule("suggestion.answer", Now)!;

        Assert.Equal((kind, months, CountUnit.Month), (rule.Extension, rule.ExtensionCount, rule.ExtensionUnit));
    }

    [Fact]
    public void Pass_a_place_from_one_text_to_the_next_without_a_gap()
    {
        var (old, present) = (RulePack.Places["henan-old"], RulePack.Places["henan"]);

        Assert.Equal(present.From, old.To!.Value.AddDays(1));
        Assert.Equal("第九条", old.Rule("suggestion.redo", old.To.Value)!.Source.Article);
        Assert.Null(old.Rule("suggestion.redo", present.From));
        Assert.Equal("第二十二条", present.Rule("suggestion.redo", present.From)!.Source.Article);
    }

    [Theory]
    [InlineData(2024, "2024-08-31")] // a Saturday: what is due before a date is not put off
    [InlineData(2026, "2026-08-31")]
    public void Know_the_day_that_every_year_brings(int year, string due)
    {
        var rule = RulePack.Places["henan"].Rule("suggestion.year-report", Now)!;

        Assert.Equal(Day.Of(due), rule.From(rule.EventIn(year)!.Value).Due);
        Assert.Null(RulePack.Places["henan"].Rule("suggestion.answer", Now)!.EventIn(year));
        Assert.Contains("报送截止：2026年8月31日。", rule.From(new(2026, 8, 31)).Explain(Now), StringComparison.Ordinal);
    }

    [Fact]
    public void Keep_national_law_below_them()
    {
        var city = RulePack.National.OverriddenBy(RulePack.Places["qingdao"]);

        Assert.Equal("第二十五条", city.Rule("suggestion.answer", Now)!.Source.Article);
        Assert.Equal("第四十二条", city.Rule("suggestion.answer", new(2021, 8, 31))!.Source.Article); // before the city's text
        Assert.NotNull(city.Rule("supervision.report.final", Now));
    }
}
