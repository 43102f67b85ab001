using System.Text.Encodings.Web;
using System.Text.Unicode;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.AuthenticatedEncryption;
using Microsoft.AspNetCore.DataProtection.AuthenticatedEncryption.ConfigurationModel;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.AspNetCore.ResponseCompression;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.WebEncoders;
using Tongxin.Platform.Accounts;
using Tongxin.Platform.Data;
using Tongxin.Platform.Ledger.Sealing;
using Tongxin.Platform.Mail;
using Tongxin.Platform.Modules;
using Tongxin.Platform.Statutes;
using Tongxin.Platform.Time;
using Tongxin.Web.Demo;
using Tongxin.Web.Entrance;
using Tongxin.Web.Entrance.FirstRun;
using Tongxin.Web.Shell;

namespace Tongxin.Web.Hosting;

/// <summary>Puts the product together: services, then the order in which a request passes.</summary>
public static class TongxinHost
{
    /// <summary>Builds the application; the caller decides when it runs.</summary>
    /// <param name="options">What to serve.</param>
    /// <param name="adjust">Last word on the services: tests give their own clock and server.</param>
    public static WebApplication Build(TongxinOptions options, Action<WebApplicationBuilder>? adjust = null)
    {
        var modules = ProductModules.All();
        OfficeDbSetup.MakeModelAhead(options.Database, modules);
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions
        {
            ContentRootPath = AppContext.BaseDirectory,
            ApplicationName = typeof(TongxinHost).Assembly.GetName().Name,
        });
        builder.WebHost.UseKestrelHttpsConfiguration();
        builder.WebHost.UseUrls(options.Urls.Split(';'));
        builder.WebHost.UseStaticWebAssets();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.AddServerHeader = false);
        // Until it listens, what fails is thrown and told by who started it; the framework would print it first, with its stack.
        var listens = false;
        bool OnceItListens(LogLevel level) => listens && level >= LogLevel.Warning;
        builder.Logging.AddFilter("Microsoft", LogLevel.Warning).AddFilter("Quartz", LogLevel.Warning)
            // A failed command is an exception, which is logged where it is dealt with; asking a new database for its migrations fails as it should.
            .AddFilter("Microsoft.EntityFrameworkCore.Database", LogLevel.Critical)
            .AddFilter("Microsoft.Extensions.Hosting", OnceItListens).AddFilter("Microsoft.AspNetCore.Server.Kestrel", OnceItListens)
            // Keys lie in the office's database; who can read it can read everything else there too.
            .AddFilter("Microsoft.AspNetCore.DataProtection", LogLevel.Error);
        AddServices(builder.Services, options, modules);
        // The framework would read the keys before anything else; they lie in the database, which is brought up to date first.
        foreach (var eager in builder.Services.Where(service => service.ServiceType == typeof(IHostedService) && service.ImplementationType?.Name == "DataProtectionHostedService").ToList())
            builder.Services.Remove(eager);
        adjust?.Invoke(builder);
        var app = builder.Build();
        app.Lifetime.ApplicationStarted.Register(() => listens = true);
        UsePipeline(app, options);
        return app;
    }

    static void AddServices(IServiceCollection services, TongxinOptions options, ModuleList modules)
    {
        services.AddSingleton(options);
        services.AddSingleton(modules);
        services.AddSingleton<DemoClock>();
        services.AddSingleton(provider => options.Demo ? provider.GetRequiredService<DemoClock>() : TimeProvider.System);
        services.AddSingleton<OfficeClock>();
        services.AddSingleton(OfficeRules.Load(options.RulesFile, options.Demo));
        services.AddSingleton<Platform.Cases.CaseRules>();
        services.AddSingleton(provider => options.Mail ?? MailSettings.Read(provider.GetRequiredService<IConfiguration>()));
        services.AddOfficeDb(options.Database);
        services.AddSingleton(new OfficeKey(options.LedgerKey, options.LedgerKeyKind));
        services.AddSingleton<Opening>();
        services.AddDataProtection().SetApplicationName("Tongxin").PersistKeysToDbContext<OfficeDb>()
            .UseCryptographicAlgorithms(new AuthenticatedEncryptorConfiguration { EncryptionAlgorithm = EncryptionAlgorithm.AES_256_GCM });
        services.AddSignIn(options);
        services.AddPermissions();
        services.AddHttpContextAccessor();
        services.AddCascadingAuthenticationState();
        // A hand-over meeting decides on two hundred at once, a row each.
        services.AddRazorComponents(forms => forms.MaxFormMappingCollectionSize = 400);
        services.AddApiDescription();
        // Chinese goes out as itself, not as eight bytes of character reference each.
        services.Configure<WebEncoderOptions>(encoder => encoder.TextEncoderSettings = new TextEncoderSettings(UnicodeRanges.All));
        services.ConfigureHttpJsonOptions(json => json.SerializerOptions.Encoder = JavaScriptEncoder.Create(UnicodeRanges.All));
        services.AddResponseCompression(compression => compression.EnableForHttps = true);
        services.Configure<BrotliCompressionProviderOptions>(brotli => brotli.Level = System.IO.Compression.CompressionLevel.Fastest);
        foreach (var module in modules)
            module.Register(services);
        foreach (var assembly in modules.PageAssemblies)
            services.AddUseCases(assembly);
    }

    static void AddUseCases(this IServiceCollection services, System.Reflection.Assembly assembly)
    {
        foreach (var type in assembly.GetTypes().Where(type => type is { IsClass: true, IsAbstract: false } && type.IsAssignableTo(typeof(IUseCase))))
            services.AddScoped(type);
    }

    static void UsePipeline(WebApplication app, TongxinOptions options)
    {
        var opening = app.Services.GetRequiredService<Opening>();
        // Believed from a proxy on this machine only: it says who asks, and whether the line to them is TLS.
        app.UseForwardedHeaders(new() { ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto });
        app.UseMiddleware<Safety>();
        if (!options.IsLocalOnly)
            app.UseHsts();
        app.UseMiddleware<LongLived>();
        app.UseMiddleware<Problems>();
        app.UseResponseCompression();
        app.UseRouting();
        // Behind the routes: they are laid out while the first who came waits.
        app.Use(next => async http =>
        {
            await opening.Opened.WaitAsync(http.RequestAborted);
            await next(http);
        });
        app.UseAuthentication();
        app.UseMiddleware<RightsMiddleware>();
        app.UseMiddleware<NoSuchPage>();
        app.UseMiddleware<SetUpFirst>();
        app.UseMiddleware<PasswordFirst>();
        app.UseAuthorization();
        app.UseMiddleware<ReadableText>();
        app.UseAntiforgery();
        app.MapStaticAssets().AllowAnonymous();
        var modules = app.Services.GetRequiredService<ModuleList>();
        app.MapRazorComponents<App>()
            .AddAdditionalAssemblies([.. modules.PageAssemblies.Where(assembly => assembly != typeof(App).Assembly)]);
        foreach (var module in modules)
            module.Map(app);
        app.MapSignIn(options);
        app.MapHealth();
        Look.Map(app);
        // The description tells nothing that the source does not.
        app.MapOpenApi().AllowAnonymous();
    }

    /// <summary>Fills an empty database with the simulated office, and sets its clock going.</summary>
    public static Task FillDemo(IServiceProvider services, TextWriter progress, CancellationToken ct) =>
        SimulatedOffice.FillIfEmpty(services, services.GetRequiredService<TongxinOptions>(), progress, ct);

    /// <summary>Brings the database up to date, and puts in what modules ship.</summary>
    public static async Task Migrate(IServiceProvider services, CancellationToken ct)
    {
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<OfficeDb>();
        // Asking first saves the comparison of model and migrations, which a test makes and which would cost every start.
        if ((await db.Database.GetPendingMigrationsAsync(ct)).Any())
            await db.Database.MigrateAsync(ct);
        foreach (var data in scope.ServiceProvider.GetServices<IShippedData>())
            await data.Fill(db, ct);
    }
}
