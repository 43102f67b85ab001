using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using MimeKit;
using Tongxin.Platform.Data;
using Tongxin.Platform.Notices;

namespace Tongxin.Platform.Mail;

/// <summary>Notices as one mail: what happened, why it came, where it can be seen; never more than the notices themselves say.</summary>
public static class NoticeMail
{
    /// <summary>So many are written out; the rest is read in the product.</summary>
    const int Most = 50;

    const int LongestSubject = 100;

    public static MimeMessage Of(IReadOnlyList<Notice> told, string to, MailSettings settings, DateTime now)
    {
        var lines = told.Take(Most).Select((notice, index) =>
            $"{(told.Count > 1 ? $"{index + 1}. " : "")}{Typed.Line(notice.Text)}\n{Typed.Line(notice.Why)}\n{settings.Link($"{Notices.Notices.Address}/{notice.Id}")}");
        var rest = told.Count > Most ? $"\n\n还有 {told.Count - Most} 条，请到通知里看：{settings.Link(Notices.Notices.Address)}" : "";
        var subject = told is [var only] ? Typed.Line(only.Text) : $"{told.Count} 条通知";
        return Letter(subject, string.Join("\n\n", lines) + rest, Id(told), to, settings, now);
    }

    /// <summary>A mail that tells nothing, to see whether mails arrive.</summary>
    public static MimeMessage Trial(string to, MailSettings settings, DateTime now) =>
        Letter("试发邮件", "这是从同心试发的邮件。您收到了，就说明邮件设置是对的。", Guid.CreateVersion7().ToString("N"), to, settings, now);

    // The same notices in the same state have the same name: a mail sent twice because the program was killed meanwhile is seen to be one.
    static string Id(IReadOnlyList<Notice> told) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(
        string.Join(',', told.Select(notice => string.Create(CultureInfo.InvariantCulture, $"{notice.Id}@{notice.At.Ticks}"))))).AsSpan(0, 16));

    static MimeMessage Letter(string subject, string body, string id, string to, MailSettings settings, DateTime now)
    {
        var own = settings.Link("/account/mail");
        var message = new MimeMessage { Subject = "同心：" + subject.Cut(LongestSubject), Date = now, MessageId = $"{id}@{settings.Sender.Domain}" };
        message.From.Add(settings.Sender);
        message.To.Add(new MailboxAddress("", to));
        message.Headers.Add("Auto-Submitted", "auto-generated");
        message.Headers.Add(HeaderId.ListUnsubscribe, $"<{own}>");
        var text = new TextPart("plain");
        text.SetText(Encoding.UTF8, $"{body}\n\n-- \n不想收邮件：在我的设置里改 {own}\n");
        message.Body = text;
        return message;
    }
}
