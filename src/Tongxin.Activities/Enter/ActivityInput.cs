using System.ComponentModel.DataAnnotations;
using Tongxin.Activities.Kinds;
using Tongxin.People.Organisation;
using Tongxin.Platform.Data;

namespace Tongxin.Activities.Enter;

/// <summary>What is filled in of an activity, the same for recording and for putting right.</summary>
public abstract class ActivityInput
{
    /// <summary>Code of the kind.</summary>
    [Required(ErrorMessage = "请选类别。"), StringLength(40, ErrorMessage = "没有这个类别。")]
    public string Kind { get; set; } = "";

    /// <summary>The kind for which the form was made; extra fields and what was prefilled follow it.</summary>
    public string? ShownKind { get; set; }

    [Required(ErrorMessage = "请填日期，如 2026-03-05。")]
    public DateOnly? Day { get; set; }

    [StringLength(ActivityMapping.LongestTitle, ErrorMessage = "标题最多 100 字；经过请写在小结里。")]
    public string? Title { get; set; }

    // Forms and programs may leave these out; the binder then sets null over the default.
    public ChosenMany People { get; set => field = value ?? new(); } = new();

    [StringLength(ActivityMapping.LongestTitle, ErrorMessage = "地点最多 100 字。")]
    public string? Place { get; set; }

    [StringLength(ActivityMapping.LongestSummary, ErrorMessage = "小结最多 2000 字；更长的请作为附件。")]
    public string? Summary { get; set; }

    public DateOnly? LastDay { get; set; }

    public ChosenMany OtherUnits { get; set => field = value ?? new(); } = new();

    [Range(0, 100_000, ErrorMessage = "其他人数请填 0 到 100000 的整数。")]
    public int? Others { get; set; }

    /// <summary>Values of the kind's extra fields, by code.</summary>
    public Dictionary<string, string?> Extras { get; set => field = value ?? []; } = [];

    /// <summary>Fills the form with what is recorded.</summary>
    public void Take(Activity activity, ActivityKind kind)
    {
        (Kind, ShownKind, Day, Title) = (kind.Code, kind.Code, activity.Day, activity.Title);
        (Place, Summary, LastDay, Others) = (activity.Place, activity.Summary, activity.LastDay, activity.Others == 0 ? null : activity.Others);
        People = ChosenMany.Of(activity.People.Select(p => p.Person));
        OtherUnits = ChosenMany.Of(activity.OtherUnits.Select(u => u.Unit));
        Extras = ExtraValues.Read(activity.Extras).ToDictionary(value => value.Key, value => (string?)value.Value);
    }

    /// <summary>The extra fields as they are stored.</summary>
    /// <exception cref="WrongInputException">A value does not fit, or belongs to another kind.</exception>
    internal Dictionary<string, string> ExtrasFor(ActivityKind kind, ActivityKind? shown)
    {
        var filled = Extras.Select(value => (Code: value.Key, Value: Typed.Line(value.Value))).Where(value => value.Value.Length > 0).ToList();
        foreach (var (code, value) in filled)
        {
            if (kind.Extras.FirstOrDefault(extra => extra.Code == code) is not { } field)
                throw new WrongInputException(nameof(Kind), shown?.Extras.FirstOrDefault(extra => extra.Code == code) is { } old
                    ? $"“{old.Name}：{value}”是“{shown.Name}”的补充项，“{kind.Name}”没有这一项，没有保留。核对后再保存一次即可；要保留它，请把类别改回来。"
                    : $"“{kind.Name}”没有叫“{Typed.Line(code)}”的补充项。");
            if (field.WhyNot(value) is { } wrong)
                throw new WrongInputException(nameof(Extras), wrong);
        }
        return filled.ToDictionary(value => value.Code, value => value.Value);
    }
}
