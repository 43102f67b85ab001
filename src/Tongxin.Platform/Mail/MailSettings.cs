using System.ComponentModel.DataAnnotations;
using MailKit.Security;
using Microsoft.Extensions.Configuration;
using MimeKit;

namespace Tongxin.Platform.Mail;

/// <summary>Through which server the office sends e-mail (邮件); set under Mail in the configuration. No record: its words would show the password.</summary>
public sealed class MailSettings
{
    /// <summary>The SMTP server; without one nothing is sent and nothing waits.</summary>
    public string? Host { get; init; }

    public int Port { get; init; }

    /// <summary>starttls, tls, or none for a server on the office's own network.</summary>
    public string Tls { get; init; } = "starttls";

    /// <summary>Name to sign in with; null where the server asks for none.</summary>
    public string? User { get; init; }

    public string? Password { get; init; }

    /// <summary>Who the mails come from: 同心 &lt;tongxin@example.gov.cn&gt;.</summary>
    public string From { get; init; } = "";

    /// <summary>Where people reach the product, for the links: https://tongxin.example.gov.cn.</summary>
    public string Address { get; init; } = "";

    public bool IsOn => Host is not null;

    internal SecureSocketOptions Security => Tls switch { "tls" => SecureSocketOptions.SslOnConnect, "none" => SecureSocketOptions.None, _ => SecureSocketOptions.StartTls };

    internal MailboxAddress Sender => MailboxAddress.Parse(From);

    /// <summary>A page of our own as a link in a mail.</summary>
    public string Link(string page) => Address.TrimEnd('/') + page;

    /// <exception cref="ValidationException">A server is named, and what goes with it is missing or wrong.</exception>
    public static MailSettings Read(IConfiguration configuration)
    {
        var given = configuration.GetSection("Mail");
        var tls = given["Tls"] is { Length: > 0 } way ? way : "starttls";
        var settings = new MailSettings
        {
            Host = Given("Host"),
            Port = given["Port"] is not { Length: > 0 } port ? tls switch { "tls" => 465, "none" => 25, _ => 587 } : int.TryParse(port, out var number) ? number : 0,
            Tls = tls,
            User = Given("User"),
            Password = Given("Password"),
            From = given["From"] ?? "",
            Address = given["Address"] ?? "",
        };
        return settings.IsOn && settings.WhyNot() is { } wrong ? throw new ValidationException(wrong) : settings;

        string? Given(string key) => given[key] is { Length: > 0 } value ? value : null;
    }

    string? WhyNot() => this switch
    {
        { Tls: not ("starttls" or "tls" or "none") } => $"Mail:Tls 里的“{Tls}”不对，应写 starttls、tls 或 none。",
        { Port: < 1 or > 65535 } => "Mail:Port 应是 1 到 65535 的整数。",
        { Tls: "none", User: not null } => "Mail:Tls 是 none 时不能写 Mail:User：密码会不加密地传出去。请改用 starttls 或 tls，或者用不需要登录的服务器。",
        { User: not null, Password: null } => "写了 Mail:User，还要写 Mail:Password。",
        _ when !MailboxAddress.TryParse(From, out var sender) || !MailAddresses.IsOne(sender.Address) => "Mail:From 应写发件人，例如 同心 <tongxin@example.gov.cn>。",
        _ when !Uri.TryCreate(Address, UriKind.Absolute, out var uri) || uri.Scheme is not ("http" or "https") || uri.Query.Length > 0 => "Mail:Address 应写大家打开同心的网址，例如 https://tongxin.example.gov.cn，邮件里的链接用它。",
        _ => null,
    };
}
