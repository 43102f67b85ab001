using System.Text.RegularExpressions;

namespace Tongxin.Tests.Architecture;

/// <summary>Turns the pattern of a route into an address.</summary>
static partial class Addresses
{
    /// <summary>With any values that fit, whether or not there is such a record.</summary>
    public static string Any(string route) => Parameter().Replace(route, match => match.Groups["kind"].Value switch
    {
        "guid" => "01900000-0000-7000-8000-000000000000",
        "long" or "int" => "1",
        _ => "x",
    });

    [GeneratedRegex(@"\{\*{0,2}(?<name>\w+)(:(?<kind>\w+)[^}]*)?\??\}")]
    public static partial Regex Parameter();
}
