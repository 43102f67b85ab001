using System.Security.Cryptography;
using System.Text;

namespace Tongxin.Rules.Inspection;

/// <summary>A draw by lot (随机抽查) that anyone can replay with a published seed: everybody's ticket is a digest of the seed and the own code, and the lowest tickets are drawn.</summary>
public static class Draw
{
    /// <summary>The ticket of one code: SHA-256 over seed, a space and the code in UTF-8, in lower-case hexadecimal.</summary>
    [Basis("同心默认设置", "第二十六项")]
    public static string Ticket(string seed, string code) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{seed} {code}")));

    /// <summary>Those with the lowest tickets, the lowest first.</summary>
    /// <param name="seed">The published seed.</param>
    /// <param name="among">Those who may be drawn.</param>
    /// <param name="code">A name that is the same for whoever replays the draw, and unlike any other.</param>
    /// <param name="count">How many are drawn; all where there are fewer.</param>
    [Basis("同心默认设置", "第二十六项")]
    public static IReadOnlyList<T> Of<T>(string seed, IEnumerable<T> among, Func<T, string> code, int count) =>
        [.. among.OrderBy(one => Ticket(seed, code(one)), StringComparer.Ordinal).Take(count)];

    /// <summary>How many of a number are drawn for a share in percent: rounded up, so that a share above nothing draws at least one.</summary>
    [Basis("同心默认设置", "第二十六项")]
    public static int CountOf(int among, int percent) => (among * percent + 99) / 100;
}
