using Microsoft.EntityFrameworkCore;
using Tongxin.Platform.Data;

namespace Tongxin.People.Organisation;

/// <summary>Finds out whom a form means: identifiers chosen from a list, and names typed by those without scripts.</summary>
public static class NamesTyped
{
    /// <summary>The people meant, each once, in the order given.</summary>
    /// <param name="field">Name of the property of the input, beside which a wrong name is shown.</param>
    /// <exception cref="WrongInputException">A name is unknown, or several people have it.</exception>
    public static async Task<IReadOnlyList<Guid>> People(OfficeDb db, string? text, IReadOnlyCollection<Guid> ids, string field, CancellationToken ct)
    {
        var typed = TypedName.Split(text, field);
        var known = await Existing(ids, some => db.Set<Person>().Where(p => some.Contains(p.Id)).Select(p => p.Id).ToListAsync(ct), field);
        var found = typed.Count == 0 ? [] : await Namesake.People(db, [.. typed.Select(t => t.Name).Concat(typed.Select(t => t.ToString()))], ct);
        return [.. known.Concat(typed.Select(name => Resolve(name, found, field, "位", "没有叫“{0}”的人。请核对姓名；确是新来的，请系统管理员先登记。"))).Distinct()];
    }

    /// <summary>The units meant, each once, in the order given.</summary>
    /// <inheritdoc cref="People(OfficeDb, string, IReadOnlyCollection{Guid}, string, CancellationToken)"/>
    public static async Task<IReadOnlyList<Guid>> Units(OfficeDb db, string? text, IReadOnlyCollection<Guid> ids, string field, CancellationToken ct)
    {
        var typed = TypedName.Split(text, field);
        var known = await Existing(ids, some => db.Set<Unit>().Where(u => some.Contains(u.Id)).Select(u => u.Id).ToListAsync(ct), field);
        var found = typed.Count == 0 ? [] : await Namesake.Units(db, [.. typed.Select(t => t.Name).Concat(typed.Select(t => t.ToString()))], ct);
        return [.. known.Concat(typed.Select(name => Unit(name, found, field))).Distinct()];
    }

    public static Task<IReadOnlyList<Guid>> People(OfficeDb db, ChosenMany chosen, string field, CancellationToken ct) =>
        People(db, chosen.Text, Identifiers(chosen.Ids, field), field, ct);

    public static Task<IReadOnlyList<Guid>> Units(OfficeDb db, ChosenMany chosen, string field, CancellationToken ct) =>
        Units(db, chosen.Text, Identifiers(chosen.Ids, field), field, ct);

    /// <summary>The one person meant; null when the field was left empty.</summary>
    public static async Task<Guid?> Person(OfficeDb db, ChosenOne chosen, string field, CancellationToken ct) =>
        One(await Stays(chosen, NamesChosen.People, db, field, ct) is { } id ? await People(db, null, [id], field, ct)
            : await People(db, chosen.Text, [], field, ct), field, "人");

    /// <summary>The one unit meant; null when the field was left empty.</summary>
    public static async Task<Guid?> Unit(OfficeDb db, ChosenOne chosen, string field, CancellationToken ct) =>
        One(await Stays(chosen, NamesChosen.Units, db, field, ct) is { } id ? await Units(db, null, [id], field, ct)
            : await Units(db, chosen.Text, [], field, ct), field, "个单位");

    // Without scripts the identifier stays behind when somebody types another name: then the name decides.
    static async Task<Guid?> Stays(
        ChosenOne chosen, Func<OfficeDb, IReadOnlyCollection<Guid>, CancellationToken, Task<IReadOnlyList<NamesChosen.Choice>>> labels, OfficeDb db, string field, CancellationToken ct)
    {
        if (string.IsNullOrWhiteSpace(chosen.Id))
            return null;
        var id = Identifiers([chosen.Id], field)[0];
        if (chosen.Text is null)
            return id;
        var text = Typed.Line(chosen.Text);
        return text.Length > 0 && (await labels(db, [id], ct)).Any(choice => text == choice.Label || text == choice.Name) ? id : null;
    }

    static List<Guid> Identifiers(IEnumerable<string> ids, string field) =>
        [.. ids.Where(id => !string.IsNullOrWhiteSpace(id)).Select(id => Guid.TryParse(id, out var known) ? known : throw new WrongInputException(field, Gone))];

    const string Gone = "所选的有一项已经不在了，请重新选择。";

    static Guid? One(IReadOnlyList<Guid> found, string field, string measure) => found.Count switch
    {
        0 => null,
        1 => found[0],
        _ => throw new WrongInputException(field, $"这里只能填一{measure}。"),
    };

    static async Task<List<Guid>> Existing(IReadOnlyCollection<Guid> ids, Func<List<Guid>, Task<List<Guid>>> find, string field)
    {
        if (ids.Count == 0)
            return [];
        var asked = ids.Distinct().ToList();
        var found = (await find(asked)).ToHashSet();
        return found.Count == asked.Count ? asked : throw new WrongInputException(field, Gone);
    }

    internal static Guid Unit(TypedName typed, List<Namesake> all, string field) =>
        Resolve(typed, all, field, "个", "没有叫“{0}”的单位。请写全称、简称或编号。");

    static Guid Resolve(TypedName typed, List<Namesake> all, string field, string measure, string unknown)
    {
        // A unit's own name may end in brackets, and one unit's name may be another's short name.
        var whole = all.Where(one => one.Keys.Contains(typed.ToString())).ToList();
        if (whole.Count(one => one.Name == typed.ToString()) == 1)
            whole.RemoveAll(one => one.Name != typed.ToString());
        var same = whole.Count > 0 ? whole : [.. all.Where(one => one.Keys.Contains(typed.Name))];
        var meant = whole.Count > 0 || typed.Place is null ? same : [.. same.Where(one => one.Places.Contains(typed.Place))];
        if (meant.Count == 1)
            return meant[0].Id;
        if (same.Count == 0)
            throw new WrongInputException(field, string.Format(unknown, typed.Name));
        var which = string.Join("、", same.Take(8).Select(one => one.LabelAmong(same)));
        throw new WrongInputException(field, meant.Count == 0
            ? $"“{typed}”没有对上：叫“{typed.Name}”的有 {which}。"
            : $"有 {meant.Count} {measure}“{typed.Name}”，请写明是哪一{measure}：{which}。");
    }
}
