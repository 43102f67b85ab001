using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;
using Tongxin.Platform.Accounts;
using Tongxin.Platform.Data;
using Tongxin.Web.Hosting;

namespace Tongxin.Web.Entrance;

/// <summary>How people and programs sign in.</summary>
static class SignInSetup
{
    /// <summary>Without a click for so long, the session ends (GB/T 22239-2019 8.1.4.1).</summary>
    static readonly TimeSpan Idle = TimeSpan.FromMinutes(30);

    const string Either = "Either";

    public static void AddSignIn(this IServiceCollection services, TongxinOptions options)
    {
        services.AddIdentityCore<Account>(identity =>
            {
                // Length and the list of weak ones decide (PasswordRules), not the kinds of characters.
                identity.Password = new() { RequiredLength = 1, RequireDigit = false, RequireLowercase = false, RequireUppercase = false, RequireNonAlphanumeric = false, RequiredUniqueChars = 1 };
                identity.User.AllowedUserNameCharacters = "";
            })
            .AddEntityFrameworkStores<OfficeDb>()
            .AddSignInManager()
            .AddErrorDescriber<IdentityWords>()
            .AddPasswordValidator<PasswordRules>();
        services.AddSingleton<ILookupNormalizer, LoginNames>();
        services.AddScoped<SignInLimits>();
        services.AddSingleton(_ => new WeakPasswords(Embedded.Lines("weak-passwords.txt")));
        services.AddAuthentication(Either)
            .AddPolicyScheme(Either, null, policy => policy.ForwardDefaultSelector = http =>
                http.Request.Headers.ContainsKey("Authorization") ? TokenAuthentication.SchemeName : IdentityConstants.ApplicationScheme)
            .AddScheme<AuthenticationSchemeOptions, TokenAuthentication>(TokenAuthentication.SchemeName, null)
            .AddCookie(IdentityConstants.ApplicationScheme, cookie => SetCookie(cookie, options));
        services.AddAntiforgery(antiforgery =>
        {
            antiforgery.Cookie.Name = "tx-form";
            antiforgery.Cookie.SecurePolicy = Secure(options);
            antiforgery.SuppressXFrameOptionsHeader = true;
        });
    }

    static void SetCookie(CookieAuthenticationOptions cookie, TongxinOptions options)
    {
        cookie.Cookie.Name = "tx-sign-in";
        cookie.Cookie.HttpOnly = true;
        cookie.Cookie.SameSite = SameSiteMode.Lax;
        cookie.Cookie.SecurePolicy = Secure(options);
        cookie.ExpireTimeSpan = Idle;
        cookie.SlidingExpiration = true;
        cookie.LoginPath = "/sign-in";
        cookie.ReturnUrlParameter = "back";
        // Whether the session has ended meanwhile is decided by RightsMiddleware at every request.
        cookie.Events.OnRedirectToLogin = context => IsProgram(context.Request) || !HttpMethods.IsGet(context.Request.Method)
            ? Status(context.Response, StatusCodes.Status401Unauthorized)
            : Redirect(context.Response, context.RedirectUri);
        cookie.Events.OnRedirectToAccessDenied = context => Status(context.Response, StatusCodes.Status403Forbidden);
    }

    static CookieSecurePolicy Secure(TongxinOptions options) =>
        options.IsLocalOnly ? CookieSecurePolicy.SameAsRequest : CookieSecurePolicy.Always;

    // Scripts of our own pages say so; a redirect to the sign-in page would look like success to them,
    // and would swallow what somebody filled in: a form gets a page that gives it back (LostContent).
    static bool IsProgram(HttpRequest request) =>
        request.Path.StartsWithSegments("/api") || request.Headers.ContainsKey("X-Requested-With");

    static Task Status(HttpResponse response, int status)
    {
        response.StatusCode = status;
        return Task.CompletedTask;
    }

    static Task Redirect(HttpResponse response, string address)
    {
        response.Redirect(address);
        return Task.CompletedTask;
    }
}
