using Microsoft.EntityFrameworkCore;
using Tongxin.People;
using Tongxin.Plans;
using Tongxin.Platform.Data;
using Tongxin.Platform.Drafts;
using Tongxin.Platform.Time;
using Tongxin.Rules.Calendar;

namespace Tongxin.Web.Demo;

/// <summary>Tasks that units give out each month under the items of the plan, most of them done in time.</summary>
sealed class SimulatedTasks(OfficeDb db, SimulatedStructure office, SimulatedPlan plan, Chance chance, int scale, Action<DateOnly, Person, Action> note, Action<Guid, string, int, IReadOnlyList<string>> type)
{
    static readonly IReadOnlyList<Texts.Row> Templates = Texts.Table("tasks.tsv");
    static readonly IReadOnlyList<Texts.Row> Topics = Texts.Table("topics.tsv");
    static readonly IReadOnlyList<Texts.Row> Places = Texts.Table("places.tsv");
    static readonly IReadOnlyList<Texts.Row> Postponements = [.. Texts.Table("judgement-lines.tsv").Where(row => row["use"] == "postpone_reason")];

    public void Note(Month month)
    {
        foreach (var unit in office.Units.Values.Where(unit => unit.Kind.HandsInStatements() && office.Members[unit.Code].Count > 0))
        {
            var fitting = Templates.Where(row => row["unit"] == unit.Code || SimulatedStructure.IsOf(unit.Kind, row["unit"])).ToList();
            var wanted = (unit.Kind == UnitKind.PartyCell ? 1 : unit.Kind.TreeOf() == Tree.Party ? 2 : 4) * scale;
            for (var round = 0; round < (wanted + fitting.Count - 1) / Math.Max(1, fitting.Count); round++)
                foreach (var template in chance.Some(fitting, Math.Min(wanted - round * fitting.Count, fitting.Count)))
                    NoteOne(unit, template, month);
        }
    }

    void NoteOne(Unit unit, Texts.Row template, Month month)
    {
        var given = SimulatedYear.Workday(month.First.AddDays(chance.Between(0, 14)));
        if (given.Year == 2026 && given < new DateOnly(2026, 1, 9))
            given = SimulatedYear.Workday(new(2026, 1, 9));
        var due = WorkCalendar.Official.Add(given, template.Number("typical_days", 5) + chance.Between(0, 4), CountUnit.Workday).Date;
        var person = chance.One(office.Members[unit.Code]);
        var row = template["mission_row"];
        var facts = new PlanItemFacts("", Words(template["title"], unit, month, row), template["stream"] == "party" ? WorkStream.Party : WorkStream.Business,
            row, unit.Id, [], person.Id, given, due, "", "", "", []);
        note(given, office.Head(unit.Code), () =>
        {
            var parent = plan.ByRow[row].FirstOrDefault(item => item.Owner == unit.Id) ?? plan.ByRow[row].FirstOrDefault();
            var task = new PlanItem(given.Year == 2025 ? plan.Of2025.Id : plan.Of2026.Id, facts, given.Year == 2025 ? null : parent?.Id);
            db.Add(task);
            // Title, row of the mode, who does it, until when.
            type(unit.Id, "添加（/tasks/new）", 4, [facts.Title]);
            NoteCourse(task, unit, person, due);
        });
    }

    void NoteCourse(PlanItem task, Unit unit, Person person, DateOnly due)
    {
        var fate = chance.Between(1, 100);
        if (fate <= 4)
        {
            var reason = chance.One(Postponements)["text"];
            var later = SimulatedYear.Workday(due.AddDays(chance.Between(7, 25)));
            Later(due > task.FirstDay.AddDays(1) ? due : task.FirstDay.AddDays(1), office.Head(unit.Code), () =>
            {
                Again(task).Postpone(later, reason);
                type(unit.Id, "延期（/tasks/{Id:guid}/postpone）", 2, [reason]);
            });
            due = later;
        }
        if (fate is 5)
        {
            var reason = chance.One(Postponements)["text"];
            Later(due.AddDays(chance.Between(10, 30)), office.Head(unit.Code), () =>
            {
                Again(task).Cancel(reason);
                type(unit.Id, "取消这项任务（/tasks/{Id:guid}/cancel）", 1, [reason]);
            });
            return;
        }
        var done = fate <= 12 ? SimulatedYear.Workday(due.AddDays(chance.Between(1, 6))) : SimulatedYear.Workday(due.AddDays(-chance.Between(0, 3)));
        // Nothing is done on the day it is given out.
        var next = SimulatedYear.Workday(task.FirstDay.AddDays(1));
        var on = done < next ? next : done;
        Later(on, person, () => Again(task).Finish("", on, on));
    }

    void Later(DateOnly day, Person by, Action act)
    {
        if (day <= SimulatedYear.Today)
            note(SimulatedYear.Workday(day), by, act);
    }

    PlanItem Again(PlanItem task)
    {
        if (db.Entry(task).State == EntityState.Detached)
            db.Attach(task);
        return task;
    }

    string Words(string text, Unit unit, Month month, string row)
    {
        var own = Topics.Where(t => t["unit_code"] == unit.Code && t.List("mission_rows").Contains(row)).ToList();
        var topics = own.Count > 0 ? own : [.. Topics.Where(t => t.List("mission_rows").Contains(row)).DefaultIfEmpty(Topics[0])];
        return text
            .Replace("{topic}", chance.One(topics)["topic"], StringComparison.Ordinal)
            .Replace("{place}", chance.One(Places)["place"], StringComparison.Ordinal)
            .Replace("{unit}", unit.Short, StringComparison.Ordinal)
            .Replace("{month}", $"{month.First.Month}月", StringComparison.Ordinal)
            .Replace("{n}", chance.Between(3, 9).ToString(System.Globalization.CultureInfo.InvariantCulture), StringComparison.Ordinal);
    }
}
