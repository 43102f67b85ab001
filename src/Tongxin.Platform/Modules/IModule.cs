using System.Collections;
using System.Reflection;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Tongxin.Platform.Accounts;

namespace Tongxin.Platform.Modules;

/// <summary>A part of the product: its table of contents on one screen.</summary>
public interface IModule
{
    /// <summary>Who may do what.</summary>
    IReadOnlyList<Permission> Permissions => [];

    /// <summary>Places in the rail.</summary>
    IReadOnlyList<MenuItem> Menu => [];

    /// <summary>Figures, jobs, import kinds and what else the module offers to Platform. Use cases register themselves.</summary>
    void Register(IServiceCollection services);

    /// <summary>Endpoints beside the pages.</summary>
    void Map(IEndpointRouteBuilder routes);
}

/// <summary>A use case: fetches, calls, saves. Registered per request by its type.</summary>
public interface IUseCase;

/// <summary>A place in the rail.</summary>
/// <param name="Section">Which part of the mode it belongs to.</param>
/// <param name="Order">Position within the section.</param>
/// <param name="Tab">Its words among the four tabs at the bottom of a phone; null where it is none of them.</param>
/// <param name="Only">Stands there only for whoever holds posts of this kind and no others.</param>
public sealed record MenuItem(MenuSection Section, int Order, string Name, string Address, string Permission, string? Tab = null, Holder? Only = null)
{
    public bool IsFor(Rights rights) => rights.May(Permission) && (Only is not { } only || rights.Standing?.HoldsOnly(only) == true);
}

/// <summary>The rail is the mode itself.</summary>
public enum MenuSection
{
    /// <summary>Above the sections: 待办、查找.</summary>
    Top,

    /// <summary>三心 · 干什么.</summary>
    Hearts,

    /// <summary>三同 · 怎么干.</summary>
    Togethers,

    /// <summary>四型 · 建机关.</summary>
    Types,

    /// <summary>看全局.</summary>
    Whole,

    /// <summary>管理: only administrators see it.</summary>
    Administration,
}

/// <summary>The modules of this deployment.</summary>
public sealed class ModuleList(params IReadOnlyList<IModule> modules) : IEnumerable<IModule>
{
    /// <summary>Every permission of every module, by code.</summary>
    public IReadOnlyDictionary<string, Permission> Permissions { get; } =
        modules.SelectMany(module => module.Permissions).ToDictionary(permission => permission.Code);

    /// <summary>Every place in the rail, in order.</summary>
    public IReadOnlyList<MenuItem> Menu { get; } =
        [.. modules.SelectMany(module => module.Menu).OrderBy(item => item.Section).ThenBy(item => item.Order)];

    /// <summary>Where pages are, beside the deployable itself.</summary>
    public IReadOnlyList<Assembly> PageAssemblies { get; } =
        [.. modules.Select(module => module.GetType().Assembly).Append(typeof(ModuleList).Assembly).Distinct()];

    public IEnumerator<IModule> GetEnumerator() => modules.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
