using System.Text.Encodings.Web;
using System.Text.Json;
using Tongxin.Rules.Appraisal;

namespace Tongxin.Appraisal.Polls;

/// <summary>What a poll asks (测评表): whom it is about, among which grades, and by which rule who votes; fixed when it is made.</summary>
/// <param name="Judged">At most so many as places in a ballot.</param>
/// <param name="Grades">The best first.</param>
/// <param name="Rule">Who votes on whom, in a sentence.</param>
public sealed record PollForm(IReadOnlyList<PollForm.One> Judged, IReadOnlyList<ItemGrade> Grades, string Rule)
{
    static readonly JsonSerializerOptions Written = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public sealed record One(Guid Id, string Name);

    public static PollForm Of(Poll poll) => JsonSerializer.Deserialize<PollForm>(poll.Form, Written)!;

    public string Json() => JsonSerializer.Serialize(this, Written);
}

/// <summary>What came of a poll: how many, and never who.</summary>
/// <param name="Cast">Ballots cast.</param>
public sealed record PollResult(int Cast, IReadOnlyList<PollResult.Line> Lines)
{
    static readonly JsonSerializerOptions Written = new(JsonSerializerDefaults.Web);

    /// <param name="Asked">How many were to vote on this one.</param>
    /// <param name="Votes">How many did.</param>
    /// <param name="Counts">How many gave each grade, then how many abstained; empty where too few voted.</param>
    /// <param name="Mean">Percent; null where nobody gave a grade or too few voted.</param>
    /// <param name="Groups">By unit of the voters, where they are many enough.</param>
    public sealed record Line(Guid Judged, int Asked, int Votes, IReadOnlyList<int> Counts, decimal? Mean, IReadOnlyList<Group> Groups);

    public sealed record Group(Guid Unit, IReadOnlyList<int> Counts);

    public static PollResult? Of(Poll poll) => poll.Result is { } result ? JsonSerializer.Deserialize<PollResult>(result, Written) : null;

    public string Json() => JsonSerializer.Serialize(this, Written);
}
