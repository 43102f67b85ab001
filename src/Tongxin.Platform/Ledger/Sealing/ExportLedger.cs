using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Tongxin.Platform.Data;
using Tongxin.Platform.Modules;

namespace Tongxin.Platform.Ledger.Sealing;

/// <summary>Writes the sealed ledger into a folder that a stranger can check with openssl and a shell: facts, leaves, heads, public key, and the script that does it.</summary>
public sealed class ExportLedger(OfficeDb db) : IUseCase
{
    static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <param name="folder">New or empty.</param>
    /// <param name="progress">Told how many facts were written so far.</param>
    /// <returns>How many facts were written.</returns>
    /// <exception cref="RefusedException">Nothing is sealed yet, or the folder holds something.</exception>
    public async Task<long> Run(string folder, IProgress<long>? progress, CancellationToken ct)
    {
        if (Directory.Exists(folder) && Directory.EnumerateFileSystemEntries(folder).Any())
            throw new RefusedException(new("ledger.folder-not-empty", $"目录 {folder} 里已有东西，请换一个空目录。"));
        var heads = await db.Set<SealedHead>().AsNoTracking().OrderBy(h => h.Number).ToListAsync(ct);
        if (heads.Count == 0)
            throw new RefusedException(new("ledger.nothing-sealed", "台账还没有封存过，没有可以导出的。"));
        Directory.CreateDirectory(folder);
        var facts = await WriteFacts(folder, heads[^1].Size, progress, ct);
        await using (var file = New(folder, "heads.txt"))
            foreach (var head in heads)
                await file.WriteAsync($"{head.Text}signature {Convert.ToBase64String(head.Signature)}\n");
        await File.WriteAllTextAsync(Path.Combine(folder, "key.pem"), PemEncoding.WriteString("PUBLIC KEY", heads[^1].PublicKey) + "\n", Utf8, ct);
        await using (var script = typeof(ExportLedger).Assembly.GetManifestResourceStream("verify.sh")!)
        await using (var file = File.Create(Path.Combine(folder, "verify.sh")))
            await script.CopyToAsync(file, ct);
        return facts;
    }

    async Task<long> WriteFacts(string folder, long size, IProgress<long>? progress, CancellationToken ct)
    {
        await using var facts = New(folder, "facts.txt");
        await using var leaves = New(folder, "leaves.txt");
        var written = 0L;
        await foreach (var (leaf, fact) in SealedEntries.Read(db, ct))
        {
            if (leaf.Index >= size)
                break;
            // A fact that is gone leaves a gap that the script names.
            if (fact is not null)
                await facts.WriteAsync(FactLine.Of(fact) + "\n");
            await leaves.WriteAsync($"{leaf.Index} {leaf.Seq} {Convert.ToHexStringLower(leaf.Sha256)} {Convert.ToHexStringLower(leaf.Sm3)}\n");
            if (++written % 10_000 == 0)
                progress?.Report(written);
        }
        return written;
    }

    static StreamWriter New(string folder, string name) => new(Path.Combine(folder, name), append: false, Utf8);
}
