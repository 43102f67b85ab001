using Tongxin.Rules.Appraisal;

namespace Tongxin.Appraisal.Polls.Count;

/// <summary>Votes on one who is judged, as numbers (得票).</summary>
static class Tally
{
    /// <param name="place">In the form.</param>
    /// <param name="least">With fewer votes nothing is told of anybody, nor of a group; 0 where names are known anyway.</param>
    public static PollResult.Line Of(PollForm form, Guid judged, int place, int asked, IReadOnlyList<(PollVoter Voter, byte[] Choices)> votes, int least)
    {
        var cast = votes.Where(vote => vote.Choices[place] != 0).ToList();
        if (cast.Count < least)
            return new(judged, asked, cast.Count, [], null, []);
        var counts = Counts(form, cast.Select(vote => vote.Choices[place]));
        var groups = cast.Where(vote => vote.Voter.Unit is not null).GroupBy(vote => vote.Voter.Unit!.Value, vote => vote.Choices[place]).OrderBy(group => group.Key).ToList();
        // Whoever is shown with no unit makes a group as well, or it would follow from the total.
        var sizes = groups.Select(group => group.Count()).Append(cast.Count - groups.Sum(group => group.Count())).ToList();
        IReadOnlySet<int> shown = least == 0 ? new HashSet<int>() : Votes.ShownGroups(sizes, least);
        return new(judged, asked, cast.Count, counts, Votes.Mean(form.Grades, counts), [.. groups.Index().Where(group => shown.Contains(group.Index)).Select(group => new PollResult.Group(group.Item.Key, Counts(form, group.Item)))]);
    }

    // Each grade in its place, abstentions last.
    static int[] Counts(PollForm form, IEnumerable<byte> choices)
    {
        var counts = new int[form.Grades.Count + 1];
        foreach (var choice in choices)
            counts[choice == Ballot.Abstains ? form.Grades.Count : choice - 1]++;
        return counts;
    }
}
