namespace Tongxin.People.Organisation;

/// <summary>Units as a workbook names them, row after row: read and written without asking the database each time.</summary>
public sealed class UnitsByName(UnitTree tree)
{
    readonly List<Namesake> all = [.. tree.All.Select(unit => new Namesake(
        unit.Id, unit.Name, [unit.Name, unit.Short, unit.Code], unit.Parent is { } parent && tree.Find(parent) is { } above ? [above.Short, unit.Code] : [unit.Code]))];

    /// <summary>The units meant, each once, in the order given.</summary>
    /// <inheritdoc cref="NamesTyped.Units(Platform.Data.OfficeDb, string, IReadOnlyCollection{Guid}, string, CancellationToken)"/>
    public IReadOnlyList<Guid> Read(string text, string field) =>
        [.. TypedName.Split(text, field).Select(typed => NamesTyped.Unit(typed, all, field)).Distinct()];

    /// <summary>The name under which <see cref="Read"/> finds the unit again; its code where the name would be taken apart.</summary>
    public string Write(Guid id) => all.First(unit => unit.Id == id).LabelAmong(all) is var label && TypedName.Split(label, "") is [var one] && one.ToString() == label
        ? label
        : tree.Find(id)!.Code;
}
