using Tongxin.Platform.Notices;
using Tongxin.Platform.Ui;

namespace Tongxin.Suggestions.Calendar;

/// <summary>A deadline of which a person is to know.</summary>
/// <param name="Within">Of a reminder: within how many workdays it ends.</param>
/// <param name="Left">Workdays from today to the last day.</param>
/// <param name="List">Where the person sees all of the kind.</param>
/// <param name="IsNew">Not told yet; the others are only counted with it.</param>
sealed record ReminderLine(Guid Person, DeadlineStep Step, int Within, int Left, Guid Suggestion, string Title, DateOnly Due, Guid? Unit, string Why, string List, bool IsNew)
{
    public bool IsReminder => Step < DeadlineStep.Late;
}

/// <summary>Puts what a person is to know of deadlines into one notice, the most urgent first.</summary>
static class Reminders
{
    public static IEnumerable<Telling> Of(IReadOnlyList<ReminderLine> lines, StepDays days) =>
        from line in lines
        group line by line.Person into own
        where own.Any(line => line is { IsNew: true, Step: not DeadlineStep.None })
        select Of(own.Key, [.. own], days);

    static Telling Of(Guid person, IReadOnlyList<ReminderLine> own, StepDays days)
    {
        var parts = own.Where(line => line is { IsNew: true, Step: not DeadlineStep.None }).Select(line => (line.Step, line.Within)).Distinct()
            .OrderByDescending(part => part.Step).ThenBy(part => part.Within).Select(part => (part.Step, part.Within, Lines: Meant(own, part.Step, part.Within))).ToList();
        var (first, cases) = (parts[0], parts.SelectMany(part => part.Lines).Select(line => line.Suggestion).Distinct().ToList());
        return new(person, string.Join("；", parts.Select(part => Words(part.Step, part.Within, part.Lines, days))), first.Lines[0].Why,
            cases is [var only] ? $"/suggestions/{only}" : ListOf(first.Lines, first.Within));
    }

    // As many as the list will show: what ends within three days ends within ten too.
    static IReadOnlyList<ReminderLine> Meant(IReadOnlyList<ReminderLine> own, DeadlineStep step, int within) =>
        [.. own.Where(line => step < DeadlineStep.Late ? line.IsReminder && line.Left <= within : line.Step == step).OrderBy(line => line.Due).DistinctBy(line => line.Suggestion)];

    static string Words(DeadlineStep step, int within, IReadOnlyList<ReminderLine> lines, StepDays days) => (step, lines) switch
    {
        (DeadlineStep.Leader, [var one]) => $"“{one.Title}”超过期限{days.Leader}个工作日以上仍未办（{one.Due:M月d日}止）",
        (DeadlineStep.Leader, _) => $"有{lines.Count}件建议超过期限{days.Leader}个工作日以上仍未办",
        (DeadlineStep.Body, [var one]) => $"“{one.Title}”超过期限{days.Body}个工作日以上仍未办（{one.Due:M月d日}止），请督办",
        (DeadlineStep.Body, _) => $"有{lines.Count}件建议超过期限{days.Body}个工作日以上仍未办，请督办",
        (DeadlineStep.Late, [var one]) => $"“{one.Title}”已超过期限（{one.Due:M月d日}止），请抓紧办",
        (DeadlineStep.Late, _) => $"有{lines.Count}件建议已超过期限，请抓紧办",
        (_, [{ Left: 0 } one]) => $"“{one.Title}”今天到期",
        (_, [var one]) => $"“{one.Title}”{one.Due:M月d日}到期，还有{one.Left}个工作日",
        _ => $"有{lines.Count}件建议将在{within}个工作日内到期",
    };

    static string ListOf(IReadOnlyList<ReminderLine> lines, int within)
    {
        var units = lines.Select(line => line.Unit).Distinct().ToList();
        return lines[0].List switch
        {
            "/suggestions?state=soon" => Links.With("/suggestions", ("state", "soon"), ("within", $"{within}"), ("unit", units is [{ } only] ? $"{only}" : null)),
            "/suggestions?state=late" when lines[0].Step == DeadlineStep.Late && units is [{ } only] => Links.With("/suggestions", ("state", "late"), ("unit", $"{only}")),
            var list => list,
        };
    }
}
