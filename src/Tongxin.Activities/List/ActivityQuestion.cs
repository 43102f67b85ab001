using Tongxin.Activities.Kinds;
using Tongxin.Platform.Drafts;
using Tongxin.Platform.Figures;
using Tongxin.Platform.Time;
using Tongxin.Platform.Ui;

namespace Tongxin.Activities.List;

/// <summary>What is asked of the activities, as it stands in the address of page, export and API.</summary>
public sealed record ActivityQuestion
{
    /// <summary>Code of a kind.</summary>
    public string? Kind { get; init; }

    /// <summary>Kinds that are counted together, e.g. survey; talks are never among them.</summary>
    public string? Group { get; init; }

    /// <summary>party or business.</summary>
    public string? Stream { get; init; }

    /// <summary>hearts, togethers or types: the part of the mode it serves.</summary>
    public string? Pillar { get; init; }

    /// <summary>A row of the mode, e.g. H5.</summary>
    public string? Row { get; init; }

    /// <summary>The unit with everything below it.</summary>
    public Guid? Unit { get; init; }

    /// <summary>Somebody who took part.</summary>
    public Guid? Person { get; init; }

    /// <summary>The task that it served.</summary>
    public Guid? Task { get; init; }

    /// <summary>A month, e.g. 2026-03; goes before from and to.</summary>
    public string? Month { get; init; }

    public DateOnly? From { get; init; }
    public DateOnly? To { get; init; }

    /// <summary>withdrawn: what was taken back; empty for what counts.</summary>
    public string? State { get; init; }

    /// <summary>people: a row for everybody on file who took part (人次), instead of one for each activity.</summary>
    public string? Count { get; init; }

    /// <summary>Where the page begins: the place of the row before it.</summary>
    public string? After { get; init; }

    /// <summary>exact: count beyond the bound.</summary>
    public string? Total { get; init; }

    /// <summary>First and last day asked for; null where it is open.</summary>
    internal (DateOnly? First, DateOnly? Last) Days => Asked.Month(Month) is { } month ? (month.First, month.Last) : (From, To);

    /// <summary>Where the figure that counts exactly these activities opens, as known at a moment; null where none counts them.</summary>
    internal string? Cited(KindList kinds, Moment moment)
    {
        var kind = kinds.Find(Kind);
        var group = kind?.Group ?? KindWords.GroupOf(Group);
        if (group is not { } counted || counted is KindGroup.Talk or KindGroup.Other || kind is { Sensitive: true } || !string.IsNullOrEmpty(Row) || Person is not null || Task is not null || State is not null || (kind is not null && !string.IsNullOrEmpty(Group)))
            return null;
        var all = Slice.Always(moment);
        var (first, last) = Days;
        return Figure.AddressOf($"activities.{counted.Slug()}", all with
        {
            Unit = Unit,
            Kind = kind?.Id,
            Stream = ModeWords.StreamOf(Stream),
            Pillar = ModeWords.PillarOf(Pillar),
            From = first ?? all.From,
            To = last ?? all.To,
        });
    }

    internal bool OfPeople => Count == "people";

    /// <summary>Whether the question is so broad that counting talks in it tells nothing about a single one.</summary>
    internal bool MayCountTalks => Person is null && Task is null && !OfPeople && State is null
        && (Days is not ({ } first, { } last) || last.DayNumber - first.DayNumber >= 27);
}
