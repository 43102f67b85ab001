using Microsoft.AspNetCore.Routing;
using Tongxin.Platform.Accounts;
using Tongxin.Platform.Burden;
using Tongxin.Platform.Data.Sqlite;
using Tongxin.Platform.Feeds;
using Tongxin.Platform.Figures;
using Tongxin.Platform.Files;
using Tongxin.Platform.Files.Text;
using Tongxin.Platform.Inbox;
using Tongxin.Platform.Jobs;
using Tongxin.Platform.Ledger;
using Tongxin.Platform.Ledger.Sealing;
using Tongxin.Platform.Looking;
using Tongxin.Platform.Mail;
using Tongxin.Platform.Modules;
using Tongxin.Platform.Notices;
using Tongxin.Platform.Statutes;
using Tongxin.Platform.Ui;
using Tongxin.Web.Administration;
using Tongxin.Web.Administration.Acts;
using Tongxin.Web.Administration.SignIns;
using Tongxin.Web.Administration.WhoLooked;
using Tongxin.Web.Own.Feeds;
using Tongxin.Web.Own.Views;
using Tongxin.Web.Pages;

namespace Tongxin.Web.Hosting;

/// <summary>What belongs to no module: accounts, everybody's own pages, and the rules.</summary>
sealed class PlatformModule : IModule
{
    public IReadOnlyList<Permission> Permissions => [.. AccountPermissions.All, .. MailPermissions.All, .. ViewPermissions.All];

    public IReadOnlyList<MenuItem> Menu =>
    [
        new(MenuSection.Top, 10, "待办", "/", AccountPermissions.Own, Tab: "待办"),
        new(MenuSection.Top, 20, "查找", "/find", AccountPermissions.Own),
        new(MenuSection.Top, 30, "通知", Notices.Address, AccountPermissions.Own),
        new(MenuSection.Whole, 60, "规则与期限", "/statutes", AccountPermissions.Own),
        new(MenuSection.Administration, 10, "账号", "/admin/accounts", AccountPermissions.Manage),
        new(MenuSection.Administration, 70, "邮件", "/admin/mail", MailPermissions.Manage),
        new(MenuSection.Administration, 80, "登录记录", "/admin/sign-ins", AccountPermissions.Audit),
        new(MenuSection.Administration, 90, "账号变动", "/admin/account-acts", AccountPermissions.Audit),
        new(MenuSection.Administration, 95, "查看记录", "/admin/looks", AccountPermissions.Audit),
    ];

    public void Register(IServiceCollection services)
    {
        services.AddScoped<Notices>();
        services.AddScoped<BurdenMeter>();
        services.AddSingleton<SentForms>();
        services.AddScoped<IDuty, ForgetTypedWords>();
        services.AddSingleton<TextApart>();
        services.AddScoped<FileTexts>();
        services.AddScoped<IDuty>(provider => provider.GetRequiredService<FileTexts>());
        services.AddScoped<Attaching>();
        services.AddScoped<AsKnown>();
        services.AddScoped<FigureCatalogue>();
        services.AddSingleton<MatcherPolicy, FilePolicy>();
        services.AddScoped<IListFeed, NoticeFeed>();
        services.AddScoped<IListFeed, SignInFeed>();
        services.AddScoped<IListFeed, AccountActFeed>();
        services.AddScoped<IListFeed, LookFeed>();
        services.AddScoped<PagesOpen>();
        services.AddScoped<IInboxSource, MissingAdministrators>();
        services.AddScoped<IDuty, KeepStatistics>();
        services.AddScoped<IDuty, SealingDuty>();
        services.AddScoped<IDuty, SendMails>();
        services.AddSingleton(provider => LookSettings.Read(provider.GetRequiredService<IConfiguration>()));
        services.AddSingleton<WaitingLooks>();
        services.AddScoped<Looks>();
        services.AddScoped<IDuty, WriteLooks>();
        services.AddScoped<IDuty, ForgetLooks>();
        services.AddHostedService<LastLooks>();
        services.AddSingleton<FactLinks>();
        services.AddSingleton(new FactLink("account", "账号", null, id => $"/admin/accounts/{id}",
            ("created", "建立"), ("role", "改变角色"), ("unlocked", "解锁"), ("password-reset", "重置密码"), ("password-changed", "修改密码"), ("closed", "停用"), ("reopened", "恢复"),
            ("token-created", "建立令牌"), ("token-revoked", "撤销令牌"), ("feed-created", "建立订阅"), ("feed-revoked", "撤销订阅"), ("view-shared", "共享常用清单"), ("view-taken-out", "收回共享的常用清单"), ("mail-changed", "改变收邮件的方式")));
    }

    public void Map(IEndpointRouteBuilder routes)
    {
        routes.MapNotices();
        routes.MapSignInLog();
        routes.MapAccountActs();
        routes.MapLooks();
        routes.MapStatutes();
        routes.MapFeeds();
    }
}
