using System.Security.Cryptography;

namespace Tongxin.Platform.Ledger.Sealing;

sealed class P256Key : KeyKind
{
    public override string Name => "p256";

    internal override string Make()
    {
        using var made = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        return made.ExportPkcs8PrivateKeyPem();
    }

    internal override byte[] Public(string pem)
    {
        using var key = Read(pem);
        return key.ExportSubjectPublicKeyInfo();
    }

    internal override byte[] Sign(string pem, byte[] text)
    {
        using var key = Read(pem);
        return key.SignData(text, HashAlgorithmName.SHA256, DSASignatureFormat.Rfc3279DerSequence);
    }

    protected override bool Verify(byte[] publicKey, byte[] text, byte[] signature)
    {
        using var key = ECDsa.Create();
        key.ImportSubjectPublicKeyInfo(publicKey, out _);
        return key.VerifyData(text, signature, HashAlgorithmName.SHA256, DSASignatureFormat.Rfc3279DerSequence);
    }

    static ECDsa Read(string pem)
    {
        var key = ECDsa.Create();
        key.ImportFromPem(pem);
        return key;
    }
}
