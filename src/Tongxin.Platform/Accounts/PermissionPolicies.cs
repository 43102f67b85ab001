using Microsoft.AspNetCore.Authorization;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Tongxin.Platform.Modules;

namespace Tongxin.Platform.Accounts;

/// <summary>Makes every permission a policy of its name. A route without a policy is closed to everybody.</summary>
sealed class PermissionPolicies(IOptions<AuthorizationOptions> options, ModuleList modules) : DefaultAuthorizationPolicyProvider(options)
{
    readonly Dictionary<string, AuthorizationPolicy> policies = modules.Permissions.Keys.ToDictionary(
        code => code,
        code => new AuthorizationPolicyBuilder().RequireAuthenticatedUser().AddRequirements(new PermissionRequirement(code)).Build());

    public override async Task<AuthorizationPolicy?> GetPolicyAsync(string policyName) =>
        policies.GetValueOrDefault(policyName) ?? await base.GetPolicyAsync(policyName);
}

sealed record PermissionRequirement(string Permission) : IAuthorizationRequirement;

sealed class PermissionHandler(Rights rights) : AuthorizationHandler<PermissionRequirement>
{
    protected override Task HandleRequirementAsync(AuthorizationHandlerContext context, PermissionRequirement requirement)
    {
        if (rights.May(requirement.Permission))
            context.Succeed(requirement);
        return Task.CompletedTask;
    }
}

/// <summary>Nobody passes: the fallback for a route on which no policy was set.</summary>
sealed record ClosedRequirement : IAuthorizationRequirement;

public static class PermissionSetup
{
    /// <summary>Policy of pages for whoever has signed in, such as one's own account.</summary>
    public const string SignedIn = "signed-in";

    public static void AddPermissions(this IServiceCollection services)
    {
        services.AddAuthorization(options =>
        {
            options.FallbackPolicy = new AuthorizationPolicyBuilder().AddRequirements(new ClosedRequirement()).Build();
            options.AddPolicy(SignedIn, policy => policy.RequireAuthenticatedUser());
        });
        services.AddSingleton<IAuthorizationPolicyProvider, PermissionPolicies>();
        services.AddScoped<IAuthorizationHandler, PermissionHandler>();
        services.AddScoped<Acting>();
        services.AddScoped<CurrentRights>();
        services.AddScoped<PreviousVisit>();
        services.AddScoped(provider => provider.GetRequiredService<CurrentRights>().Rights);
    }
}

/// <summary>Holds the rights that the request's sign-in gives; none until it was read.</summary>
public sealed class CurrentRights(ModuleList modules)
{
    public Rights Rights { get; private set; } = new(null, modules);

    public void Set(Standing standing) => Rights = new(standing, modules);

    /// <summary>The office's own eyes, for what is made in its name and reads the same whoever asks for it: reports.</summary>
    public void SeeTheWhole() => Rights = new(null, modules, whole: true);
}
