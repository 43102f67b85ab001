using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Tongxin.Platform.Data;

namespace Tongxin.Platform.Files;

/// <summary>A file that belongs to a record (附件). It lies in the office's database: one backup holds everything, every node sees it.</summary>
public sealed class StoredFile : IPartOf
{
    /// <summary>Largest file, in bytes.</summary>
    public const int Largest = 10 * 1024 * 1024;

    /// <summary>Longest name, in characters.</summary>
    public const int LongestName = 120;

    StoredFile() { }

    public StoredFile(Guid owner, ReceivedFile received, Guid? by, DateTime at)
    {
        (Owner, By, At) = (owner, by, at);
        (Name, ContentType, Content) = (received.Name, received.Kind.ContentType, received.Content);
        (Size, Sha256) = (received.Content.Length, Convert.ToHexStringLower(SHA256.HashData(received.Content)));
    }

    public Guid Id { get; private set; } = Guid.CreateVersion7();

    /// <summary>The record it belongs to; whoever may see the record may take the file.</summary>
    public Guid Owner { get; private set; }

    public string Name { get; private set; } = "";
    public string ContentType { get; private set; } = "";
    public int Size { get; private set; }
    public string Sha256 { get; private set; } = "";

    /// <summary>Who attached it.</summary>
    public Guid? By { get; private set; }

    public DateTime At { get; private set; }

    /// <summary>Never read for lists: ask with <see cref="FilesOf"/>.</summary>
    public byte[] Content { get; private set; } = [];

    Guid IPartOf.RecordId => Owner;
}

sealed class StoredFileMapping : IEntityTypeConfiguration<StoredFile>
{
    public void Configure(EntityTypeBuilder<StoredFile> file)
    {
        file.ToTable("stored_files");
        file.HasIndex(f => f.Owner);
        file.Property(f => f.Id).ValueGeneratedNever();
        file.Property(f => f.Name).HasMaxLength(StoredFile.LongestName);
        file.Property(f => f.ContentType).HasMaxLength(100);
        file.Property(f => f.Sha256).HasMaxLength(64);
    }
}
