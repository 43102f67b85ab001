using System.Buffers;
using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using Microsoft.Extensions.DependencyInjection;
using MimeKit;
using SmtpServer;
using SmtpServer.Mail;
using SmtpServer.Protocol;
using SmtpServer.Storage;
using Tongxin.Platform.Accounts;
using Tongxin.Platform.Data;
using Tongxin.Platform.Jobs;
using Tongxin.Platform.Mail;
using Tongxin.Platform.Notices;
using Tongxin.Tests.Kit;
using Tongxin.Web.Hosting;

namespace Tongxin.Tests.Mail;

/// <summary>A real mail server in this process, and an office that sends through it.</summary>
sealed class PostOffice : MessageStore, IMailboxFilter, IAsyncDisposable
{
    readonly CancellationTokenSource closing = new();
    Task running = Task.CompletedTask;

    PostOffice() => Port = FreePort();

    public int Port { get; }

    public ConcurrentQueue<MimeMessage> Received { get; } = [];

    /// <summary>Mailboxes, by the part before the @, that the server does not know.</summary>
    public ConcurrentBag<string> Unknown { get; } = [];

    /// <summary>Does once what a test wants to happen while a mail is on its way.</summary>
    public Func<Task>? Meanwhile { get; set; }

    public MailSettings Settings => new() { Host = "127.0.0.1", Port = Port, Tls = "none", From = "同心 <tongxin@example.gov.cn>", Address = "https://tongxin.example.gov.cn" };

    public static PostOffice Closed() => new();

    public static PostOffice Open()
    {
        var post = new PostOffice();
        post.Start();
        return post;
    }

    public void Start()
    {
        var services = new SmtpServer.ComponentModel.ServiceProvider();
        services.Add((IMessageStore)this);
        services.Add((IMailboxFilter)this);
        var server = new SmtpServer.SmtpServer(new SmtpServerOptionsBuilder().ServerName("test").Endpoint(end => end.Endpoint(new(IPAddress.Loopback, Port))).Build(), services);
        running = server.StartAsync(closing.Token);
    }

    public Task<Office> Office(MailSettings? settings = null) => Kit.Office.Open(options: new TongxinOptions { Mail = settings ?? Settings });

    /// <summary>The one mail that came; fails where there is none or more.</summary>
    public MimeMessage Only => Assert.Single(Received);

    public override async Task<SmtpResponse> SaveAsync(ISessionContext context, IMessageTransaction transaction, ReadOnlySequence<byte> buffer, CancellationToken cancellationToken)
    {
        Received.Enqueue(await MimeMessage.LoadAsync(new MemoryStream(buffer.ToArray()), cancellationToken));
        if (Meanwhile is { } act)
        {
            Meanwhile = null;
            await act();
        }
        return SmtpResponse.Ok;
    }

    public Task<bool> CanAcceptFromAsync(ISessionContext context, IMailbox from, int size, CancellationToken cancellationToken) => Task.FromResult(true);

    public Task<bool> CanDeliverToAsync(ISessionContext context, IMailbox to, IMailbox from, CancellationToken cancellationToken) => Task.FromResult(!Unknown.Contains(to.User));

    public async ValueTask DisposeAsync()
    {
        await closing.CancelAsync();
        try
        {
            await running;
        }
        catch (OperationCanceledException)
        {
            // This is how it stops.
        }
        closing.Dispose();
    }

    static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}

/// <summary>What people of these tests do with mail.</summary>
static class Mailing
{
    public static async Task Wants(this Office office, string name, MailWhen when, string? address = null) =>
        await (await (await office.As(name)).Open("/account/mail")).Submit(("Input.Address", address ?? "clerk@example.gov.cn"), ("Input.When", $"{when}"));

    public static Task Tell(this Office office, string name, string text, string why = "因为您是承办人", string address = "/tasks") => office.Do(async services =>
    {
        await services.GetRequiredService<Notices>().Tell(await office.Person(name), text, why, address, CancellationToken.None);
        await services.GetRequiredService<OfficeDb>().SaveChangesAsync();
    });

    public static Task SendMails(this Office office) => office.Do(services => services.GetServices<IDuty>().OfType<SendMails>().Single().Run(CancellationToken.None));

    public static Task<Account> AccountOf(this Office office, string name) => office.Look(db =>
        Microsoft.EntityFrameworkCore.EntityFrameworkQueryableExtensions.SingleAsync(db.Set<Account>(), a => a.UserName == name));
}
