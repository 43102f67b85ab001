using Tongxin.Platform.Modules;

namespace Tongxin.Web.Shell;

/// <summary>How this person wants the pages to look, from a cookie: light or dark, and large type (关怀版).</summary>
public sealed class Look(IHttpContextAccessor http) : IUseCase
{
    readonly string[] wishes = (http.HttpContext?.Request.Cookies["tx-look"] ?? "").Split('.');

    /// <summary>light or dark; null follows the device.</summary>
    public string? Theme => wishes.Contains("dark") ? "dark" : wishes.Contains("light") ? "light" : null;

    /// <summary>Present when type is half as large again.</summary>
    public string? Elder => wishes.Contains("elder") ? "" : null;
}
