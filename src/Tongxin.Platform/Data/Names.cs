using Microsoft.Extensions.DependencyInjection;

namespace Tongxin.Platform.Data;

/// <summary>Tells people's names; the module that keeps people answers it.</summary>
public interface IPersonNames
{
    Task<IReadOnlyDictionary<Guid, string>> Of(OfficeDb db, IReadOnlyCollection<Guid> people, CancellationToken ct);
}

/// <summary>Names of the people in one view.</summary>
public sealed class Names
{
    readonly IReadOnlyDictionary<Guid, string> names;

    Names(IReadOnlyDictionary<Guid, string> names) => this.names = names;

    /// <summary>The name of a person; 系统 where the calendar acted.</summary>
    public string Of(Guid? person) => person is { } id ? names.GetValueOrDefault(id, "（已删除）") : "系统";

    public static async Task<Names> Of(OfficeDb db, IEnumerable<Guid?> people, CancellationToken ct)
    {
        var ids = people.OfType<Guid>().Distinct().ToList();
        var source = db.Request.GetService<IPersonNames>();
        return new(source is null || ids.Count == 0 ? new Dictionary<Guid, string>() : await source.Of(db, ids, ct));
    }
}
