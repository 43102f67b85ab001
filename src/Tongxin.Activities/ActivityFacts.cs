using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using Tongxin.Platform.Data;

namespace Tongxin.Activities;

/// <summary>What a form or a program says of an activity.</summary>
/// <param name="Others">People not on file.</param>
/// <param name="Late">Why it is entered so late; only with late entries.</param>
public sealed record ActivityFacts(
    Guid Kind, string Title, DateOnly Day, DateOnly? LastDay, string Place, Guid Unit, IReadOnlyList<Guid> People, IReadOnlyList<Guid> OtherUnits,
    int Others, string Summary, IReadOnlyDictionary<string, string> Extras, Guid? Task, string Late = "")
{
    /// <summary>What is said differently, in the words of the form.</summary>
    public IReadOnlyList<string> Differences(ActivityFacts other) =>
    [
        .. new (string Field, bool Same)[]
        {
            ("类别", Kind == other.Kind),
            ("标题", Title == other.Title),
            ("日期", Day == other.Day),
            ("结束日期", (LastDay ?? Day) == (other.LastDay ?? other.Day) || LastDay == other.LastDay),
            ("地点", Place == other.Place),
            ("参加人", People.ToHashSet().SetEquals(other.People)),
            ("其他人数", Others == other.Others),
            ("其他单位", OtherUnits.ToHashSet().SetEquals(other.OtherUnits)),
            ("成效小结", Summary == other.Summary),
            ("补充项", ExtraValues.Write(Extras) == ExtraValues.Write(other.Extras)),
        }.Where(field => !field.Same).Select(field => field.Field),
    ];
}

/// <summary>Somebody who took part (参加人).</summary>
public sealed class ActivityPerson(Guid activity, Guid person) : IPartOf
{
    public Guid Activity { get; private init; } = activity;
    public Guid Person { get; private init; } = person;
    Guid IPartOf.RecordId => Activity;
}

/// <summary>Another unit that took part (参加单位).</summary>
public sealed class ActivityUnit(Guid activity, Guid unit) : IPartOf
{
    public Guid Activity { get; private init; } = activity;
    public Guid Unit { get; private init; } = unit;
    Guid IPartOf.RecordId => Activity;
}

/// <summary>Values of extra fields as they are stored: JSON with codes in a fixed order.</summary>
public static class ExtraValues
{
    static readonly JsonSerializerOptions Json = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    public static string Write(IReadOnlyDictionary<string, string> values) =>
        values.Count == 0 ? "" : JsonSerializer.Serialize(new SortedDictionary<string, string>(values.ToDictionary(), StringComparer.Ordinal), Json);

    public static IReadOnlyDictionary<string, string> Read(string json) =>
        json.Length == 0 ? new Dictionary<string, string>() : JsonSerializer.Deserialize<Dictionary<string, string>>(json)!;
}
