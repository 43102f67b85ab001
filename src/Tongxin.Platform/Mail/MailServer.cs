using System.Net.Sockets;
using MailKit;
using MailKit.Net.Smtp;
using MailKit.Security;
using MimeKit;
using Tongxin.Platform.Data;

namespace Tongxin.Platform.Mail;

/// <summary>The line to the mail server: opened by the first mail, kept for the next ones.</summary>
public sealed class MailServer(MailSettings settings) : IDisposable
{
    static readonly TimeSpan Longest = TimeSpan.FromSeconds(30);

    // An office's network often reaches nobody who could say whether a certificate was revoked.
    readonly SmtpClient client = new() { CheckCertificateRevocation = false };

    /// <summary>Hands one mail over.</summary>
    /// <exception cref="MailFailedException">The server did not take it; the reason is in words.</exception>
    public async Task Send(MimeMessage message, CancellationToken ct)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(ct);
        limit.CancelAfter(Longest);
        try
        {
            if (!client.IsConnected)
                await Connect(limit.Token);
            await client.SendAsync(message, limit.Token);
        }
        catch (Exception failure) when (!ct.IsCancellationRequested && Explain(failure) is { } explained)
        {
            throw explained;
        }
    }

    public void Dispose() => client.Dispose();

    async Task Connect(CancellationToken ct)
    {
        await client.ConnectAsync(settings.Host!, settings.Port, settings.Security, ct);
        if (settings.User is { } user)
            await client.AuthenticateAsync(user, settings.Password!, ct);
    }

    MailFailedException? Explain(Exception failure) => failure switch
    {
        SmtpCommandException refused => new($"邮件服务器答复 {(int)refused.StatusCode}：{refused.Message}", refused)
        {
            IsOfServer = refused.StatusCode == SmtpStatusCode.ServiceNotAvailable || refused.ErrorCode is not (SmtpErrorCode.RecipientNotAccepted or SmtpErrorCode.MessageNotAccepted),
            IsFinal = refused.ErrorCode == SmtpErrorCode.RecipientNotAccepted && (int)refused.StatusCode >= 500,
        },
        AuthenticationException => new("邮件服务器不认这个用户名和密码，请核对 Mail:User 和 Mail:Password。", failure) { IsOfServer = true },
        SslHandshakeException => new("和邮件服务器谈不成加密连接，请核对 Mail:Tls、Mail:Port 和服务器的证书。", failure) { IsOfServer = true },
        NotSupportedException => new("邮件服务器不支持所设的加密或登录方式，请核对 Mail:Tls 和 Mail:User。", failure) { IsOfServer = true },
        SocketException or IOException or ProtocolException or ServiceNotConnectedException or OperationCanceledException or TimeoutException =>
            new($"连不上邮件服务器 {settings.Host}:{settings.Port}，或者连接中断了。", failure) { IsOfServer = true },
        _ => null,
    };
}

/// <summary>A mail was not taken by the server.</summary>
/// <param name="words">Why, in Chinese, with the server's own answer.</param>
public sealed class MailFailedException(string words, Exception inner) : Exception(Short(words), inner)
{
    public const int Longest = 300;

    /// <summary>Other mails would fare no better now.</summary>
    public bool IsOfServer { get; init; }

    /// <summary>There is no such recipient: trying again changes nothing.</summary>
    public bool IsFinal { get; init; }

    static string Short(string words) => Typed.Line(words).Cut(Longest);
}
