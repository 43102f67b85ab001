using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Tongxin.Platform.Data;

namespace Tongxin.Platform.Accounts;

/// <summary>The one set-up of an empty office (首次设置): what is kept of the token on the console, and when it was used.</summary>
[Unrecorded("It happens before there is anybody who could act.")]
public sealed class FirstSetup
{
    /// <summary>There is one set-up, so one row.</summary>
    public const int Only = 1;

    public int Id { get; private init; } = Only;

    /// <summary>SHA-256 of the token that was printed last.</summary>
    public required byte[] Digest { get; set; }

    public DateTime? DoneAt { get; set; }
}

sealed class FirstSetupMapping : IEntityTypeConfiguration<FirstSetup>
{
    public void Configure(EntityTypeBuilder<FirstSetup> setup)
    {
        setup.ToTable("first_setup");
        setup.Property(s => s.Id).ValueGeneratedNever();
    }
}
