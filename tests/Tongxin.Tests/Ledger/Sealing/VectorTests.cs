using System.Text.Json;
using Tongxin.Platform.Ledger;
using Tongxin.Platform.Ledger.Sealing;
using Tongxin.Tests.Architecture;

namespace Tongxin.Tests.Ledger.Sealing;

/// <summary>The program against the vectors that docs/ledger.md hands to strangers; they were made without it.</summary>
public sealed class VectorTests
{
    sealed record Vector(Fact Fact, string Bytes, string Sha256, string Sm3);

    [Fact]
    public void Every_fact_of_the_document_has_the_bytes_and_leaves_written_there()
    {
        var vectors = Read();

        Assert.True(vectors.Count >= 3);
        foreach (var vector in vectors)
        {
            var bytes = FactLine.Bytes(vector.Fact);
            Assert.Equal(vector.Bytes, Convert.ToHexStringLower(bytes));
            Assert.Equal(vector.Sha256, Convert.ToHexStringLower(TreeHash.Sha256.Leaf(bytes)));
            Assert.Equal(vector.Sm3, Convert.ToHexStringLower(TreeHash.Sm3.Leaf(bytes)));
        }
    }

    [Fact]
    public void Their_trees_have_the_roots_written_there()
    {
        var lines = Read().ConvertAll(vector => FactLine.Bytes(vector.Fact));

        foreach (var hash in TreeHash.All)
            Assert.Contains($"\n{hash.Name} {Convert.ToHexStringLower(Proofs.Root(hash, lines.ConvertAll(line => hash.Leaf(line)).ToArray()))}\n", Section, StringComparison.Ordinal);
    }

    static string Section { get; } = File.ReadAllText(Path.Combine(Repository.Root, "docs", "ledger.md")).ReplaceLineEndings("\n").Split("\n## ").Single(part => part.StartsWith("Test vectors", StringComparison.Ordinal));

    static List<Vector> Read()
    {
        using var json = JsonDocument.Parse(Section.Split("```json\n")[1].Split("```")[0]);
        return [.. json.RootElement.EnumerateArray().Select(one => new Vector(
            FactOf(one), string.Concat(one.GetProperty("bytes").EnumerateArray().Select(part => part.GetString())), one.GetProperty("sha256").GetString()!, one.GetProperty("sm3").GetString()!))];
    }

    static Fact FactOf(JsonElement json)
    {
        var fact = json.Deserialize<Fact>(JsonSerializerOptions.Web)!;
        // The database alone gives the position; here it is the document.
        typeof(Fact).GetProperty(nameof(Fact.Seq))!.SetValue(fact, json.GetProperty("seq").GetInt64());
        return fact;
    }
}
