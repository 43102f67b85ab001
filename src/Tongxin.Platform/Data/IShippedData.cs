namespace Tongxin.Platform.Data;

/// <summary>A module that brings data of its own, put into an office that has none of it yet.</summary>
public interface IShippedData
{
    /// <summary>The type of its rows.</summary>
    Type Row { get; }

    /// <summary>Called after the database was brought up to date; does nothing where there is something already.</summary>
    Task Fill(OfficeDb db, CancellationToken ct);
}
