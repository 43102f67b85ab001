namespace Tongxin.People.Organisation;

/// <summary>What a field for one person or unit sends back: the identifier chosen from the list, and the name as it stands in the field.</summary>
public sealed class ChosenOne
{
    public string? Text { get; set; }
    public Guid? Id { get; set; }

    /// <summary>Nothing was filled in. The text decides: whoever empties the field means nobody.</summary>
    public bool IsEmpty => string.IsNullOrWhiteSpace(Text) && Id is null;

    public static ChosenOne Of(Guid? id) => new() { Id = id };
}

/// <summary>What a field for several people or units sends back: identifiers chosen from the list, and names typed, separated by 、.</summary>
public sealed class ChosenMany
{
    public string? Text { get; set; }
    // A form in which nobody was chosen binds null.
    public List<Guid> Ids { get; set => field = value ?? []; } = [];

    public bool IsEmpty => string.IsNullOrWhiteSpace(Text) && Ids.Count == 0;

    public static ChosenMany Of(IEnumerable<Guid> ids) => new() { Ids = [.. ids] };
}
