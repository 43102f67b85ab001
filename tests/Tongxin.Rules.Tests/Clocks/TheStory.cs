using CsCheck;
using Tongxin.Rules.Calendar;
using Tongxin.Rules.Clocks;

namespace Tongxin.Rules.Tests.Clocks;

public sealed class TheStory
{
    [Fact]
    public void Tells_provision_arithmetic_standing_and_what_if() =>
        Assert.Equal(
            "依据《代表法》第五十一条：“自交办之日起三个月内答复”。承办单位应当答复代表。"
            + "交办：2026年3月10日。2026年3月10日当日不计入，数3个月，对应日为2026年6月10日。"
            + "今天是2026年6月11日，逾期 1 个工作日。如果交办发生在今天，期限是2026年9月11日。",
            Provisions.Answer.From(new(2026, 3, 10)).Explain(new(2026, 6, 11)));

    [Fact]
    public void Tells_how_soon_the_session_could_be_when_the_act_is_done_today() =>
        Assert.Equal(
            "依据《代表法》第五十一条：“自交办之日起三个月内答复”。办公室应当通知组成人员。"
            + "举行会议：2026年11月30日。2026年11月30日当日不计入，往前数7日，最迟为2026年11月23日。"
            + "今天是2026年11月23日，是最后一天。如果今天才办妥，最早只能在2026年11月30日举行会议。",
            Provisions.Notice.From(new(2026, 11, 30)).Explain(new(2026, 11, 23)));

    [Fact]
    public void Tells_when_a_waiting_period_would_end()
    {
        var story = Provisions.Again.From(new(2026, 1, 15)).Explain(new(2026, 1, 16));

        Assert.Contains("期满以后，提请机关方可再次提请。", story, StringComparison.Ordinal);
        Assert.EndsWith("如果表决未获通过发生在今天，2026年7月17日起方可办理。", story, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(ExtensionKind.Adds, "已同意延长3个月，与原期限合并计算。")]
    [InlineData(ExtensionKind.Replaces, "已同意延期，期限改为3个月，仍从起算日计算。")]
    public void Tells_what_the_extension_did(ExtensionKind kind, string said) => Assert.Contains(
        said,
        Provisions.Answer.Extending(kind, 3, CountUnit.Month).From(new(2026, 3, 10), extended: true).Explain(new(2026, 3, 11)),
        StringComparison.Ordinal);

    [Fact]
    public void Admits_what_is_uncertain()
    {
        var story = (Provisions.Answer with { Unverified = true }).From(new(2026, 11, 20)).Explain(new(2026, 11, 23));

        Assert.Contains("这一条尚未与正式文本核对", story, StringComparison.Ordinal);
        Assert.Contains("2027年的放假安排尚未公布", story, StringComparison.Ordinal);
    }

    [Fact]
    public void Admits_that_the_what_if_reaches_into_an_unannounced_year()
    {
        var clock = Provisions.Answer.From(new(2026, 8, 10));

        Assert.Null(clock.Count.Warning);
        Assert.Contains("2027年的放假安排尚未公布", clock.Explain(new(2026, 11, 10)), StringComparison.Ordinal);
    }

    [Fact]
    public void The_earliest_session_is_in_time_and_the_day_before_it_is_not() =>
        Gen.Select(Gen.Int[0, 3000], Gen.Int[0, 60], Gen.Enum<CountUnit>()).Sample((offset, count, unit) =>
        {
            var today = new DateOnly(2018, 6, 1).AddDays(offset);
            var rule = Provisions.Notice with { Count = count, Unit = unit };
            var written = rule.From(today.AddDays(30)).Explain(today);
            var earliest = Enumerable.Range(0, 366 * 62).Select(today.AddDays).First(day => rule.From(day).Due >= today);

            Assert.Contains($"最早只能在{Rules.Numbering.ChineseDate.Format(earliest)}举行会议。", written, StringComparison.Ordinal);
        }, iter: 60);
}
