using Tongxin.Platform.Time;

namespace Tongxin.Platform.Mail;

/// <summary>When a person wants by e-mail what is told in the product.</summary>
public enum MailWhen
{
    /// <summary>每日一封: all of a day in one mail in the morning.</summary>
    Daily,

    /// <summary>立即: within a minute; what is told at night, in the morning.</summary>
    AtOnce,

    /// <summary>不发.</summary>
    Never,
}

public static class MailTimes
{
    /// <summary>Between evening and morning no mail goes out.</summary>
    static readonly TimeOnly Morning = new(7, 30), Evening = new(20, 0);

    /// <summary>When what is told now goes to whoever wants it so.</summary>
    public static DateTime After(this MailWhen when, DateTime now)
    {
        var local = OfficeClock.Local(now);
        var (day, time) = (DateOnly.FromDateTime(local), TimeOnly.FromDateTime(local));
        return when == MailWhen.AtOnce && time >= Morning && time < Evening ? now : OfficeClock.Utc(time < Morning ? day : day.AddDays(1), Morning);
    }

    public static string Words(this MailWhen when) => when switch
    {
        MailWhen.Daily => "每日一封",
        MailWhen.AtOnce => "立即",
        _ => "不发",
    };
}
