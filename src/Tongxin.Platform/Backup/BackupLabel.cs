using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Tongxin.Platform.Data;

namespace Tongxin.Platform.Backup;

/// <summary>What a backup says of itself, in its first entry.</summary>
/// <param name="Form">How the file is laid out; 1.</param>
/// <param name="Migration">The program's last migration, without its timestamp: it is called alike on both engines.</param>
/// <param name="At">When it was made, UTC.</param>
/// <param name="Tables">Rows of each table.</param>
/// <param name="Head">The latest head of the sealed ledger; null before the first.</param>
sealed record BackupLabel(int Form, string Migration, DateTime At, IReadOnlyDictionary<string, long> Tables, BackupLabel.SealedAt? Head)
{
    public sealed record SealedAt(long Number, string Sha256);

    public const string Entry = "office.json";
    public const int Present = 1;

    static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, RespectNullableAnnotations = true };

    public byte[] ToBytes() => JsonSerializer.SerializeToUtf8Bytes(this, Json);

    public static BackupLabel? From(byte[] bytes) => JsonSerializer.Deserialize<BackupLabel>(bytes, Json);

    /// <summary>Why this program cannot restore it; null when it can.</summary>
    public Refusal? WhyNot(OfficeDb db)
    {
        var known = Migrations(db);
        return Form > Present || !known.Contains(Migration)
            ? new("restore.newer-program", "这份备份是较新版本的程序做的。请先把程序更新到那个版本，再恢复。")
            : Migration != known[^1]
                ? new("restore.older-program", $"这份备份是较早版本的程序做的（{Migration}）。请先用那个版本恢复，再用现在的版本启动一次，数据就会更新。")
                : null;
    }

    public static string PresentMigration(OfficeDb db) => Migrations(db)[^1];

    static List<string> Migrations(OfficeDb db) => [.. db.Database.GetMigrations().Select(id => id[(id.IndexOf('_', StringComparison.Ordinal) + 1)..])];
}
