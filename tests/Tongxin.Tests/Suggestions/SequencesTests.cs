using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Tongxin.Platform.Cases;
using Tongxin.Platform.Data;
using Tongxin.Suggestions;
using Tongxin.Suggestions.Bulk;
using Tongxin.Suggestions.Promises;
using Tongxin.Tests.Kit;

namespace Tongxin.Tests.Suggestions;

/// <summary>Acts that nobody planned, in and out of turn, by those who may and who may not, through the use cases of pages and API.</summary>
public sealed class SequencesTests
{
    const int Steps = 200;

    /// <summary>Says with which seed and at which step it broke, so that it can be played again.</summary>
    [Theory]
    [InlineData(1), InlineData(2), InlineData(3)]
    public async Task No_sequence_loses_an_item_leaves_it_to_nobody_or_skips_a_clock(int seed)
    {
        await using var office = await Office.Open(options: new() { RulesFile = "chongqing" });
        foreach (var n in Enumerable.Range(1, 4))
            await Papers.Proposed(office, $"第{n}件", by: n % 2 == 0 ? "代表乙" : Papers.Deputy, asked: n == 1 ? ["代表乙"] : []);
        var (random, day, seen, done) = (new Random(seed), new DateOnly(2026, 4, 1), await CaseWorld.Of(office), new SortedSet<string>(StringComparer.Ordinal));
        var acts = new ActsByChance(random, await office.Unit("JTJ"));
        for (var step = 0; step < Steps; step++)
        {
            if (random.Next(4) == 0)
                office.On($"{day = day.AddDays(random.Next(1, 12)):yyyy-MM-dd}");
            var act = acts.Next(seen);
            var (played, refused) = ($"seed {seed}, step {step}: {act.Name} by {act.By}", "");
            try
            {
                await office.Do(act.Run, act.By);
            }
            catch (Exception no) when (no is RefusedException or WrongInputException or NotAllowedException or NotFoundException or StaleRecordException)
            {
                refused = no.Message;
            }
            var now = await CaseWorld.Of(office);
            if (refused.Length > 0)
            {
                Assert.True(now.Text == seen.Text, $"{played} was refused ({refused}) and changed something");
                Assert.True(refused.Any(letter => letter > '一'), $"{played} was refused without words: {refused}");
            }
            else if (await now.Wrong(office, seen) is { } wrong)
                Assert.Fail($"{played}: {wrong}");
            else
                done.Add(act.Name);
            seen = now;
        }
        Assert.True(done.Count >= 12, $"seed {seed} tells little, it did only {string.Join('、', done)}");
    }
}

/// <summary>All cases as they stand between two acts.</summary>
sealed record CaseWorld(IReadOnlyList<Suggestion> Suggestions, IReadOnlyList<Handling> Handlings, IReadOnlyList<Commitment> Commitments, long Facts, CaseRules Rules)
{
    public static Task<CaseWorld> Of(Office office) => office.Do(async services =>
    {
        var db = services.GetRequiredService<OfficeDb>();
        return new CaseWorld(
            // In an order that is the same each time: identifiers made in one moment are not.
            await db.Set<Suggestion>().AsNoTracking().Include(s => s.CoSponsors).OrderBy(s => s.Title).ToListAsync(),
            await (from h in db.Set<Handling>().AsNoTracking() join unit in db.Set<Tongxin.People.Unit>() on h.Unit equals unit.Id orderby h.Title, unit.Code, h.State, h.Id select h).ToListAsync(),
            await db.Set<Commitment>().AsNoTracking().OrderBy(c => c.Title).ThenBy(c => c.Promise).ThenBy(c => c.DueOn).ThenBy(c => c.State).ToListAsync(), await db.Facts.LongCountAsync(), services.GetRequiredService<CaseRules>());
    });

    IEnumerable<Case> Cases => [.. Suggestions, .. Handlings, .. Commitments];

    public string Text => string.Join('\n', Cases.Select(one => $"{one.Id} {one.Version} {one.State} {one.Due} {one.ClockLines}").Append($"{Facts}"));

    /// <summary>What is wrong after an act; null when nothing is.</summary>
    public async Task<string?> Wrong(Office office, CaseWorld before)
    {
        var lost = before.Cases.Select(one => one.Id).Except(Cases.Select(one => one.Id)).ToList();
        if (lost.Count > 0)
            return $"{lost[0]} is lost";
        var waits = await office.Do(async services =>
        {
            var (board, found) = (services.GetRequiredService<ReadTriage>(), new HashSet<Guid>());
            foreach (var group in new[] { ReadTriage.Submitted, ReadTriage.Accepted, ReadTriage.Unowned, ReadTriage.Dissatisfied })
                found.UnionWith((await board.Show(group, false, CancellationToken.None)).Rows.Select(row => row.Item.Id));
            return found;
        }, Papers.Office);
        return Suggestions.Select(one => Wrong(one, waits)).Concat(Handlings.Select(Wrong)).Concat(Commitments.Select(Wrong)).FirstOrDefault(wrong => wrong is not null);
    }

    string? Wrong(Suggestion one, HashSet<Guid> waits)
    {
        var main = one.MergedInto is { } id ? Suggestions.Single(other => other.Id == id) : one;
        var leads = Handlings.Where(handling => handling.Suggestion == main.Id && handling.IsLead && !HandlingStates.Gone.Contains(handling.State)).ToList();
        var (owed, running) = (leads.Where(lead => lead.IsOwed).ToList(), one.Clocks.Where(clock => clock.Ended is null).Select(clock => clock.Rule).ToHashSet());
        var name = $"{one.Title} ({one.State}, round {one.Round}, of {main.Title} {main.State})";
        return one.State switch
        {
            _ when Phase(one) is { } wrong => wrong,
            _ when one.Phase == CasePhase.Done => one.Due is null ? null : $"{name} is over and owes something on {one.Due}",
            States.Submitted or States.Accepted or States.Dissatisfied => waits.Contains(one.Id) ? null : $"{name} waits for the office and does not stand on its board",
            States.Assigned when owed.Count == 0 => waits.Contains(one.Id) ? null : $"{name} is with no unit and not on the office's board",
            States.Assigned when one.HandlingDue != owed.Min(lead => lead.Due) => $"{name} owes on {one.HandlingDue}, its units on {owed.Min(lead => lead.Due)}",
            States.Merged when main.MergedInto is not null => $"{name} is merged into what is merged",
            States.Merged when owed.Count == 0 && main.Phase == CasePhase.Done => $"{name} waits for what is over",
            States.Merged when leads.Count > 0 && leads.TrueForAll(lead => lead.State == HandlingStates.Answered) && main.State != States.Dissatisfied => $"{name} was answered and does not know",
            States.Answered => running.Contains("suggestion.feedback") ? null : $"{name} is answered and no time for rating runs",
            _ => null,
        };
    }

    string? Wrong(Handling one) => one switch
    {
        _ when Phase(one) is { } wrong => wrong,
        _ when Suggestions.Single(paper => paper.Id == one.Suggestion) is var paper && (one.PaperState, one.PaperPhase, one.PaperDueOrder, one.ProposedOn) != (paper.State, paper.Phase, paper.DueOrder, paper.ProposedOn) =>
            $"{one.Title}: its part stands as {one.PaperState}, {one.PaperPhase}, {one.PaperDueOrder}, the suggestion as {paper.State}, {paper.Phase}, {paper.DueOrder}",
        { IsOwed: true, ReceivedOn: not null, AnswerClock: null } => $"{one.Title}: a unit handles it and owes its answer on no day",
        { State: HandlingStates.Answered } when one.AnswerClock is not null => $"{one.Title}: answered, and its time runs on",
        { State: HandlingStates.ReturnAsked } when !one.Clocks.Any(clock => clock is { Rule: "suggestion.reassign", Ended: null }) && Rules.Deadline("suggestion.reassign", one.AssignedOn) is not null => $"{one.Title}: a return was asked and no time for deciding runs",
        _ => null,
    };

    string? Wrong(Commitment one) => Phase(one) ?? (one.State == Commitment.Open && one.Due != one.DueOn ? $"{one.Promise}: open and due on no day" : null);

    string? Phase(Case one)
    {
        var state = one.ProcedureOf(Rules).States.SingleOrDefault(state => state.Id == one.State);
        return state is null ? $"{one.Label} is in the unknown state {one.State}"
            : (state.Phase == "done") != (one.Phase == CasePhase.Done) ? $"{one.Label} is {one.State} and {one.Phase}"
            : one.Phase != CasePhase.Done && state.Waits.Length == 0 ? $"{one.Label} waits for nobody in {one.State}" : null;
    }
}
