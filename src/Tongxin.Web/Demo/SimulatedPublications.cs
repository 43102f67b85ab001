using Microsoft.EntityFrameworkCore;
using Tongxin.People;
using Tongxin.Suggestions;
using Tongxin.Suggestions.Publish;

namespace Tongxin.Web.Demo;

/// <summary>Publishes simulated suggestions as they were answered, a few as a summary; every tenth, and what was proposed in the last days, waits for its review.</summary>
sealed class SimulatedPublications(SimulatedDesk desk)
{
    int noted;

    public void Note(SimulatedCase one)
    {
        var (proposed, head) = (SimulatedDesk.After(one.Answered, 1), desk.Office.Head(one.Paper.Units[0]));
        var reviewed = SimulatedDesk.After(proposed, 12);
        var isSummary = desk.Chance.Percent(14);
        Publication publication = null!;
        desk.Note(proposed, head, () =>
        {
            desk.Db.Add(publication = new(one.Taken()));
            publication.Propose(one.Taken(), isSummary ? Openness.Summary : Openness.Full, isSummary ? "建议已经办理，情况已答复代表。" : "", head.Id);
        });
        // By count and not by chance: whatever the seed and the size, a visitor finds some to review.
        if (++noted % 10 != 0)
            desk.Note(reviewed, desk.Clerk, () => Review(desk.Take(publication), one, reviewed));
    }

    void Review(Publication publication, SimulatedCase one, DateOnly on)
    {
        var suggestion = one.Taken();
        var answer = desk.Db.Set<Handling>().Include(h => h.Answers).Single(h => h.Suggestion == suggestion.Id && h.State == HandlingStates.Answered).Answers[^1];
        var (unit, subject) = (desk.Office.Units[one.Paper.Units[0]].Name, desk.Db.Set<SubjectClass>().Where(of => of.Id == suggestion.Subject).Select(of => of.Name).SingleOrDefault());
        var delegation = desk.Office.Units.Values.First(of => of.Kind == UnitKind.Delegation && desk.Office.Members[of.Code].Contains(one.Lead));
        var text = PublicText.Of(suggestion, publication, [(unit, answer)]).Blackened(new HashSet<string>(), []);
        publication.Pass(suggestion, text, $"{one.Lead.Name}（{delegation.Name}）", [unit], subject ?? "", desk.Clerk.Id, on);
    }
}
