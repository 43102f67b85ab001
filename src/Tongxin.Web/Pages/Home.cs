using Tongxin.Platform.Accounts;
using Tongxin.Platform.Inbox;
using Tongxin.Platform.Modules;
using Tongxin.Platform.Time;
using Tongxin.Platform.Ui;
using Tongxin.Rules.Calendar;

namespace Tongxin.Web.Pages;

/// <summary>The inbox (待办): everything that waits, ordered by its clock and not by module; beside it the next meeting and what others did.</summary>
public sealed class Home(IEnumerable<IInboxSource> sources, IEnumerable<IBesideInbox> besides, Rights rights, OfficeClock clock) : IUseCase
{
    public sealed record View(string Greeting, string Day, IReadOnlyList<Count> Counts, IReadOnlyList<Row> Cards, IReadOnlyList<BesideCard> Beside);
    public sealed record Count(string? Key, string Name, int Number, string? Class);
    public sealed record Row(InboxCard Card, Due? Due);

    public async Task<View> Show(string? only, CancellationToken ct)
    {
        var today = clock.Today;
        var cards = new List<InboxCard>();
        foreach (var source in sources)
            cards.AddRange(await source.For(rights.Standing!, rights, today, ct));
        var beside = new List<BesideCard>();
        foreach (var source in besides)
            if (await source.For(rights.Standing!, rights, today, ct) is { } card)
                beside.Add(card);
        var mine = cards.Where(card => card.IsMine).ToList();
        var groups = new (string? Key, string Name, string? Class, List<InboxCard> Cards)[]
        {
            (null, "轮到我", null, mine),
            ("late", "已逾期", "late", [.. mine.Where(card => card.Due < today)]),
            ("today", "今天到期", "soon", [.. mine.Where(card => card.Due == today)]),
            ("soon", "七日内", null, [.. mine.Where(card => card.Due > today && card.Due <= today.AddDays(7))]),
            ("waiting", "我在等别人", null, [.. cards.Where(card => !card.IsMine)]),
        };
        var shown = groups.FirstOrDefault(group => group.Key == only).Cards ?? mine;
        return new(
            Greeting(groups[1].Cards.Count, groups[2].Cards.Count), $"{today:yyyy年M月d日} {today.Weekday()} · {WorkdayWords(today)}",
            [.. groups.Select(group => new Count(group.Key, group.Name, group.Cards.Count, group.Class))],
            [.. shown.OrderBy(card => card.Due ?? DateOnly.MaxValue).Select(card => new Row(card, card.Due is { } due ? Due.Of(due, today) : null))], beside);
    }

    string Greeting(int late, int today)
    {
        var hello = OfficeClock.Local(clock.Now).Hour switch { < 6 => "夜深了", < 12 => "上午好", < 14 => "中午好", < 18 => "下午好", _ => "晚上好" };
        return (late, today) switch
        {
            (0, 0) => $"{hello}，今天没有到期的事",
            (0, _) => $"{hello}，今天有 {today} 件事到期",
            (_, 0) => $"{hello}，有 {late} 件事已逾期",
            _ => $"{hello}，有 {late} 件事已逾期，今天有 {today} 件到期",
        };
    }

    static string WorkdayWords(DateOnly today)
    {
        var workdays = WorkCalendar.Official.WorkdaysBetween(Month.Of(today).First.AddDays(-1), today);
        return $"本月第 {workdays} 个工作日";
    }
}
