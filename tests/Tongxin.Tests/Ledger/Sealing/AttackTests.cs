using System.Globalization;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Tongxin.Platform.Ledger.Sealing;
using Tongxin.Tests.Kit;

namespace Tongxin.Tests.Ledger.Sealing;

/// <summary>Somebody with every right on the database alters the ledger: the check and the stranger's script both find it, and name the place.</summary>
public sealed class AttackTests
{
    public static TheoryData<string, string, string> Changes => new()
    {
        { "a letter of a sentence", """UPDATE facts SET "Sentence" = "Sentence" || '。' WHERE "Seq" = 20""", "20" },
        { "the day", """UPDATE facts SET "On" = '2026-03-31' WHERE "Seq" = 21""", "21" },
        { "who acted", """UPDATE facts SET "Actor" = "Subject" WHERE "Seq" = 22""", "22" },
        { "the kind", """UPDATE facts SET "Kind" = 'person.renamed' WHERE "Seq" = 23""", "23" },
        { "a removed fact", """DELETE FROM facts WHERE "Seq" = 30""", "30" },
        { "the last fact", """DELETE FROM facts WHERE "Seq" = (SELECT MAX("Seq") FROM facts)""", "last" },
        { "two swapped", """UPDATE facts SET "Seq" = CASE "Seq" WHEN 40 THEN -41 ELSE -40 END WHERE "Seq" IN (40, 41); UPDATE facts SET "Seq" = -"Seq" WHERE "Seq" < 0""", "40" },
        { "an inserted fact", """INSERT INTO facts ("Seq", "At", "On", "Kind", "Subject", "SubjectVersion", "Sentence") SELECT 100000, "At", "On", "Kind", "Subject", "SubjectVersion", '编的' FROM facts WHERE "Seq" = 10""", "100000" },
    };

    [Theory, MemberData(nameof(Changes))]
    public async Task A_changed_fact_is_named(string what, string statement, string seq)
    {
        await using var office = await SealedOffice.Open();
        var named = seq == "last" ? (await office.Look(db => db.Set<Tongxin.Platform.Ledger.Fact>().MaxAsync(f => f.Seq))).Text() : seq;

        await office.Attack(statement);

        var trouble = (await office.Check()).Trouble;
        Assert.True(trouble?.Contains($"事实 {named}", StringComparison.Ordinal) == true, $"{what}: {trouble}");
        // An inserted fact was never sealed, so it is not handed out as sealed either.
        if (named == "100000")
            return;
        var (said, whole) = SealedOffice.Verify(await office.Export());
        Assert.False(whole, said);
        Assert.Contains($"fact {named} ", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_fact_changed_together_with_its_leaf_is_found_by_the_head()
    {
        await using var office = await SealedOffice.Open();
        await office.Attack("""UPDATE facts SET "Sentence" = '改了' WHERE "Seq" = 20""");
        var fact = await office.Look(db => db.Set<Tongxin.Platform.Ledger.Fact>().AsNoTracking().SingleAsync(f => f.Seq == 20));
        await office.Attack($"""UPDATE sealed_leaves SET "Sha256" = {Blob(TreeHash.Sha256.Leaf(FactLine.Bytes(fact)))}, "Sm3" = {Blob(TreeHash.Sm3.Leaf(FactLine.Bytes(fact)))} WHERE "Seq" = 20""");
        var first = await office.Look(db => db.Set<SealedHead>().Where(h => h.Size > db.Set<SealedLeaf>().Single(l => l.Seq == 20).Index).MinAsync(h => h.Number));

        Assert.Contains($"第 {first} 个封存点", (await office.Check()).Trouble, StringComparison.Ordinal);
        var (said, whole) = SealedOffice.Verify(await office.Export());
        Assert.False(whole, said);
        Assert.Contains($"head {first}:", said, StringComparison.Ordinal);
    }

    [Theory, InlineData(2, "p256"), InlineData(6, "p256"), InlineData(2, "sm2"), InlineData(6, "sm2")]
    public async Task A_head_signed_again_with_another_key_is_named(int number, string kind)
    {
        await using var office = await SealedOffice.Open(kind);
        var head = await office.Look(db => db.Set<SealedHead>().AsNoTracking().SingleAsync(h => h.Number == number));
        var stolen = new OfficeKey(Path.Combine(Path.GetTempPath(), Guid.CreateVersion7() + ".key"), KeyKind.Of(head.PublicKey));
        stolen.Make();
        var signature = stolen.Sign(Encoding.UTF8.GetBytes(head.Text));

        await office.Attack($"""UPDATE sealed_heads SET "Signature" = {Blob(signature)} WHERE "Number" = {number}""");

        Assert.Contains($"第 {number} 个封存点", (await office.Check()).Trouble, StringComparison.Ordinal);
        Assert.Contains($"head {number}: not signed", SealedOffice.Verify(await office.Export()).Said, StringComparison.Ordinal);

        await office.Attack($"""UPDATE sealed_heads SET "PublicKey" = {Blob(stolen.Public)} WHERE "Number" = {number}""");
        Assert.Contains($"第 {number} 个封存点", (await office.Check()).Trouble, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_cut_off_end_is_found_by_the_heads_and_where_they_are_cut_off_too_by_a_head_that_was_noted()
    {
        await using var office = await SealedOffice.Open();
        var noted = await office.LastHead();
        var left = noted.Size - 5;
        await office.Attack($"""DELETE FROM sealed_leaves WHERE "Index" >= {left}""", """DELETE FROM facts WHERE "Seq" NOT IN (SELECT "Seq" FROM sealed_leaves)""");

        Assert.Contains($"现在只有 {left} 条", (await office.Check()).Trouble, StringComparison.Ordinal);
        Assert.False(SealedOffice.Verify(await office.Export()).Whole);

        await office.Attack($"""DELETE FROM sealed_heads WHERE "Size" > {left}""");
        var size = (await office.LastHead()).Size;
        await office.Attack($"""DELETE FROM sealed_leaves WHERE "Index" >= {size}""", """DELETE FROM facts WHERE "Seq" NOT IN (SELECT "Seq" FROM sealed_leaves)""");
        var folder = await office.Export();
        Assert.True(SealedOffice.Verify(folder).Whole);
        var (said, whole) = SealedOffice.Verify(folder, noted.Number.Text(), Convert.ToHexStringLower(noted.Sha256));
        Assert.False(whole, said);
        Assert.Contains($"head {noted.Number} with the root", said, StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(SealedOffice.Kinds), MemberType = typeof(SealedOffice))]
    public async Task Any_byte_of_an_exported_ledger_that_is_changed_is_found(string kind)
    {
        await using var office = await SealedOffice.Open(kind);
        var folder = await office.Export();
        var last = await office.LastHead();
        string[] noted = [last.Number.Text(), Convert.ToHexStringLower(last.Sha256)];
        var (whole, isWhole) = SealedOffice.Verify(folder, noted);
        Assert.True(isWhole, whole);
        Assert.Contains($"{last.Size} facts, 6 heads", whole, StringComparison.Ordinal);

        var random = new Random(334);
        foreach (var file in (string[])["facts.txt", "facts.txt", "facts.txt", "facts.txt", "leaves.txt", "heads.txt", "heads.txt", "key.pem"])
        {
            var path = Path.Combine(folder, file);
            var kept = await File.ReadAllBytesAsync(path);
            var bytes = kept.ToArray();
            var at = random.Next(bytes.Length - 30);
            bytes[at] ^= 1;
            await File.WriteAllBytesAsync(path, bytes);

            var (said, stillWhole) = SealedOffice.Verify(folder, noted);

            Assert.False(stillWhole, string.Create(CultureInfo.InvariantCulture, $"{file} at {at}: {said}"));
            Assert.Contains("BROKEN", said, StringComparison.Ordinal);
            await File.WriteAllBytesAsync(path, kept);
        }
    }

    static string Blob(byte[] bytes) => SealedOffice.OnPostgres ? $"'\\x{Convert.ToHexString(bytes)}'::bytea" : $"x'{Convert.ToHexString(bytes)}'";
}
