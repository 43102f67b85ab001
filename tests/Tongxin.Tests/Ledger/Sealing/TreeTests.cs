using CsCheck;
using Tongxin.Platform.Ledger.Sealing;

namespace Tongxin.Tests.Ledger.Sealing;

/// <summary>The tree of RFC 6962, against the vectors that its reference implementations publish, and against its definition written down plainly.</summary>
public sealed class TreeTests
{
    static readonly string[] Entries = ["", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f"];

    static readonly string[] Roots =
    [
        "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
        "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
        "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
        "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
        "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
        "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
        "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
        "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328",
    ];

    static byte[][] Leaves(TreeHash hash, int count) => [.. Enumerable.Range(0, count).Select(at => hash.Leaf(Convert.FromHexString(Entries[at % 8] + (at < 8 ? "" : $"{at:x8}"))))];

    [Fact]
    public void Roots_are_those_of_the_published_vectors()
    {
        Assert.Equal("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855", Convert.ToHexStringLower(Proofs.Root(TreeHash.Sha256, [])));
        for (var size = 1; size <= 8; size++)
            Assert.Equal(Roots[size - 1], Convert.ToHexStringLower(Proofs.Root(TreeHash.Sha256, Leaves(TreeHash.Sha256, size))));
    }

    [Theory]
    [InlineData(1, 0)]
    [InlineData(8, 0, "96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7", "5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e", "6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4")]
    [InlineData(8, 5, "bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b", "ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0", "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7")]
    [InlineData(3, 2, "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125")]
    public void Inclusion_is_proved_as_published(int size, int index, params string[] path) =>
        Assert.Equal(path, Proofs.Inclusion(TreeHash.Sha256, Leaves(TreeHash.Sha256, size), index).Select(Convert.ToHexStringLower));

    [Theory]
    [InlineData(1, 1)]
    [InlineData(1, 8, "96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7", "5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e", "6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4")]
    [InlineData(6, 8, "0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a", "ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0", "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7")]
    [InlineData(2, 5, "5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e", "bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b")]
    public void Consistency_is_proved_as_published(int first, int second, params string[] path) =>
        Assert.Equal(path, Proofs.Consistency(TreeHash.Sha256, Leaves(TreeHash.Sha256, second), first).Select(Convert.ToHexStringLower));

    // The definition of section 2.1, word for word.
    static byte[] Plainly(TreeHash hash, ReadOnlySpan<byte[]> leaves)
    {
        if (leaves.Length == 0)
            return hash.Empty;
        if (leaves.Length == 1)
            return leaves[0];
        var split = 1;
        while (split * 2 < leaves.Length)
            split *= 2;
        return hash.Node(Plainly(hash, leaves[..split]), Plainly(hash, leaves[split..]));
    }

    [Fact]
    public void Every_leaf_and_every_earlier_tree_of_trees_up_to_seventy_leaves_is_proved_and_nothing_else()
    {
        foreach (var hash in TreeHash.All)
        {
            var all = Leaves(hash, 70);
            for (var size = 1; size <= all.Length; size++)
            {
                var leaves = all[..size];
                var root = Plainly(hash, leaves);
                Assert.Equal(root, Proofs.Root(hash, leaves));
                for (var index = 0; index < size; index++)
                {
                    var path = Proofs.Inclusion(hash, leaves, index);
                    Assert.True(Proofs.Includes(hash, leaves[index], index, size, path, root));
                    Assert.False(Proofs.Includes(hash, all[(index + 1) % 70], index, size, path, root));
                    Assert.False(size > 1 && Proofs.Includes(hash, leaves[index], (index + 1) % size, size, path, root));
                    var first = Proofs.Root(hash, leaves.AsSpan(0, index + 1));
                    var later = Proofs.Consistency(hash, leaves, index + 1);
                    Assert.True(Proofs.IsConsistent(hash, index + 1, first, size, root, later));
                    Assert.False(Proofs.IsConsistent(hash, index + 1, hash.Node(first, first), size, root, later));
                    Assert.False(Proofs.IsConsistent(hash, index + 1, first, size, hash.Node(root, root), later));
                }
            }
        }
    }

    [Fact]
    public void A_tree_that_was_put_by_and_taken_up_again_goes_on_as_if_it_had_not() =>
        Gen.Select(Gen.Int[0, 300], Gen.Int[0, 300]).Sample((before, after) =>
        {
            var leaves = Leaves(TreeHash.Sha256, before + after);
            var frontier = new Frontier(TreeHash.Sha256);
            foreach (var leaf in leaves[..before])
                frontier.Add(leaf);
            var taken = Frontier.From(TreeHash.Sha256, frontier.Size, frontier.ToBytes());
            foreach (var leaf in leaves[before..])
                taken.Add(leaf);
            Assert.Equal(Plainly(TreeHash.Sha256, leaves), taken.Root);
        }, iter: 50);

    // SM3 of nothing, as openssl gives it.
    [Fact]
    public void The_other_tree_is_hashed_with_sm3() =>
        Assert.Equal("1ab21d8355cfa17f8e61194831e81a8f22bec8c728fefb747ed035eb5082aa2b", Convert.ToHexStringLower(TreeHash.Sm3.Empty));
}
