using System.Diagnostics;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using Tongxin.Platform.Ledger.Sealing;
using Tongxin.Tests.CommandLine;
using Tongxin.Tests.Kit;
using Tongxin.Web.CommandLine;

namespace Tongxin.Tests.Ledger.Sealing;

/// <summary>Keys of either kind, against openssl's own.</summary>
public sealed class KeyKindTests
{
    static readonly byte[] Text = Encoding.UTF8.GetBytes("tongxin ledger head 1\nnumber 1\n");

    // Bytes of a public key's two coordinates, at its end.
    const int Point = 64;

    readonly string folder = Directory.CreateTempSubdirectory("tongxin-keys-").FullName;

    [Theory, MemberData(nameof(SealedOffice.Kinds), MemberType = typeof(SealedOffice))]
    public void A_key_signs_what_only_it_signed(string name)
    {
        var (kind, key, other) = (Kind(name), Made(name), Made(name));

        var signature = key.Sign(Text);

        Assert.Same(kind, KeyKind.Of(key.Public));
        Assert.True(KeyKind.IsSigned(key.Public, Text, signature));
        Assert.False(KeyKind.IsSigned(other.Public, Text, signature));
        Assert.False(KeyKind.IsSigned(key.Public, [.. Text, 10], signature));
        for (var at = 0; at < signature.Length; at++)
        {
            var changed = signature.ToArray();
            changed[at] ^= 1;
            Assert.False(KeyKind.IsSigned(key.Public, Text, changed));
        }
        for (var at = 0; at < key.Public.Length; at++)
        {
            var changed = key.Public.ToArray();
            changed[at] ^= 1;
            // What stands before the point may be said in more than one way; a head names the whole by its digest.
            Assert.False(KeyKind.IsSigned(changed, Text, signature) && at > key.Public.Length - Point, $"byte {at}");
        }
    }

    [Theory, InlineData("p256", "P-256"), InlineData("sm2", "SM2")]
    public void A_key_that_openssl_made_tells_its_kind_and_openssl_knows_its_public_key(string name, string curve)
    {
        var file = Path.Combine(folder, "made.key");
        Openssl("genpkey", "-algorithm", "EC", "-pkeyopt", $"ec_paramgen_curve:{curve}", "-out", file);
        // The other kind is asked for; the key stays what it is.
        var key = new OfficeKey(file, KeyKind.All.Single(kind => kind.Name != name));

        Assert.Same(Kind(name), KeyKind.Of(File.ReadAllText(file)));
        Assert.Equal(Openssl("pkey", "-in", file, "-pubout").ReplaceLineEndings("\n").TrimEnd(), PemEncoding.WriteString("PUBLIC KEY", key.Public));
        Assert.True(KeyKind.IsSigned(key.Public, Text, key.Sign(Text)));
    }

    [Fact]
    public async Task A_ledger_begun_with_one_kind_goes_on_with_it_and_is_whole()
    {
        await using var office = await SealedOffice.Open("sm2");
        var head = await office.LastHead();

        Assert.Same(KeyKind.Sm2, KeyKind.Of(head.PublicKey));
        Assert.Null((await office.Check()).Trouble);
        var said = await office.Run("ledger", "seal", "--ledger-key-kind", "p256", "--ledger-key", office.Services.GetRequiredService<OfficeKey>().Path);
        Assert.Equal(0, said.Code);
        Assert.Equal(head.PublicKey, (await office.LastHead()).PublicKey);
    }

    [Fact]
    public void A_kind_that_there_is_not_is_refused_in_words()
    {
        Assert.Contains("应写 p256 或 sm2", Assert.Single(TongxinCommand.Root().Parse(["serve", "--ledger-key-kind", "rsa"]).Errors).Message, StringComparison.Ordinal);
        Assert.Empty(TongxinCommand.Root().Parse(["serve", "--ledger-key-kind", "sm2"]).Errors);
    }

    static KeyKind Kind(string name) => KeyKind.All.Single(kind => kind.Name == name);

    OfficeKey Made(string kind)
    {
        var key = new OfficeKey(Path.Combine(folder, Guid.CreateVersion7() + ".key"), Kind(kind));
        key.Make();
        return key;
    }

    static string Openssl(params string[] words)
    {
        using var openssl = Process.Start(new ProcessStartInfo("openssl", words) { RedirectStandardOutput = true })!;
        var said = openssl.StandardOutput.ReadToEnd();
        openssl.WaitForExit();
        Assert.Equal(0, openssl.ExitCode);
        return said;
    }
}
