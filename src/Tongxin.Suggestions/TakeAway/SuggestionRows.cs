using Tongxin.Platform.Cases;

namespace Tongxin.Suggestions.TakeAway;

// What is read of each record for the complete file: no long texts.

sealed record PaperRow(
    Guid Id, SuggestionKind Kind, int Year, string Number, string Title, bool InSession, Guid? Subject, string Place, bool IsKey, bool IsClosed, Guid? Lead, string Signature, string UnitNamed,
    string State, CasePhase Phase, int Round, DateOnly ProposedOn, DateOnly? SubmittedOn, DateOnly? AnsweredOn, DateOnly? Due, DateOnly DueOrder, Guid? MergedInto, string ResultClass, string StepLines)
{
    /// <summary>The one whose units handle it.</summary>
    public Guid Handled => MergedInto ?? Id;
}

sealed record SignerRow(Guid Suggestion, Guid Person, DateOnly? SignedOn);

sealed record RatingRow(Guid Suggestion, int Round, DateOnly On, Guid By, Satisfaction Attitude, Satisfaction Result);

sealed record PartRow(
    Guid Id, Guid Suggestion, Guid Unit, HandlingRole Role, string Part, string State, Guid? Person, DateOnly AssignedOn, DateOnly? ReceivedOn, DateOnly? AnsweredOn, DateOnly? Due,
    bool AnsweredLate, int AnswerWorkdays, string StepLines);

sealed record TalkRow(Guid Handling, DateOnly On, ContactKind Kind, string Who);

sealed record AnswerRow(Guid Handling, int Round, DateOnly On, string ResultClass, string Letter);

sealed record PromiseRow(Guid Id, Guid Handling, Guid Unit, string Promise, DateOnly MadeOn, DateOnly DueOn, DateOnly FirstDueOn, string State, string StepLines);
