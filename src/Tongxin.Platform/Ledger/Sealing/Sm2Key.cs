using System.Security.Cryptography;
using Org.BouncyCastle.Asn1.GM;
using Org.BouncyCastle.Crypto;
using Org.BouncyCastle.Crypto.Generators;
using Org.BouncyCastle.Crypto.Parameters;
using Org.BouncyCastle.Crypto.Signers;
using Org.BouncyCastle.Pkcs;
using Org.BouncyCastle.Security;
using Org.BouncyCastle.X509;

namespace Tongxin.Platform.Ledger.Sealing;

// The framework knows the curve, but not this signature.
sealed class Sm2Key : KeyKind
{
    // An elliptic curve's key on this curve, as every SM2 key in DER says of itself; too long to stand anywhere by chance.
    internal static ReadOnlySpan<byte> Algorithm => [0x30, 0x13, 6, 7, 0x2a, 0x86, 0x48, 0xce, 0x3d, 2, 1, 6, 8, 0x2a, 0x81, 0x1c, 0xcf, 0x55, 1, 0x82, 0x2d];

    // The signer's name that is hashed with the text where nothing else was agreed (GM/T 0009-2012).
    static readonly byte[] Signer = "1234567812345678"u8.ToArray();

    public override string Name => "sm2";

    internal override string Make()
    {
        var generator = new ECKeyPairGenerator();
        generator.Init(new ECKeyGenerationParameters(GMObjectIdentifiers.sm2p256v1, new SecureRandom()));
        return PemEncoding.WriteString("PRIVATE KEY", PrivateKeyInfoFactory.CreatePrivateKeyInfo(generator.GenerateKeyPair().Private).GetDerEncoded());
    }

    internal override byte[] Public(string pem)
    {
        var key = Read(pem);
        var point = new ECPublicKeyParameters(key.AlgorithmName, key.Parameters.G.Multiply(key.D), key.PublicKeyParamSet);
        return SubjectPublicKeyInfoFactory.CreateSubjectPublicKeyInfo(point).GetDerEncoded();
    }

    internal override byte[] Sign(string pem, byte[] text) => Over(text, Read(pem), signs: true).GenerateSignature();

    protected override bool Verify(byte[] publicKey, byte[] text, byte[] signature) =>
        Over(text, PublicKeyFactory.CreateKey(publicKey), signs: false).VerifySignature(signature);

    static SM2Signer Over(byte[] text, ICipherParameters key, bool signs)
    {
        var signer = new SM2Signer();
        signer.Init(signs, new ParametersWithID(key, Signer));
        signer.BlockUpdate(text, 0, text.Length);
        return signer;
    }

    static ECPrivateKeyParameters Read(string pem) =>
        (ECPrivateKeyParameters)PrivateKeyFactory.CreateKey(Convert.FromBase64String(pem[PemEncoding.Find(pem).Base64Data]));
}
