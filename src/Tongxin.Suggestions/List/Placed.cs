using Tongxin.Platform.Cases;

namespace Tongxin.Suggestions.List;

/// <summary>A suggestion with what gives it its place in the list: its own columns, or those that a unit's part carries, so that either is one range of one index.</summary>
sealed class Placed
{
    public required Suggestion Paper { get; init; }
    public required Guid Id { get; init; }
    public required string State { get; init; }
    public required CasePhase Phase { get; init; }
    public required DateOnly DueOrder { get; init; }
    public required DateOnly ProposedOn { get; init; }
}
