namespace Tongxin.Web.Entrance;

/// <summary>Where to go after signing in: only to a page of our own.</summary>
static class SafeReturn
{
    public static string Of(string? address) =>
        address is ['/', ..] and not ['/', '/' or '\\', ..] && !address.Any(char.IsControl) ? address : "/";
}
