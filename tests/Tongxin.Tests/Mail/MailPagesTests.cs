using System.Net;
using Microsoft.Extensions.Configuration;
using Tongxin.Platform.Mail;
using Tongxin.Tests.Kit;

namespace Tongxin.Tests.Mail;

/// <summary>One's own choice, the administrator's page, and the settings.</summary>
public sealed class MailPagesTests
{
    [Fact]
    public async Task A_person_gives_an_address_and_takes_it_back_and_the_ledger_does_not_tell_it()
    {
        await using var office = await Office.Open();
        var person = await office.As("代表工委科员");
        var page = await person.Open("/account/mail");
        Assert.Equal("Daily", page.Find("select[name='Input.When'] option[selected]")?.GetAttribute("value") ?? "Daily");

        var kept = await page.Submit(("Input.Address", " a.b@example.gov.cn "), ("Input.When", "AtOnce"));

        Assert.Equal(("a.b@example.gov.cn", MailWhen.AtOnce), ((await office.AccountOf("代表工委科员")).Email, (await office.AccountOf("代表工委科员")).MailWhen));
        var acts = await (await office.As(SmallOffice.Auditor)).Open("/admin/account-acts");
        Assert.Contains("改变收邮件的方式：立即", acts.Text);
        Assert.DoesNotContain("a.b@", acts.Text);
        await kept.Submit(("Input.Address", ""));
        Assert.Null((await office.AccountOf("代表工委科员")).Email);
    }

    [Theory]
    [InlineData("a@b"), InlineData("a b@example.cn"), InlineData("<a@example.cn>"), InlineData("a@example.cn,b@example.cn"), InlineData("a@example.cn\r\nBcc: b@example.cn"), InlineData("甲@example.cn"), InlineData("\"a\"@example.cn"), InlineData("a..b@example.cn")]
    public async Task What_is_no_address_is_refused_in_words(string address)
    {
        await using var office = await Office.Open();

        var wrong = await (await (await office.As("代表工委科员")).Open("/account/mail")).Submit(("Input.Address", address));

        Assert.Contains("这不是一个邮箱，应写作 name@example.gov.cn 的样式。", wrong.Errors);
        Assert.Null((await office.AccountOf("代表工委科员")).Email);
    }

    [Fact]
    public void A_line_break_at_the_end_is_no_part_of_an_address() => Assert.False(MailAddresses.IsOne("a@example.cn\n"));

    [Fact]
    public async Task The_administrator_sees_the_settings_without_the_password_and_tries_them()
    {
        await using var post = PostOffice.Open();
        await using var office = await post.Office();
        var admin = await office.As(SmallOffice.SystemAdmin);
        var page = await admin.Open("/admin/mail");
        Assert.Equal("mail.no-address", page.Alert);
        Assert.Contains($"127.0.0.1:{post.Port}", page.Text);
        await (await admin.Open("/account/mail")).Submit(("Input.Address", "admin@example.gov.cn"));

        var tried = await (await admin.Open("/admin/mail")).Press("发一封试试");

        Assert.Contains("寄往 admin@example.gov.cn", tried.Text);
        Assert.Equal("同心：试发邮件", post.Only.Subject);
        post.Unknown.Add("admin");
        var refused = await (await admin.Open("/admin/mail")).Press("发一封试试");
        Assert.Equal((HttpStatusCode.Conflict, "mail.failed"), (refused.Status, refused.Alert));
        Assert.Contains("邮件服务器答复 550", refused.Text);
    }

    [Fact]
    public async Task Without_a_server_there_is_nothing_to_try()
    {
        await using var office = await Office.Open();

        Assert.Equal("mail.off", (await (await office.As(SmallOffice.SystemAdmin)).Open("/admin/mail")).Alert);
        Assert.Equal(HttpStatusCode.Forbidden, (await (await office.As(SmallOffice.SecurityAdmin)).Open("/admin/mail")).Status);
    }

    [Fact]
    public async Task The_password_is_on_no_page()
    {
        await using var post = PostOffice.Open();
        await using var office = await post.Office(new() { Host = "127.0.0.1", Port = post.Port, User = "robot", Password = "geheim-7", From = post.Settings.From, Address = post.Settings.Address });

        var page = await (await office.As(SmallOffice.SystemAdmin)).Open("/admin/mail");

        Assert.Contains("robot", page.Text);
        Assert.DoesNotContain("geheim-7", page.Source);
    }

    [Theory]
    [InlineData("Tls", "ssl", "Mail:Tls"), InlineData("Port", "many", "Mail:Port"), InlineData("From", "nobody", "Mail:From"), InlineData("From", "a@example.cn\nBcc: b@example.cn", "Mail:From"), InlineData("Address", "tongxin", "Mail:Address"), InlineData("User", "robot", "Mail:Password")]
    public void Settings_that_are_wrong_are_refused_with_what_is_wrong(string key, string value, string says)
    {
        var right = new Dictionary<string, string?> { ["Mail:Host"] = "mail.example.cn", ["Mail:From"] = "同心 <tongxin@example.cn>", ["Mail:Address"] = "https://tongxin.example.cn" };
        Assert.Equal(587, Read(right).Port);

        Assert.Contains(says, Assert.Throws<System.ComponentModel.DataAnnotations.ValidationException>(() => Read(new(right) { ["Mail:" + key] = value })).Message);
    }

    [Fact]
    public void A_password_never_travels_in_the_open() =>
        Assert.Contains("不加密", Assert.Throws<System.ComponentModel.DataAnnotations.ValidationException>(() => Read(new()
        {
            ["Mail:Host"] = "mail.example.cn",
            ["Mail:Tls"] = "none",
            ["Mail:User"] = "robot",
            ["Mail:Password"] = "x",
            ["Mail:From"] = "tongxin@example.cn",
            ["Mail:Address"] = "https://tongxin.example.cn",
        })).Message);

    [Fact]
    public void Without_a_host_nothing_is_asked() => Assert.False(Read([]).IsOn);

    static MailSettings Read(Dictionary<string, string?> values) => MailSettings.Read(new ConfigurationBuilder().AddInMemoryCollection(values).Build());
}
