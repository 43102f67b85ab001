namespace Tongxin.Platform.Ui;

/// <summary>Input that was filled in over a certain version of a record.</summary>
public interface IVersioned
{
    /// <summary>The version the person saw; sent back as a hidden field.</summary>
    int Version { get; set; }
}
