using Tongxin.People.Organisation;
using Tongxin.Platform.Data;
using Tongxin.Platform.Modules;
using Tongxin.Platform.Time;

namespace Tongxin.People.Lookup;

/// <summary>Ten units whose name, short name or code holds what was typed, existing ones first.</summary>
public sealed class FindUnits(Units units, OfficeClock clock) : IUseCase
{
    public async Task<IReadOnlyList<Found>> Show(string? question, CancellationToken ct)
    {
        var text = Typed.Line(question);
        if (text.Length == 0)
            return [];
        var tree = await units.Tree(ct);
        return [.. tree.All
            .Where(unit => Holds(unit.Name) || Holds(unit.Short) || unit.Code.StartsWith(text, StringComparison.OrdinalIgnoreCase))
            .OrderByDescending(unit => unit.ExistsOn(clock.Today))
            .ThenByDescending(unit => unit.Name == text || unit.Short == text)
            .ThenByDescending(unit => unit.Name.StartsWith(text, StringComparison.Ordinal))
            .ThenBy(unit => unit.Kind).ThenBy(unit => unit.Order).ThenBy(unit => unit.Code, StringComparer.Ordinal)
            .Take(Found.Most)
            .Select(unit => new Found(unit.Id, unit.Name, unit.ExistsOn(clock.Today) ? Above(unit) : "已撤销"))];

        bool Holds(string name) => name.Contains(text, StringComparison.OrdinalIgnoreCase);

        string Above(UnitNode unit) => unit.Parent is { } parent ? tree.NameOf(parent) : unit.Kind.Words();
    }
}
