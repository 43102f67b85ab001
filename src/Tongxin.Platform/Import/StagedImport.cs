using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Tongxin.Platform.Data;

namespace Tongxin.Platform.Import;

/// <summary>A workbook that somebody uploaded and has yet to confirm. In the database, so that any node can show and write it.</summary>
[Unrecorded("Waits for its owner's yes; what is written then is written with facts of its own.")]
public sealed class StagedImport
{
    public const int LongestName = 200;

    public static readonly TimeSpan Lasting = TimeSpan.FromHours(24);

    StagedImport() { }

    public StagedImport(ImportKind kind, Guid account, string fileName, byte[] file, string fingerprint, DateTime now)
    {
        (Kind, Account, FileName, File, Fingerprint, UploadedAt, ExpiresAt) = (kind.Code, account, fileName, file, fingerprint, now, now + Lasting);
    }

    public Guid Id { get; private set; } = Guid.CreateVersion7();

    /// <summary>The code of the <see cref="ImportKind"/>.</summary>
    public string Kind { get; private set; } = "";

    /// <summary>Whose upload it is; nobody else sees or confirms it.</summary>
    public Guid Account { get; private set; }

    public string FileName { get; private set; } = "";

    /// <summary>The workbook; emptied once it is written.</summary>
    public byte[] File { get; private set; } = [];

    /// <summary>What the preview showed.</summary>
    public string Fingerprint { get; private set; } = "";

    public DateTime UploadedAt { get; private set; }
    public DateTime ExpiresAt { get; private set; }
    public DateTime? WrittenAt { get; private set; }
    public int NewRows { get; private set; }
    public int ChangedRows { get; private set; }
    public int SameRows { get; private set; }
    public int RefusedRows { get; private set; }

    public int this[LineState state] => state switch
    {
        LineState.New => NewRows,
        LineState.Changed => ChangedRows,
        LineState.Same => SameRows,
        _ => RefusedRows,
    };

    public Refusal? WhyNotWrite() => WrittenAt is null ? null : ImportKind.AlreadyWritten;
}

sealed class StagedImportMapping : IEntityTypeConfiguration<StagedImport>
{
    public void Configure(EntityTypeBuilder<StagedImport> staged)
    {
        staged.ToTable("staged_imports");
        staged.Property(s => s.Id).ValueGeneratedNever();
        staged.Property(s => s.Kind).HasMaxLength(ImportKind.LongestCode);
        staged.Property(s => s.FileName).HasMaxLength(StagedImport.LongestName);
        staged.Property(s => s.Fingerprint).HasMaxLength(64);
        staged.HasIndex(s => s.ExpiresAt);
    }
}
