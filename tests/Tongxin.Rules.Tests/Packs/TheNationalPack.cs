using Tongxin.Rules.Tests.Clocks;
using Tongxin.Rules.Calendar;
using Tongxin.Rules.Clocks;
using Tongxin.Rules.Packs;
using Tongxin.Rules.Voting;

namespace Tongxin.Rules.Tests.Packs;

public sealed class TheNationalPack
{
    private static readonly RulePack National = RulePack.National;
    private static readonly DateOnly Now = new(2026, 11, 23);

    [Theory]
    [InlineData("suggestion.answer", ClockDirection.Within, 3, CountUnit.Month, "第五十一条")]
    [InlineData("suggestion.answer.hard", ClockDirection.Within, 6, CountUnit.Month, "第五十一条")]
    [InlineData("supervision.report.committee", ClockDirection.Before, 20, CountUnit.Day, "第十五条")]
    [InlineData("supervision.report.final", ClockDirection.Before, 10, CountUnit.Day, "第十五条")]
    [InlineData("supervision.report.members", ClockDirection.Before, 7, CountUnit.Day, "第十五条")]
    [InlineData("supervision.audit-rectification", ClockDirection.Within, 6, CountUnit.Month, "第二十七条")]
    [InlineData("session.committee", ClockDirection.Within, 2, CountUnit.Month, "第五十一条")]
    [InlineData("appointment.cabinet", ClockDirection.Within, 2, CountUnit.Month, "第七十一条")]
    [InlineData("budget.draft", ClockDirection.Before, 30, CountUnit.Day, "第四十四条")]
    [InlineData("budget.adjustment", ClockDirection.Before, 30, CountUnit.Day, "第六十九条")]
    [InlineData("budget.final-accounts", ClockDirection.Before, 30, CountUnit.Day, "第七十八条")]
    [InlineData("budget.publish", ClockDirection.Within, 20, CountUnit.Day, "第十四条")]
    [InlineData("budget.reply.departments", ClockDirection.Within, 20, CountUnit.Day, "第五十二条")]
    [InlineData("budget.reply.units", ClockDirection.Within, 15, CountUnit.Day, "第五十二条")]
    [InlineData("filing.regulation", ClockDirection.Within, 30, CountUnit.Day, "第一百零九条")]
    [InlineData("petition.object", ClockDirection.Within, 5, CountUnit.Workday, "第二十三条")]
    [InlineData("petition.finish", ClockDirection.Within, 60, CountUnit.Day, "第三十四条")]
    [InlineData("disclosure.answer", ClockDirection.Within, 20, CountUnit.Workday, "第三十三条")]
    public void Sets_the_deadlines_of_the_law(string id, ClockDirection direction, int count, CountUnit unit, string article)
    {
        var rule = National.Rule(id, Now)!;

        Assert.Equal((direction, count, unit, article), (rule.Direction, rule.Count, rule.Unit, rule.Source.Article));
        Assert.False(rule.Unverified);
    }

    [Theory]
    [InlineData("committee.quorum", 1, 2, "第五十一条")]
    [InlineData("committee.majority", 1, 2, "第五十一条")]
    [InlineData("congress.quorum", 2, 3, "第十四条")]
    [InlineData("congress.majority", 1, 2, "第二十五条")]
    [InlineData("bill.congress.deputies", 10, null, "第二十二条")]
    [InlineData("bill.committee.members", 5, null, "第五十二条")]
    [InlineData("interpellation.committee.members", 5, null, "第五十三条")]
    [InlineData("recall.congress.deputies", 1, 10, "第三十一条")]
    [InlineData("investigation.committee.members", 1, 5, "第五十八条")]
    [InlineData("dismissal.committee.members", 1, 5, "第六十一条")]
    [InlineData("party.committee.members", 100, null, "第五条")]
    [InlineData("party.branch-committee.members", 7, null, "第七条")]
    [InlineData("party.theme-day.per-month", 1, null, "第十六条")]
    [InlineData("party.study.hours-per-year", 32, null, "第二十条")]
    public void Sets_the_numbers_of_the_law(string id, int number, int? outOf, string article)
    {
        var threshold = National.Threshold(id, Now)!;

        Assert.Equal((number, outOf, article), (threshold.Whole, threshold.OutOf, threshold.Source.Article));
        Assert.False(threshold.Unverified);
    }

    [Theory]
    [InlineData("party.members-meeting.per-quarter"), InlineData("party.branch-committee.per-month"), InlineData("party.group-meeting.per-month")]
    public void Marks_what_was_not_read_in_an_official_text(string id) => Assert.True(National.Threshold(id, Now)!.Unverified);

    [Fact]
    public void Agrees_with_the_voting_rules()
    {
        var fifth = National.Threshold("dismissal.committee.members", Now)!;
        var quorum = National.Threshold("congress.quorum", Now)!;

        Assert.Equal(10, Share.AtLeast(46, fifth.Whole, fifth.OutOf!.Value));
        Assert.Equal(Quorum.Congress(301), Share.AtLeast(301, quorum.Whole, quorum.OutOf!.Value));
    }

    [Theory]
    [InlineData("suggestion.answer", "2025-03-10", "第四十二条")]
    [InlineData("suggestion.answer", "2025-03-11", "第五十一条")]
    [InlineData("supervision.report.committee", "2024-11-07", "第十二条")]
    [InlineData("supervision.report.committee", "2024-11-08", "第十五条")]
    [InlineData("suggestion.answer", "2015-08-28", null)]
    [InlineData("suggestion.unheard-of", "2026-11-23", null)]
    public void Judges_a_matter_by_the_law_of_its_day(string id, string on, string? article) =>
        Assert.Equal(article, National.Rule(id, Day.Of(on))?.Source.Article);

    [Fact]
    public void Allows_six_months_in_all_for_a_difficult_suggestion()
    {
        var rule = National.Rule("suggestion.answer", new(2026, 3, 10))!;

        Assert.Equal(new DateOnly(2026, 9, 10), rule.From(new(2026, 3, 10), extended: true).Due);
    }

    [Fact]
    public void Adds_thirty_days_for_a_complicated_petition()
    {
        var rule = National.Rule("petition.finish", Now)!;

        Assert.Equal(new DateOnly(2026, 6, 1), rule.From(new(2026, 3, 3), extended: true).Due); // 90 days, no holiday
    }

    [Fact]
    public void Quotes_the_words_behind_every_number()
    {
        Assert.All(National.All, entry =>
        {
            Assert.Matches(@"^第[一二三四五六七八九十百零]+条\z", entry.Source.Article);
            Assert.True(entry.Source.Quote.Length >= 8, entry.Id);
        });
        Assert.Equal(National.Deadlines.Count + National.Thresholds.Count, National.All.Count);
    }

    [Fact]
    public void Explains_each_of_its_deadlines() => Assert.All(National.Deadlines.Concat(RulePack.Yunchuan.Deadlines), rule =>
    {
        var story = rule.From(new(2026, 3, 10), extended: true).Explain(new(2026, 5, 1));
        Assert.Contains(rule.Source.Quote, story, StringComparison.Ordinal);
        Assert.EndsWith("。", story, StringComparison.Ordinal);
    });
}
