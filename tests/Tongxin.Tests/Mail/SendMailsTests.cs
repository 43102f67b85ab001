using Microsoft.EntityFrameworkCore;
using Tongxin.Platform.Mail;
using Tongxin.Platform.Notices;
using Tongxin.Tests.Kit;

namespace Tongxin.Tests.Mail;

public sealed class SendMailsTests
{
    const string Clerk = "代表工委科员", Other = "监司委科员";

    [Fact]
    public async Task What_is_told_comes_at_once_to_whoever_wants_it_so_and_says_what_why_and_where()
    {
        await using var post = PostOffice.Open();
        await using var office = await post.Office();
        await office.Wants(Clerk, MailWhen.AtOnce);
        await office.Tell(Clerk, "任务“甲”延期到5月10日");

        await office.SendMails();
        await office.SendMails();

        var (mail, id) = (post.Only, await office.Look(db => db.Set<Notice>().Select(n => n.Id).SingleAsync()));
        Assert.Equal(("clerk@example.gov.cn", "tongxin@example.gov.cn", "同心：任务“甲”延期到5月10日"), (mail.To.Mailboxes.Single().Address, mail.From.Mailboxes.Single().Address, mail.Subject));
        Assert.Equal(
            $"任务“甲”延期到5月10日\n因为您是承办人\nhttps://tongxin.example.gov.cn/notices/{id}\n\n-- \n不想收邮件：在我的设置里改 https://tongxin.example.gov.cn/account/mail",
            mail.TextBody!.ReplaceLineEndings("\n").TrimEnd());
        Assert.Null(mail.HtmlBody);
        Assert.Equal("<https://tongxin.example.gov.cn/account/mail>", mail.Headers["List-Unsubscribe"]);
        Assert.Equal("utf-8", mail.Body!.ContentType.Charset);
    }

    [Fact]
    public async Task Usually_all_of_a_day_comes_in_one_mail_the_next_morning_without_what_was_read_meanwhile()
    {
        await using var post = PostOffice.Open();
        await using var office = await post.Office();
        await office.Wants(Clerk, MailWhen.Daily);
        foreach (var i in new[] { 1, 2, 3 })
            await office.Tell(Clerk, $"第{i}件", address: $"/tasks?{i}");
        await (await (await office.As(Clerk)).Open("/notices")).Follow("第2件");

        office.On("2026-04-02", "07:29");
        await office.SendMails();
        Assert.Empty(post.Received);
        office.On("2026-04-02", "07:31");
        await office.SendMails();

        Assert.Equal("同心：2 条通知", post.Only.Subject);
        Assert.Contains("1. 第1件", post.Only.TextBody);
        Assert.Contains("2. 第3件", post.Only.TextBody);
        Assert.DoesNotContain("第2件", post.Only.TextBody);
        Assert.False(await office.Look(db => db.Set<Notice>().AnyAsync(n => n.MailAt != null)));
    }

    [Theory]
    [InlineData("20:00", "2026-04-02"), InlineData("06:00", "2026-04-01")]
    public async Task At_night_nobody_is_woken(string told, string morning)
    {
        await using var post = PostOffice.Open();
        await using var office = await post.Office();
        await office.Wants(Clerk, MailWhen.AtOnce);
        office.On("2026-04-01", told);
        await office.Tell(Clerk, "夜里的事");

        await office.SendMails();
        Assert.Empty(post.Received);
        office.On(morning, "07:31");
        await office.SendMails();

        Assert.Equal("同心：夜里的事", post.Only.Subject);
    }

    [Fact]
    public async Task Whoever_wants_none_or_gave_no_address_or_has_no_open_account_gets_none()
    {
        await using var post = PostOffice.Open();
        await using var office = await post.Office();
        await office.Wants(Clerk, MailWhen.Never);
        await office.Wants("办公室科员", MailWhen.AtOnce);
        await office.Tell(Clerk, "不要的");
        await office.Tell(Other, "没有邮箱的");
        await office.Tell("办公室科员", "后来不要的");
        await office.Wants("办公室科员", MailWhen.Never);

        office.On("2026-04-02");
        await office.SendMails();

        Assert.Empty(post.Received);
        Assert.False(await office.Look(db => db.Set<Notice>().AnyAsync(n => n.MailAt != null)));
    }

    [Fact]
    public async Task An_address_that_the_server_refuses_stops_nobody_else_and_is_seen()
    {
        await using var post = PostOffice.Open();
        await using var office = await post.Office();
        post.Unknown.Add("gone");
        await office.Wants(Clerk, MailWhen.AtOnce, "gone@example.gov.cn");
        await office.Wants(Other, MailWhen.AtOnce, "other@example.gov.cn");
        await office.Tell(Clerk, "甲");
        await office.Tell(Other, "乙");

        await office.SendMails();
        office.On("2026-04-03");
        await office.SendMails();

        Assert.Equal("同心：乙", post.Only.Subject);
        var page = await (await office.As(SmallOffice.SystemAdmin)).Open("/admin/mail");
        Assert.Contains("邮件服务器答复 550", page.Text);
        Assert.Contains("不再寄这一封", page.Text);
        Assert.Contains("的邮件没有寄到", (await (await office.As(Clerk)).Open("/account/mail")).Text);

        await office.Wants(Clerk, MailWhen.AtOnce, "clerk@example.gov.cn");
        await office.Tell(Clerk, "丙", address: "/tasks?3");
        await office.SendMails();
        Assert.Equal(["同心：乙", "同心：丙"], post.Received.Select(mail => mail.Subject));
        Assert.DoesNotContain(Clerk, (await (await office.As(SmallOffice.SystemAdmin)).Open("/admin/mail")).Text);
    }

    [Fact]
    public async Task While_the_server_is_down_mails_wait_longer_each_time_and_go_once_it_is_up()
    {
        await using var post = PostOffice.Closed();
        await using var office = await post.Office();
        await office.Wants(Clerk, MailWhen.AtOnce);
        await office.Tell(Clerk, "等着的");

        await office.SendMails();
        var first = await Pause(office);
        office.Clock.Advance(TimeSpan.FromMinutes(2));
        await office.SendMails();
        Assert.Equal((TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(2)), (first, await Pause(office)));
        Assert.Contains($"连不上邮件服务器 127.0.0.1:{post.Port}", (await (await office.As(SmallOffice.SystemAdmin)).Open("/admin/mail")).Text);

        post.Start();
        await office.SendMails();
        Assert.Empty(post.Received);
        office.Clock.Advance(TimeSpan.FromMinutes(3));
        await office.SendMails();
        Assert.Equal("同心：等着的", post.Only.Subject);
        Assert.Contains("没有等着寄的通知", (await (await office.As(SmallOffice.SystemAdmin)).Open("/admin/mail")).Text);
    }

    [Fact]
    public async Task After_the_last_try_a_mail_is_given_up_and_the_notice_stays()
    {
        await using var post = PostOffice.Closed();
        await using var office = await post.Office();
        await office.Wants(Clerk, MailWhen.AtOnce);
        await office.Tell(Clerk, "寄不出的");

        for (var tries = 0; tries < SendMails.MostTries; tries++)
        {
            Assert.NotNull(await office.Look(db => db.Set<Notice>().Select(n => n.MailAt).SingleAsync()));
            await office.SendMails();
            office.Clock.Advance(TimeSpan.FromDays(2));
        }

        Assert.Null(await office.Look(db => db.Set<Notice>().Select(n => n.MailAt).SingleAsync()));
        Assert.Contains("不再寄这一封", (await (await office.As(SmallOffice.SystemAdmin)).Open("/admin/mail")).Text);
        Assert.Contains("寄不出的", (await (await office.As(Clerk)).Open("/notices")).Text);
    }

    [Fact]
    public async Task Killed_between_sending_and_noting_it_sends_again_under_the_same_name()
    {
        await using var post = PostOffice.Open();
        await using var office = await post.Office();
        await office.Wants(Clerk, MailWhen.AtOnce);
        await office.Tell(Clerk, "甲");
        var due = await office.Look(db => db.Set<Notice>().Select(n => n.MailAt).SingleAsync());

        await office.SendMails();
        // As it stands when the program is killed after the server took the mail.
        await office.Look(db => db.Set<Notice>().ExecuteUpdateAsync(set => set.SetProperty(n => n.MailAt, due).SetProperty(n => n.MailTries, 1)));
        await office.SendMails();

        Assert.Equal(2, post.Received.Count);
        Assert.Single(post.Received.Select(mail => mail.MessageId).Distinct());
    }

    [Fact]
    public async Task Another_node_that_sends_at_the_same_moment_sends_nothing_twice()
    {
        await using var post = PostOffice.Open();
        await using var office = await post.Office();
        await office.Wants(Clerk, MailWhen.AtOnce);
        await office.Tell(Clerk, "甲");
        post.Meanwhile = () => office.SendMails();

        await office.SendMails();

        Assert.Equal("同心：甲", post.Only.Subject);
    }

    [Fact]
    public async Task What_is_told_anew_while_the_mail_is_on_its_way_goes_in_the_next_one()
    {
        await using var post = PostOffice.Open();
        await using var office = await post.Office();
        await office.Wants(Clerk, MailWhen.AtOnce);
        await office.Tell(Clerk, "期限5月10日");
        post.Meanwhile = () => office.Tell(Clerk, "期限改为6月10日");

        await office.SendMails();
        await office.SendMails();

        Assert.Equal(["同心：期限5月10日", "同心：期限改为6月10日"], post.Received.Select(mail => mail.Subject));
        Assert.Equal(2, post.Received.Select(mail => mail.MessageId).Distinct().Count());
    }

    [Fact]
    public async Task No_text_makes_a_header_or_a_recipient_of_itself()
    {
        await using var post = PostOffice.Open();
        await using var office = await post.Office();
        await office.Wants(Clerk, MailWhen.AtOnce);
        await office.Tell(Clerk, "甲\r\nBcc: all@example.gov.cn\r\nX-Evil: 1\r\n\r\n.\r\nMAIL FROM:<x@example.gov.cn>", "因为\nTo: b@example.gov.cn");

        await office.SendMails();

        var mail = post.Only;
        Assert.Equal("clerk@example.gov.cn", mail.To.Mailboxes.Single().Address);
        Assert.Empty(mail.Bcc);
        Assert.Null(mail.Headers["X-Evil"]);
        Assert.StartsWith("同心：甲 Bcc: all@example.gov.cn", mail.Subject);
    }

    [Fact]
    public async Task Without_the_encryption_that_was_asked_for_nothing_goes_out()
    {
        await using var post = PostOffice.Open();
        await using var office = await post.Office(new() { Host = "127.0.0.1", Port = post.Port, From = post.Settings.From, Address = post.Settings.Address });
        await office.Wants(Clerk, MailWhen.AtOnce);
        await office.Tell(Clerk, "甲");

        await office.SendMails();

        Assert.Empty(post.Received);
        Assert.Contains("不支持所设的加密", (await (await office.As(SmallOffice.SystemAdmin)).Open("/admin/mail")).Text);
    }

    [Fact]
    public async Task Without_a_server_nothing_waits()
    {
        await using var office = await Office.Open();
        await office.Wants(Clerk, MailWhen.AtOnce);
        await office.Tell(Clerk, "甲");

        Assert.Null(await office.Look(db => db.Set<Notice>().Select(n => n.MailAt).SingleAsync()));
    }

    static Task<TimeSpan> Pause(Office office) => office.Look(async db =>
    {
        var notice = await db.Set<Notice>().AsNoTracking().SingleAsync();
        return TimeSpan.FromMinutes(Math.Round((notice.MailAt!.Value - office.Clock.GetUtcNow().UtcDateTime).TotalMinutes));
    });
}
