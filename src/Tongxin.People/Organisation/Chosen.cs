namespace Tongxin.People.Organisation;

/// <summary>What a field for one person or unit sends back: the identifier chosen from the list, and the name as it stands in the field.</summary>
/// <remarks>Identifiers are kept as they were sent: a form that is bound drops the whole field where one of its values is not what it should be.</remarks>
public sealed class ChosenOne
{
    public string? Text { get; set; }

    /// <summary>The identifier, or nothing.</summary>
    public string? Id { get; set; }

    /// <summary>Nothing was filled in. The text decides: whoever empties the field means nobody.</summary>
    public bool IsEmpty => string.IsNullOrWhiteSpace(Text) && string.IsNullOrWhiteSpace(Id);

    /// <summary>The identifier to show again; null where it is none.</summary>
    internal Guid? Known => Guid.TryParse(Id, out var id) ? id : null;

    public static ChosenOne Of(Guid? id) => new() { Id = id?.ToString() };
}

/// <summary>What a field for several people or units sends back: identifiers chosen from the list, and names typed, separated by 、.</summary>
public sealed class ChosenMany
{
    public string? Text { get; set; }

    /// <summary>The identifiers. A form in which nothing was chosen has no such field; the binder then sets null.</summary>
    public List<string> Ids { get; set => field = value ?? []; } = [];

    public bool IsEmpty => string.IsNullOrWhiteSpace(Text) && Ids.Count == 0;

    internal IReadOnlyCollection<Guid> Known => [.. Ids.Select(id => Guid.TryParse(id, out var known) ? known : Guid.Empty).Where(id => id != Guid.Empty)];

    public static ChosenMany Of(IEnumerable<Guid> ids) => new() { Ids = [.. ids.Select(id => id.ToString())] };
}
