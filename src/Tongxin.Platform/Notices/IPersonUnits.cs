namespace Tongxin.Platform.Notices;

/// <summary>Tells with which unit people are shown; the module that keeps posts answers it.</summary>
public interface IPersonUnits
{
    /// <summary>The main unit of each person who holds a post today.</summary>
    Task<IReadOnlyDictionary<Guid, Guid>> Of(IReadOnlyCollection<Guid> people, CancellationToken ct);
}
